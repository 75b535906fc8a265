// SPDX-License-Identifier: Apache-2.0

import Foundation
import Localization

/// The text of a cell as a person meant it.
enum CellText {
    /// White space at both ends gone, runs of it inside (no-break spaces and line ends too) made one space, letters
    /// in Unicode's composed form, so that the same name typed in two programs is the same text.
    static func cleaned(_ text: String) -> String {
        text.collapsingWhiteSpace.precomposedStringWithCanonicalMapping
    }

    /// Whether a spreadsheet would run the text as a formula, in ordinary or in full-width signs: a list of awards is
    /// opened in one sooner or later.
    static func beginsLikeFormula(_ text: String) -> Bool { text.first.map { "=+-@＝＋－＠".contains($0) } ?? false }

    /// Whether an identifier is a formula. A plus or a minus may begin one when only letters and digits follow, for
    /// then there is nothing to be run.
    static func isFormula(identifier: String) -> Bool {
        guard beginsLikeFormula(identifier) else { return false }
        guard let sign = identifier.first, sign == "+" || sign == "-" else { return true }
        let rest = identifier.unicodeScalars.dropFirst()
        return rest.isEmpty || !rest.allSatisfy { $0.properties.isAlphabetic || $0.properties.numericType != nil }
    }

    /// Whether there is a web or mail address in a text that should be a name.
    static func holdsAddress(_ text: String) -> Bool {
        text.contains("://") || text.contains("@") || text.lowercased().hasPrefix("www.")
    }
}
