// SPDX-License-Identifier: Apache-2.0

import Localization
import Messages
import Vocabulary

/// Where a finding stands, as a line on the terminal says it.
enum FindingPlace {
    /// The place behind the words, such as ` (line 4, column 12)`; nothing when the finding names none.
    static func text(_ finding: Finding, _ texts: Texts) -> String { words(finding, texts).map { " (\($0))" } ?? "" }

    /// The place before the words, such as `Row 4, column grade: `; nothing when the finding names none.
    static func prefix(_ finding: Finding, _ texts: Texts) -> String {
        words(finding, texts).map { heading($0) } ?? ""
    }

    /// A row of a list, to begin a line with: `Row 4: `.
    static func row(_ row: Int, _ texts: Texts) -> String { heading(texts(.placeRow, ["row": .integer(row)])) }

    private static func heading(_ words: String) -> String { words.prefix(1).uppercased() + words.dropFirst() + ": " }

    private static func words(_ finding: Finding, _ texts: Texts) -> String? {
        switch finding.place {
        case .pointer(let pointer): pointer.isEmpty ? nil : pointer
        case .row(let row, let column?): texts(.placeRowColumn, ["row": .integer(row), "column": .text(column)])
        case .row(let row, nil): texts(.placeRow, ["row": .integer(row)])
        case .line(let line, let column):
            texts("cli.place.line", ["line": .integer(line), "column": .integer(column)])
        case nil: nil
        }
    }
}

extension Finding.Severity {
    /// The mark at the start of a line: what must be mended, what needs a look, what is only said.
    var mark: String {
        switch self {
        case .error: "x"
        case .warning: "?"
        case .note: "-"
        }
    }
}
