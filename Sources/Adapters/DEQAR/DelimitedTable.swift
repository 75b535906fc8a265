// SPDX-License-Identifier: Apache-2.0

import CSV
import Localization
import Vocabulary

/// A table with a heading: its columns by their name in small letters, its rows as cells.
struct DelimitedTable: Sendable {
    struct Refusal: Error {
        let finding: Finding
    }

    /// The headings as they are written.
    let headings: [String]
    /// The headings in small letters, without spaces around.
    let names: [String]
    let rows: [CSVRecords.Record]

    /// DEQAR takes the comma, the semicolon and the tab; a table cut by anything else is refused, for a wrong cut would
    /// put one field's words into another.
    static func read(_ text: String, rows: Int) -> Result<DelimitedTable, Refusal> {
        let line = text.prefix { !$0.isNewline }.utf8
        let candidates = [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t")]
        let counts = candidates.map { candidate in line.count { $0 == candidate } }
        guard let most = counts.indices.max(by: { counts[$0] < counts[$1] }), counts[most] > 0 else {
            return .failure(Refusal(finding: Finding("deqar.csv.delimiter", at: .row(1, column: nil))))
        }
        var limits = CSVRecords.Limits()
        limits.rows = rows
        limits.fields = 2_000
        limits.fieldBytes = 32 << 20
        let records = CSVRecords(parsing: text, separator: candidates[most], limits: limits)
        if records.isCut {
            return .failure(
                Refusal(finding: Finding("deqar.file.tooManyRows", parameters: ["limit": .integer(rows)])))
        }
        guard let heading = records.records.first else {
            return .failure(Refusal(finding: Finding("deqar.csv.delimiter", at: .row(1, column: nil))))
        }
        let names = heading.fields.map { $0.collapsingWhiteSpace.lowercased() }
        var seen: Set<String> = []
        for (name, written) in zip(names, heading.fields) where !name.isEmpty && !seen.insert(name).inserted {
            return .failure(Refusal(finding: Finding("deqar.csv.columnTwice", at: .row(1, column: written))))
        }
        return .success(
            DelimitedTable(
                headings: heading.fields, names: names, rows: records.records.dropFirst().filter { !$0.isEmpty }))
    }

    /// The cell of a row under a heading; `nil` when there is none or it is empty. A lone `-` means nothing too.
    func cell(_ name: String, _ row: CSVRecords.Record) -> String? {
        guard let index = names.firstIndex(of: name), row.fields.indices.contains(index) else { return nil }
        let text = row.fields[index].collapsingWhiteSpace
        return text.isEmpty || text == "-" ? nil : text
    }
}
