// SPDX-License-Identifier: Apache-2.0

/// Characters that cannot be seen, or that turn the writing direction: under a seal they could make a name or a text
/// read as another.
package enum HiddenCharacters {
    /// Whether `text` holds any. Line ends and tabs count unless they are allowed.
    package static func occur(in text: String, allowingLines: Bool = false) -> Bool {
        // Most texts are plain, and asking for the properties of a character costs as much as reading many.
        if text.utf8.allSatisfy({ (0x20...0x7E).contains($0) }) { return false }
        return text.unicodeScalars.contains { scalar in
            switch scalar.properties.generalCategory {
            case .control: !(allowingLines && (scalar == "\n" || scalar == "\t"))
            case .surrogate, .privateUse, .unassigned, .lineSeparator, .paragraphSeparator: true
            // Joiners and the soft hyphen belong to the spelling of several languages.
            case .format: scalar != "\u{200C}" && scalar != "\u{200D}" && scalar != "\u{AD}"
            default: scalar == "\u{FFFD}"
            }
        }
    }
}
