// SPDX-License-Identifier: Apache-2.0

import Foundation

/// What limits count as one asker: an address of IPv4, and of IPv6 the 64 bits that a subscriber is given (RFC 6177).
///
/// Whoever has a network of IPv6 has more addresses than anybody could count.
package enum NetworkName {
    /// - Parameter address: As a socket or a proxy tells it; a text that is no address names itself.
    package static func of(_ address: String) -> String {
        // A link-local address carries the name of its interface.
        let bare = String(address.prefix { $0 != "%" })
        var parsed = in6_addr()
        guard inet_pton(AF_INET6, bare, &parsed) == 1 else { return address }
        let bytes = withUnsafeBytes(of: &parsed) { Array($0) }
        // The same host over IPv4, as a socket of both families shows it (RFC 4291, 2.5.5.2).
        if bytes[..<10].allSatisfy({ $0 == 0 }), bytes[10] == 0xFF, bytes[11] == 0xFF {
            return bytes[12...].map(String.init).joined(separator: ".")
        }
        for index in 8..<16 { withUnsafeMutableBytes(of: &parsed) { $0[index] = 0 } }
        var text = [CChar](repeating: 0, count: Int(INET6_ADDRSTRLEN))
        guard inet_ntop(AF_INET6, &parsed, &text, socklen_t(text.count)) != nil else { return address }
        return String(decoding: text.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self) + "/64"
    }
}
