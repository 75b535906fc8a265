// SPDX-License-Identifier: Apache-2.0

/// The languages a client asks for in an `Accept-Language` field (RFC 9110, 12.5.4), best first.
public struct AcceptLanguage: Sendable, Hashable {
    /// The tags of weight above zero, heaviest first, equals in the order sent; at most ``maximumCount``.
    public let tags: [LanguageTag]
    /// Whether the client would take any other language (`*` with a weight above zero).
    public let acceptsAny: Bool

    /// How many ranges are read; further ones are ignored.
    public static let maximumCount = 32
    /// How many bytes of the field are read; a range cut by the limit is ignored.
    public static let maximumLength = 2_000

    /// Reads a field value; what is not a language range with a valid weight is passed over.
    ///
    /// Cost is bounded by the two limits, whatever the length of the field.
    public init(_ field: String) {
        var weighted: [(tag: LanguageTag, weight: Int)] = []
        var acceptsAny = false
        let text = field.utf8.prefix(Self.maximumLength)
        let isCut = text.count == Self.maximumLength && field.utf8.count > Self.maximumLength
        var ranges = text.split(separator: UInt8(ascii: ","))
        if isCut, !ranges.isEmpty { ranges.removeLast() }

        for range in ranges.prefix(Self.maximumCount) {
            let parts = String(decoding: range, as: UTF8.self).split(separator: ";", omittingEmptySubsequences: false)
                .map { $0.trimmingOptionalWhitespace() }
            guard let name = parts.first, parts.count <= 2 else { continue }
            guard let weight = parts.count == 1 ? 1_000 : Self.thousandths(parts[1]), weight > 0 else { continue }
            if name == "*" {
                acceptsAny = true
            } else if let tag = LanguageTag(String(name)), !weighted.contains(where: { $0.tag == tag }) {
                weighted.append((tag, weight))
            }
        }
        // A stable order keeps the client's own among equals; the standard library's sort is stable only in practice.
        tags = weighted.enumerated()
            .sorted { ($1.element.weight, $0.offset) < ($0.element.weight, $1.offset) }
            .map(\.element.tag)
        self.acceptsAny = acceptsAny
    }

    /// The weight `q=0.5` in thousandths (RFC 9110, 12.4.2); `nil` when it is not of that form.
    private static func thousandths(_ parameter: Substring) -> Int? {
        let sides = parameter.split(separator: "=", omittingEmptySubsequences: false)
        guard sides.count == 2, sides[0] == "q" || sides[0] == "Q" else { return nil }
        let digits = Array(sides[1].utf8)
        guard let whole = digits.first, whole == 0x30 || whole == 0x31 else { return nil }
        if digits.count == 1 { return whole == 0x31 ? 1_000 : 0 }
        guard digits[1] == UInt8(ascii: "."), digits.count <= 5 else { return nil }
        var fraction = 0
        for place in 2..<5 {
            let digit = place < digits.count ? digits[place] : 0x30
            guard (0x30...0x39).contains(digit) else { return nil }
            fraction = fraction * 10 + Int(digit - 0x30)
        }
        if whole == 0x31 { return fraction == 0 ? 1_000 : nil }
        return fraction
    }
}

extension Substring {
    fileprivate func trimmingOptionalWhitespace() -> Substring {
        var rest = drop { $0 == " " || $0 == "\t" }
        while rest.last == " " || rest.last == "\t" { rest.removeLast() }
        return rest
    }
}
