// SPDX-License-Identifier: Apache-2.0

import Localization

/// How identifiers are cleaned before a scheme's rule looks at them.
package enum IdentifierText {
    /// No register gives longer names; what is longer is not looked at.
    package static let limit = 200

    /// The text without white space around it; runs of white space inside become one space.
    static func trimmed(_ text: String) throws(IdentifierFault) -> String {
        // Before anything walks over the text: somebody may have sent a megabyte.
        guard text.utf8.count <= 4 * limit else { throw .tooLong }
        let words = text.collapsingWhiteSpace
        guard !words.isEmpty else { throw .empty }
        guard words.utf8.count <= limit else { throw .tooLong }
        guard !HiddenCharacters.occur(in: words) else { throw .hiddenCharacters }
        return words
    }

    /// Capital letters and no spaces, dots, hyphens or slashes: what is left of a number when people's habits are gone.
    ///
    /// - Returns: `nil` when a character is left that is not ASCII; look-alikes of other scripts are not repaired.
    static func compact(_ text: String, keeping kept: String = "") -> [UInt8]? {
        var bytes: [UInt8] = []
        for scalar in text.unicodeScalars {
            if !kept.unicodeScalars.contains(scalar), " .-/,\u{2010}\u{2011}\u{2013}".unicodeScalars.contains(scalar) {
                continue
            }
            guard scalar.isASCII, let byte = UInt8(exactly: scalar.value) else { return nil }
            bytes.append((97...122).contains(byte) ? byte - 32 : byte)
        }
        return bytes
    }

    /// The beginning of a text, short enough for a message.
    static func excerpt(_ text: String) -> String { String(text.unicodeScalars.prefix(60).map(Character.init)) }
}

extension UInt8 {
    var isDigit: Bool { (48...57).contains(self) }
    var isCapital: Bool { (65...90).contains(self) }
    /// The value of an ASCII digit.
    var digitValue: Int { Int(self) - 48 }
}
