// SPDX-License-Identifier: Apache-2.0

import Localization
package import Vocabulary

/// A quality standard as points to be answered, from a table that comes with the program.
package struct Checklist: Sendable, Hashable {
    package let standard: QualityStandard
    /// What was published, and its year.
    package let source: String
    package let version: String
    /// An approval by this list lasts no longer, in months. The standards ask for regular review and name no number for
    /// a single course, so the bound is ours and stands in the table.
    package let longestMonths: Int
    /// In the order of the standard; never empty.
    package let items: [ChecklistItem]

    /// The list of a standard.
    ///
    /// - Throws: when the tables that belong beside the program are missing or damaged.
    package static func load(_ standard: QualityStandard) throws(EUVocabularyError) -> Checklist {
        guard let table = tables[standard] else { throw .unreadable(file: "\(standard.rawValue).tsv") }
        return try table.get()
    }

    /// The point under a code, such as `1.2` in the ESG or `I6` in EQAVET.
    package subscript(code: String) -> ChecklistItem? { items.first { $0.code == code } }

    /// Read once; a program has one set of tables.
    private static let tables: [QualityStandard: Result<Checklist, EUVocabularyError>] =
        Dictionary(
            uniqueKeysWithValues: QualityStandard.allCases.map { standard in
                (standard, Result { () throws(EUVocabularyError) in try Checklist(reading: standard) })
            })

    private init(reading standard: QualityStandard) throws(EUVocabularyError) {
        let folder = try ResourceFolder.path(ofModule: "QualityCycles") + "/Resources"
        let table = try TabularText(file: "\(standard.rawValue).tsv", folder: folder)
        guard let source = table.head["source"], let version = table.head["version"],
            let months = table.head["longest months"].flatMap({ Int($0) }), !table.rows.isEmpty
        else { throw .malformed(file: table.file, line: 1) }
        self.standard = standard
        self.source = source
        self.version = version
        longestMonths = months
        var items: [ChecklistItem] = []
        for row in table.rows {
            guard row.cells.count == 7, row.cells.allSatisfy({ !$0.isEmpty }) else {
                throw .malformed(file: table.file, line: row.line)
            }
            items.append(
                ChecklistItem(
                    code: row.cells[0], title: Self.text(row.cells[1...3]), question: Self.text(row.cells[4...6])))
        }
        self.items = items
    }

    private static func text(_ cells: ArraySlice<String>) -> LocalizedText {
        LocalizedText(zip([.en, .el, .fi], cells))
    }
}

/// One point of a standard.
package struct ChecklistItem: Sendable, Hashable {
    /// The number that the standard gives it.
    package let code: String
    package let title: LocalizedText
    package let question: LocalizedText
}
