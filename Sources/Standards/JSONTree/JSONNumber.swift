// SPDX-License-Identifier: Apache-2.0

/// A number with the text it is written in, since `1.0`, `1` and `1e0` are one value but three texts.
public struct JSONNumber: Hashable, Sendable {
    /// The number as JSON writes it.
    public let text: String

    init(validated text: String) { self.text = text }

    /// A number of the given text; `nil` unless RFC 8259 section 6 allows it.
    public init?(text: String) {
        let bytes = Array(text.utf8)
        guard JSONScanner.scan(bytes, { $0.endOfNumber(from: 0) == bytes.count }) == true else { return nil }
        self.text = text
    }

    /// An integer.
    public init(_ value: Int) { self.text = String(value) }

    /// A finite number, in the shortest text that reads back as the same double; `nil` for infinities and NaN.
    public init?(_ value: Double) {
        guard let text = ECMAScriptNumber.text(of: value) else { return nil }
        self.text = text
    }

    /// The value if the text is an integer that fits.
    public var int: Int? { Int(text) }

    /// The value as a double; `nil` if it is too large for one.
    public var double: Double? { Double(text).flatMap { $0.isFinite ? $0 : nil } }
}
