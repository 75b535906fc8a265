// SPDX-License-Identifier: Apache-2.0

import Vocabulary

/// Where a finding stands, as a line on the terminal says it.
enum FindingPlace {
    /// The place behind the words, such as ` (line 4, column 12)`; nothing when the finding names none.
    static func text(_ finding: Finding) -> String { words(finding).map { " (\($0))" } ?? "" }

    /// The place before the words, such as `row 4, grade: `; nothing when the finding names none.
    static func prefix(_ finding: Finding) -> String { words(finding).map { "\($0): " } ?? "" }

    private static func words(_ finding: Finding) -> String? {
        switch finding.place {
        case .pointer(let pointer): pointer.isEmpty ? nil : pointer
        case .row(let row, let column): "row \(row)\(column.map { ", \($0)" } ?? "")"
        case .line(let line, let column): "line \(line), column \(column)"
        case nil: nil
        }
    }
}
