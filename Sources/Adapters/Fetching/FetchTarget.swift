// SPDX-License-Identifier: Apache-2.0

import CCurl

/// An address that may be asked, read by the same parser that will connect to it.
struct FetchTarget {
    let address: String
    let isPlain: Bool

    init(_ address: String, under policy: FetchPolicy) throws(FetchError) {
        guard address.utf8.count <= 4000, !address.utf8.contains(0), let parts = curl_url() else {
            throw .addressNotAllowed
        }
        defer { curl_url_cleanup(parts) }
        guard curl_url_set(parts, CURLUPART_URL, address, UInt32(CURLU_DISALLOW_USER)) == CURLUE_OK,
            let scheme = Self.part(CURLUPART_SCHEME, of: parts), let host = Self.part(CURLUPART_HOST, of: parts)
        else { throw .addressNotAllowed }
        guard scheme == "https" || scheme == "http" && policy.reach == .loopback else { throw .addressNotAllowed }
        if let hosts = policy.hosts, !hosts.contains(host.lowercased()) { throw .hostNotAllowed }
        self.address = address
        isPlain = scheme == "http"
    }

    private static func part(_ part: CURLUPart, of parts: OpaquePointer) -> String? {
        var text: UnsafeMutablePointer<CChar>?
        guard curl_url_get(parts, part, &text, 0) == CURLUE_OK, let text else { return nil }
        defer { curl_free(text) }
        return String(cString: text)
    }

    /// The host of an address in lower case, as ``FetchPolicy/hosts`` names it.
    static func host(of address: String) -> String? {
        guard let parts = curl_url() else { return nil }
        defer { curl_url_cleanup(parts) }
        guard curl_url_set(parts, CURLUPART_URL, address, 0) == CURLUE_OK else { return nil }
        return part(CURLUPART_HOST, of: parts)?.lowercased()
    }
}

extension FetchPolicy {
    /// The host of an address in lower case, as ``hosts`` names it; `nil` for what is no address.
    package static func host(of address: String) -> String? { FetchTarget.host(of: address) }
}
