// SPDX-License-Identifier: Apache-2.0

import Foundation

/// The text of a cell as a person meant it.
enum CellText {
    /// White space at both ends gone, runs of it inside (no-break spaces and line ends too) made one space, letters
    /// in Unicode's composed form, so that the same name typed in two programs is the same text.
    static func cleaned(_ text: String) -> String {
        text.split(whereSeparator: \.isWhitespace).joined(separator: " ").precomposedStringWithCanonicalMapping
    }
}
