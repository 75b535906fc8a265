// SPDX-License-Identifier: Apache-2.0

import Foundation

/// The text of a cell as a person meant it.
enum CellText {
    /// White space at both ends gone, runs of it inside (no-break spaces and line ends too) made one space, letters
    /// in Unicode's composed form, so that the same name typed in two programs is the same text.
    static func cleaned(_ text: String) -> String {
        text.split(whereSeparator: \.isWhitespace).joined(separator: " ").precomposedStringWithCanonicalMapping
    }

    /// Whether the text holds characters that cannot be seen or that turn the writing direction, which could make a
    /// sealed name read as another.
    static func hasHiddenCharacters(_ text: String) -> Bool {
        text.unicodeScalars.contains { scalar in
            switch scalar.properties.generalCategory {
            case .control, .surrogate, .privateUse, .unassigned: true
            // Joiners belong to the spelling of several scripts.
            case .format: scalar != "\u{200C}" && scalar != "\u{200D}"
            default: scalar == "\u{FFFD}"
            }
        }
    }
}
