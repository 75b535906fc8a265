// SPDX-License-Identifier: Apache-2.0

import CSV
import JSONTree
import Localization
import Providers
import Vocabulary

/// Submissions one a row, their parts in columns such as `programme[1].name_primary`.
///
/// Each row becomes the JSON that the Submission API takes, so that one reader holds both against the rules; what it
/// finds at a pointer is told at the column that filled it.
struct SubmissionTable {
    private let table: DelimitedTable
    private let columns: [(column: SubmissionColumn, index: Int)]
    private let headings: [[String]: String]
    private let unknown: [Finding]

    init(_ table: DelimitedTable) {
        self.table = table
        var columns: [(SubmissionColumn, Int)] = []
        var headings: [[String]: String] = [:]
        var unknown: [Finding] = []
        for (index, name) in table.names.enumerated() {
            if let column = SubmissionColumn(name) {
                columns.append((column, index))
                headings[column.path] = table.headings[index]
            } else if !name.isEmpty {
                unknown.append(
                    Finding("deqar.csv.columnUnknown", severity: .note, at: .row(1, column: table.headings[index])))
            }
        }
        self.columns = columns
        self.headings = headings
        self.unknown = unknown
    }

    func read(register: QualityRegister, today: PlainDate, _ progress: (Int, Int) -> Void) -> EvidenceReading {
        guard columns.contains(where: { $0.column.path == ["agency"] }),
            columns.contains(where: { $0.column.path == ["valid_from"] })
        else {
            return EvidenceReading(
                source: nil, findings: [Finding("deqar.csv.notSubmissions", at: .row(1, column: nil))])
        }
        var reading = EvidenceReading(source: DEQARSource.submissionCSV.rawValue, findings: unknown)
        let reader = SubmissionReader(register: register, today: today)
        reading.candidates = table.rows.enumerated().map { index, row in
            if index.isMultiple(of: 1_000) { progress(index, table.rows.count) }
            let place = place(in: row.row)
            if let flaw = row.flaw {
                let finding = Finding(
                    "deqar.csv.row", at: .row(row.row, column: nil), parameters: ["flaw": .text("\(flaw)")])
                return ReportCandidate(place: place([]), label: "", content: .refused([finding]))
            }
            return reader.candidate(submission(row), place: place)
        }
        if reading.candidates.isEmpty { reading.findings.append(Finding("deqar.csv.noRows")) }
        return reading
    }

    /// The column that a part of a submission was read from, or the row where it is none.
    private func place(in row: Int) -> @Sendable ([String]) -> Place? {
        let headings = headings
        return { path in
            var path = path
            while !path.isEmpty {
                if let heading = headings[path] { return .row(row, column: heading) }
                let below = headings.keys.filter { $0.starts(with: path) }.min { $0.lexicographicallyPrecedes($1) }
                if let below { return .row(row, column: headings[below]) }
                path.removeLast()
            }
            return .row(row, column: nil)
        }
    }

    private func submission(_ row: CSVRecords.Record) -> JSONValue {
        var tree = SubmissionTree()
        for (column, index) in columns where row.fields.indices.contains(index) {
            let text = row.fields[index].split(whereSeparator: \.isWhitespace).joined(separator: " ")
            if !text.isEmpty, text != "-" { tree.set(text, at: column.path[...]) }
        }
        return tree.value
    }
}

/// An object that grows by paths; a part of digits is a position in an array. Gaps close up when it is made a value.
private struct SubmissionTree {
    private var text: String?
    private var members: [(name: String, tree: SubmissionTree)] = []

    mutating func set(_ text: String, at path: ArraySlice<String>) {
        guard let name = path.first else {
            self.text = text
            return
        }
        if let index = members.firstIndex(where: { $0.name == name }) {
            members[index].tree.set(text, at: path.dropFirst())
        } else {
            var tree = SubmissionTree()
            tree.set(text, at: path.dropFirst())
            members.append((name, tree))
        }
    }

    var value: JSONValue {
        if let text { return .string(text) }
        guard let first = members.first, first.name.utf8.allSatisfy({ (48...57).contains($0) }) else {
            var object = JSONObject()
            for (name, tree) in members { object[name] = tree.value }
            return .object(object)
        }
        return .array(members.sorted { (Int($0.name) ?? 0) < (Int($1.name) ?? 0) }.map(\.tree.value))
    }
}
