// SPDX-License-Identifier: Apache-2.0

/// The proxies whose word on where a request comes from is taken: addresses and blocks of addresses.
package struct TrustedProxies: Sendable, Hashable {
    package static let none = TrustedProxies(blocks: [])
    /// More stations than this are not followed.
    static let mostStations = 32

    private let blocks: [NetworkBlock]

    private init(blocks: [NetworkBlock]) { self.blocks = blocks }

    /// Takes addresses such as `192.0.2.1` and blocks such as `2001:db8::/32` (RFC 4632, RFC 4291).
    ///
    /// - Returns: `nil` when one is neither.
    package init?(_ texts: [String]) {
        let blocks = texts.compactMap { NetworkBlock($0) }
        guard blocks.count == texts.count else { return nil }
        self.blocks = blocks
    }

    /// Who asks: the right-most station that is no trusted proxy. What stands to the left of it was written by somebody
    /// who is not trusted.
    ///
    /// - Parameters:
    ///   - peer: The address that connected.
    ///   - forwardedFor: Each value of `X-Forwarded-For`, in their order.
    ///   - forwarded: Each value of `Forwarded` (RFC 7239). A proxy writes one of the two fields and passes the other on
    ///     as it came, so where both are there they must lead to the same address, or the proxy itself is taken.
    package func origin(peer: String, forwardedFor: [String], forwarded: [String]) -> String {
        guard trusts(peer) else { return peer }
        let one = origin(peer: peer, stations: Self.stations(inForwardedFor: forwardedFor))
        let other = origin(peer: peer, stations: Self.stations(inForwarded: forwarded))
        if forwarded.isEmpty { return one }
        return forwardedFor.isEmpty || one == other ? other : peer
    }

    private func origin(peer: String, stations: [String?]) -> String {
        var origin = peer
        for station in stations.reversed().prefix(Self.mostStations) {
            // A station without an address (`unknown`, `_hidden`) ends what can be known.
            guard let address = station.flatMap({ NetworkBlock.address(in: $0) }) else { return origin }
            origin = NetworkBlock.text(of: address)
            guard trusts(origin) else { return origin }
        }
        return origin
    }

    private func trusts(_ text: String) -> Bool {
        guard let address = NetworkBlock.address(in: text) else { return false }
        return blocks.contains { $0.contains(address) }
    }

    private static func stations(inForwardedFor values: [String]) -> [String?] {
        values.flatMap { value in
            value.split(separator: ",", omittingEmptySubsequences: false).map { station in
                String(station.trimmed)
            }
        }
    }

    /// The `for` of each element, `nil` where it has none.
    private static func stations(inForwarded values: [String]) -> [String?] {
        values.flatMap { value in
            value.split(separator: ",", omittingEmptySubsequences: false).map { element in
                let pairs = element.split(separator: ";").map { $0.split(separator: "=", maxSplits: 1) }
                let station = pairs.first { $0.count == 2 && $0[0].trimmed.lowercased() == "for" }
                return station.map { String($0[1].trimmed.filter { $0 != "\"" }) }
            }
        }
    }
}

extension Substring {
    fileprivate var trimmed: Substring {
        let start = drop { $0 == " " || $0 == "\t" }
        return start[..<(start.lastIndex { $0 != " " && $0 != "\t" }.map(start.index(after:)) ?? start.startIndex)]
    }
}
