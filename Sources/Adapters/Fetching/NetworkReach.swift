// SPDX-License-Identifier: Apache-2.0

/// Which addresses may be connected to. It is asked with the address itself, after names were looked up, so a name that
/// leads to another address the second time gains nothing.
package enum NetworkReach: String, Sendable, Hashable, CaseIterable {
    /// Only addresses of the public Internet.
    case `public`
    /// Those of private networks as well (RFC 1918, RFC 4193), never those of a link, where cloud providers keep secrets.
    case `private`
    /// This machine as well, and over http: for tests and for a provider on the same machine.
    case loopback

    package static let publicOnly = NetworkReach.public

    /// Whether an address may be connected to.
    ///
    /// - Parameters:
    ///   - address: 4 bytes of IPv4 or 16 bytes of IPv6, in network order.
    ///   - isPlain: Whether the connection is without TLS, which never leaves the machine.
    package func allows(_ address: [UInt8], isPlain: Bool) -> Bool {
        switch NetworkKind(address) {
        case .loopback: self == .loopback
        case .public: !isPlain
        case .private: self == .private && !isPlain
        case .special: false
        }
    }
}

/// What an address is for, by the registries of RFC 6890.
enum NetworkKind: Sendable, Hashable {
    case `public`, `private`, loopback
    /// Links, documentation, multicast, translation, and what is not assigned.
    case special

    private static let privateBlocks = [block([10], 8), block([172, 16], 12), block([192, 168], 16)]
    private static let specialBlocks = [
        block([0], 8), block([100, 64], 10), block([169, 254], 16), block([192, 0, 0], 24), block([192, 0, 2], 24),
        block([192, 88, 99], 24), block([198, 18], 15), block([198, 51, 100], 24), block([203, 0, 113], 24),
        block([224], 3),
    ]
    private static let loopbackBlock = block([127], 8)

    private static let mapped = block([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF], 96)
    private static let translated = block([0, 0x64, 0xFF, 0x9B, 0, 0, 0, 0, 0, 0, 0, 0], 96)
    private static let uniqueLocal = block([0xFC], 7)
    private static let globalUnicast = block([0x20], 3)
    /// Protocol assignments with Teredo, documentation, 6to4: each can stand for an IPv4 address of any kind.
    private static let notGlobal = [
        block([0x20, 0x01, 0x00], 23), block([0x20, 0x01, 0x0D, 0xB8], 32), block([0x20, 0x02], 16),
        block([0x3F, 0xFF, 0x00], 20),
    ]

    init(_ address: [UInt8]) {
        switch address.count {
        case 4: self = Self.kind(ofVersion4: address)
        case 16: self = Self.kind(ofVersion6: address)
        default: self = .special
        }
    }

    private static func kind(ofVersion4 address: [UInt8]) -> NetworkKind {
        if loopbackBlock(address) { return .loopback }
        if privateBlocks.contains(where: { $0(address) }) { return .private }
        return specialBlocks.contains { $0(address) } ? .special : .public
    }

    private static func kind(ofVersion6 address: [UInt8]) -> NetworkKind {
        if address.dropLast().allSatisfy({ $0 == 0 }), address.last == 1 { return .loopback }
        if mapped(address) || translated(address) { return kind(ofVersion4: Array(address.suffix(4))) }
        if uniqueLocal(address) { return .private }
        return globalUnicast(address) && !notGlobal.contains { $0(address) } ? .public : .special
    }

    /// Whether an address begins with so many bits of this prefix.
    private static func block(_ prefix: [UInt8], _ bits: Int) -> @Sendable ([UInt8]) -> Bool {
        { address in
            (0..<bits).allSatisfy { bit in
                let (byte, mask) = (bit / 8, UInt8(0x80) >> UInt8(bit % 8))
                return byte < address.count
                    && (address[byte] & mask) == ((byte < prefix.count ? prefix[byte] : 0) & mask)
            }
        }
    }
}
