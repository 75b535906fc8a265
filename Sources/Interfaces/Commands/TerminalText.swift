// SPDX-License-Identifier: Apache-2.0

/// Text on its way to a terminal, without what would steer it.
///
/// A title, a name in a certificate or a file name comes from whoever made the file. With an escape sequence in it, it
/// could rewrite the verdict above it; with a line end, add a line of its own; with a direction mark, read as another.
package enum TerminalText {
    /// The text as one line: each character that steers becomes U+FFFD.
    package static func line(_ text: String) -> String {
        guard text.unicodeScalars.contains(where: steers) else { return text }
        var line = String.UnicodeScalarView()
        for scalar in text.unicodeScalars { line.append(steers(scalar) ? "\u{FFFD}" : scalar) }
        return String(line)
    }

    /// JSON with the same value, in which such characters stand as escapes; its own line ends stay.
    package static func json(_ text: String) -> String {
        var json = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            // Outside of strings JSON holds none of them but line ends, so each may be written as in a string.
            guard steers(scalar), scalar != "\n" else {
                json.append(scalar)
                continue
            }
            let digits = String(scalar.value, radix: 16)
            json.append(contentsOf: "\\u\(String(repeating: "0", count: 4 - digits.count))\(digits)".unicodeScalars)
        }
        return String(json)
    }

    /// Controls (C0, DEL, C1), separators of lines and paragraphs, and the controls of writing direction (UAX #9,
    /// section 2); all are below U+10000.
    private static func steers(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0...0x1F, 0x7F...0x9F, 0x061C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069: true
        default: false
        }
    }
}
