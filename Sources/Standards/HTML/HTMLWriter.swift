// SPDX-License-Identifier: Apache-2.0

/// The one buffer a page is written to.
///
/// It can be filled with escaped words and checked attributes only; what is written as it is comes from literals of
/// this module.
public struct HTMLWriter: Sendable {
    /// What has been written so far, as UTF-8.
    public private(set) var bytes: [UInt8]

    /// Makes an empty buffer; a page of a few hundred rows fits without growing twice.
    public init() {
        bytes = []
        bytes.reserveCapacity(16_384)
    }

    /// Appends words as text content: `&`, `<` and `>` become references.
    public mutating func append(escapingText text: String) { append(text, escaping: Self.textEscapes) }

    /// Appends a value that stands between double quotes: quotes become references too.
    mutating func append(escapingAttribute value: String) { append(value, escaping: Self.attributeEscapes) }

    /// Appends markup as it is.
    ///
    /// Only for what no user can influence.
    mutating func append(verbatim markup: String) { bytes.append(contentsOf: markup.utf8) }

    private mutating func append(_ text: String, escaping references: [[UInt8]]) {
        var text = text
        // The pointer is read within its bounds and does not leave the closure; copying runs of harmless bytes at once
        // is five times as fast as byte by byte, and pages carry base64 pictures.
        text.withUTF8 { source in
            var start = 0
            for index in 0..<source.count {
                let byte = unsafe source[index]
                guard byte <= UInt8(ascii: ">"), !references[Int(byte)].isEmpty else { continue }
                unsafe bytes.append(contentsOf: source[start..<index])
                bytes.append(contentsOf: references[Int(byte)])
                start = index + 1
            }
            unsafe bytes.append(contentsOf: source[start...])
        }
    }

    /// By byte up to `>`, the last that needs a reference.
    ///
    /// NUL cannot stand in HTML at all.
    private static let textEscapes = escapes([
        (0, "\u{FFFD}"), (UInt8(ascii: "&"), "&amp;"), (UInt8(ascii: "<"), "&lt;"), (UInt8(ascii: ">"), "&gt;"),
    ])
    private static let attributeEscapes = escapes([
        (0, "\u{FFFD}"), (UInt8(ascii: "&"), "&amp;"), (UInt8(ascii: "<"), "&lt;"), (UInt8(ascii: ">"), "&gt;"),
        (UInt8(ascii: "\""), "&quot;"), (UInt8(ascii: "'"), "&#39;"),
    ])

    private static func escapes(_ pairs: [(UInt8, String)]) -> [[UInt8]] {
        var table = [[UInt8]](repeating: [], count: Int(UInt8(ascii: ">")) + 1)
        for (byte, reference) in pairs { table[Int(byte)] = Array(reference.utf8) }
        return table
    }
}
