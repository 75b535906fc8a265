// SPDX-License-Identifier: Apache-2.0

import Foundation

/// Words as the register compares them: without capitals and accents, in every script.
package enum SearchWords {
    /// The words of a text in the order they stand.
    package static func of(_ text: String) -> [String] {
        folded(text).split { !($0.isLetter || $0.isNumber) }.map { String($0.prefix(100)) }
    }

    /// A text without capitals and accents, for comparing and sorting.
    package static func folded(_ text: String) -> String {
        var folded = String.UnicodeScalarView()
        for scalar in text.lowercased().decomposedStringWithCompatibilityMapping.unicodeScalars
        where scalar.properties.generalCategory != .nonspacingMark {
            if let plain = plainForms[scalar] {
                folded.append(contentsOf: plain.unicodeScalars)
            } else {
                folded.append(scalar)
            }
        }
        return String(folded)
    }

    /// Letters that Unicode does not take apart, but that people leave their mark out of when they search.
    private static let plainForms: [Unicode.Scalar: String] = [
        "ς": "σ", "ß": "ss", "ø": "o", "đ": "d", "ð": "d", "ł": "l", "æ": "ae", "œ": "oe", "þ": "th", "ı": "i",
        "ħ": "h", "ŧ": "t",
    ]
}
