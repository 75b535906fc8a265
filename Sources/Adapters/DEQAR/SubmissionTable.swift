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
    private let form: SubmissionForm
    private let headings: [[String]: String]
    private let unknown: [Finding]

    init(_ table: DelimitedTable) {
        self.table = table
        var form = SubmissionForm()
        var headings: [[String]: String] = [:]
        var unknown: [Finding] = []
        for (index, name) in table.names.enumerated() {
            if let column = SubmissionColumn(name) {
                form.add(index, at: column.path[...])
                headings[column.path] = table.headings[index]
            } else if !name.isEmpty {
                unknown.append(
                    Finding("deqar.csv.columnUnknown", severity: .note, at: .row(1, column: table.headings[index])))
            }
        }
        self.form = form
        self.headings = headings
        self.unknown = unknown
    }

    func read(register: QualityRegister, today: PlainDate, _ progress: (Int, Int) -> Void) -> EvidenceReading {
        guard headings[["agency"]] != nil, headings[["valid_from"]] != nil else {
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
        form.value { index in
            guard row.fields.indices.contains(index) else { return nil }
            let text = row.fields[index].collapsingWhiteSpace
            return text.isEmpty || text == "-" ? nil : text
        } ?? .object(JSONObject())
    }
}
