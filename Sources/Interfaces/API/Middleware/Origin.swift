// SPDX-License-Identifier: Apache-2.0

/// Where a page or a server is: scheme, host and port together (RFC 6454, section 4).
package struct Origin: Hashable, Sendable {
    package let scheme: String
    /// In lower case; an IPv6 address stands in brackets.
    package let host: String
    package let port: Int

    /// Reads the origin of an address over HTTP; what follows the authority is passed over.
    ///
    /// - Returns: `nil` for another scheme, for an address that names a user, and for `null`.
    package init?(_ address: String) {
        let lowered = address.lowercased()
        guard let scheme = Self.usualPorts.keys.first(where: { lowered.hasPrefix("\($0)://") }) else { return nil }
        let authority = lowered.dropFirst(scheme.count + 3).prefix { !"/?#\\".contains($0) }
        self.init(scheme: scheme, authority: String(authority))
    }

    /// - Parameter authority: As in a `Host` field: host, and port unless it is the scheme's usual one.
    init?(scheme: String, authority: String) {
        guard let usual = Self.usualPorts[scheme], !authority.contains("@") else { return nil }
        let host = AllowedHosts.host(of: authority)
        let rest = authority.dropFirst(host.count)
        guard !host.isEmpty, let port = rest.isEmpty ? usual : rest.first == ":" ? Int(rest.dropFirst()) : nil
        else { return nil }
        self.scheme = scheme
        self.host = host
        self.port = port
    }

    private static let usualPorts = ["http": 80, "https": 443]
}
