// SPDX-License-Identifier: Apache-2.0

extension String {
    /// The words with one space between them and none around, as XML Schema collapses white space (part 2, 4.3.6), with
    /// the white space of all scripts.
    public var collapsingWhiteSpace: String {
        isCollapsedASCII ? self : split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    /// The text without the white space around it; what stands between its words stays.
    public var trimmingWhiteSpace: String {
        // Most texts are plain, and asking whether a character is white space costs as much as reading many.
        if let first = utf8.first, let last = utf8.last, Self.isVisible(first), Self.isVisible(last) { return self }
        guard let first = firstIndex(where: { !$0.isWhitespace }), let last = lastIndex(where: { !$0.isWhitespace })
        else { return "" }
        return String(self[first...last])
    }

    private var isCollapsedASCII: Bool {
        var isAfterSpace = true
        for byte in utf8 {
            if byte == UInt8(ascii: " ") {
                guard !isAfterSpace else { return false }
                isAfterSpace = true
            } else {
                guard Self.isVisible(byte) else { return false }
                isAfterSpace = false
            }
        }
        return !isAfterSpace || isEmpty
    }

    private static func isVisible(_ byte: UInt8) -> Bool { (0x21...0x7E).contains(byte) }
}
