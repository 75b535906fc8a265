// SPDX-License-Identifier: Apache-2.0

/// An absolute address over https, or over http where that is allowed elsewhere, that can stand in a redirection.
///
/// It has a host, no user and no fragment, and holds only what RFC 3986 allows in an address.
public struct WebAddress: Hashable, Sendable, CustomStringConvertible {
    /// The longest address that is taken, in bytes.
    public static let longest = 2000

    /// The address as it was written.
    public let text: String
    /// Whether it is over https.
    public let isSecure: Bool

    /// Takes an address; `nil` for anything else.
    public init?(_ text: String) {
        let schemes = ["https://", "http://"]
        guard text.utf8.count <= Self.longest, text.utf8.allSatisfy(Self.isAllowed),
            let scheme = schemes.first(where: { text.lowercased().hasPrefix($0) })
        else { return nil }
        let authority = text.dropFirst(scheme.count).prefix { $0 != "/" && $0 != "?" }
        guard !authority.isEmpty, !authority.contains("@"), authority.first != ":" else { return nil }
        self.text = text
        isSecure = scheme == "https://"
    }

    /// The address.
    public var description: String { text }

    /// The address with parameters added to its query.
    func adding(_ parameters: [(name: String, value: String)]) -> String {
        text + (text.contains("?") ? "&" : "?") + FormEncoding.encode(parameters)
    }

    private static func isAllowed(_ byte: UInt8) -> Bool {
        FormEncoding.isUnreserved(byte) || "!$&'()*+,;=:@/?%[]".utf8.contains(byte)
    }
}
