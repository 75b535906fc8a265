// SPDX-License-Identifier: Apache-2.0

import Glibc

/// The addresses that begin with the same bits.
struct NetworkBlock: Sendable, Hashable {
    private let prefix: [UInt8]
    private let bits: Int

    /// Takes an address, or an address with the number of bits that count; bits after those must be zero.
    init?(_ text: String) {
        let parts = text.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        guard let address = parts.first.flatMap(Self.bytes) else { return nil }
        let bits = parts.count == 1 ? address.count * 8 : parts[1].allSatisfy(\.isASCII) ? Int(parts[1]) : nil
        guard let bits, (0...address.count * 8).contains(bits),
            (bits..<address.count * 8).allSatisfy({ address[$0 / 8] & (0x80 >> UInt8($0 % 8)) == 0 })
        else { return nil }
        prefix = address
        self.bits = bits
    }

    func contains(_ address: [UInt8]) -> Bool {
        address.count == prefix.count
            && (0..<bits).allSatisfy { bit in
                (address[bit / 8] ^ prefix[bit / 8]) & (0x80 >> UInt8(bit % 8)) == 0
            }
    }

    /// The address in a text as headers write it: `192.0.2.1`, `192.0.2.1:4711`, `2001:db8::1` or `[2001:db8::1]:4711`.
    /// An IPv4 address inside an IPv6 one (`::ffff:192.0.2.1`) is the IPv4 address.
    static func address(in text: String) -> [UInt8]? {
        guard text.utf8.count <= 64 else { return nil }
        if text.first == "[", let end = text.firstIndex(of: "]") {
            return bytes(String(text[text.index(after: text.startIndex)..<end]))
        }
        if let colon = text.firstIndex(of: ":"), text.firstIndex(of: ":") == text.lastIndex(of: ":") {
            return bytes(String(text[..<colon]))
        }
        return bytes(text)
    }

    /// The one way an address is written, so that two texts of one address are one key.
    static func text(of address: [UInt8]) -> String {
        var text = [CChar](repeating: 0, count: 64)
        let family = address.count == 4 ? AF_INET : AF_INET6
        guard inet_ntop(family, address, &text, socklen_t(text.count)) != nil else { return "" }
        return String(decoding: text.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    private static func bytes(_ text: String) -> [UInt8]? {
        var version4 = in_addr()
        if inet_pton(AF_INET, text, &version4) == 1 { return withUnsafeBytes(of: version4) { Array($0) } }
        var version6 = in6_addr()
        guard inet_pton(AF_INET6, text, &version6) == 1 else { return nil }
        let bytes = withUnsafeBytes(of: version6) { Array($0) }
        let isMapped = bytes.prefix(10).allSatisfy { $0 == 0 } && bytes[10] == 0xFF && bytes[11] == 0xFF
        return isMapped ? Array(bytes.suffix(4)) : bytes
    }
}
