// SPDX-License-Identifier: Apache-2.0

import CSV
import Localization
import Vocabulary

/// The heading of a learners' file: which column stands where, and what is wrong with it.
struct LearnersHeading {
    private let indexes: [LearnerColumn: Int]
    let findings: [Finding]
    /// How many cells a row has.
    let width: Int
    /// The assessments that have a grade column of their own.
    let assessments: [String]

    init(_ record: CSVRecords.Record) {
        var indexes: [LearnerColumn: Int] = [:]
        var findings: [Finding] = []
        var assessments: [String] = []
        var unknown: [String] = []
        if let flaw = record.flaw { findings.append(Self.finding(flaw, row: record.row)) }
        for (index, field) in record.fields.enumerated() {
            let written = CellText.cleaned(field)
            if written.isEmpty { continue }
            guard let column = LearnerColumn(heading: written) else {
                unknown.append(written)
                continue
            }
            if let first = indexes[column] {
                findings.append(
                    Finding(
                        "learners.column.repeated", at: .row(record.row, column: written),
                        parameters: [
                            "column": .text(written), "first": .text(CellText.cleaned(record.fields[first])),
                        ]))
            } else {
                indexes[column] = index
                if case .gradeOf(let assessment) = column { assessments.append(assessment) }
            }
        }
        self.indexes = indexes
        self.assessments = assessments
        width = record.fields.count
        findings += unknown.map { Self.unknown($0, known: indexes, row: record.row) }
        self.findings = findings + Self.missing(indexes, row: record.row)
    }

    func index(of column: LearnerColumn) -> Int? { indexes[column] }

    /// A record's flaw as a finding.
    static func finding(_ flaw: CSVRecords.Flaw, row: Int) -> Finding {
        let code: FindingCode =
            switch flaw {
            case .openQuote: "learners.row.openQuote"
            case .textAfterQuote: "learners.row.textAfterQuote"
            case .fieldTooLong: "learners.row.fieldTooLong"
            case .tooManyFields: "learners.row.tooManyFields"
            }
        return Finding(code, at: .row(row, column: nil))
    }

    private static func missing(_ indexes: [LearnerColumn: Int], row: Int) -> [Finding] {
        var missing = [LearnerColumn.givenName, .familyName].filter { indexes[$0] == nil }.map(\.heading)
        if indexes[.identifier] == nil, indexes[.dateOfBirth] == nil {
            missing.append(LearnerColumn.identifier.heading)
        }
        let expected = LearnerColumn.named.map(\.heading).joined(separator: ", ")
        return missing.map { column in
            Finding(
                "learners.column.missing", at: .row(row, column: column),
                parameters: ["column": .text(column), "expected": .text(expected)])
        }
    }

    /// A misspelt column that says who the learner is stops the list: without it the learner would be awarded under
    /// another identity, and a second time once the heading is corrected.
    private static func unknown(_ written: String, known: [LearnerColumn: Int], row: Int) -> Finding {
        let place = Place.row(row, column: written)
        if let similar = LearnerColumn.similar(to: written) {
            let isNeeded = similar.saysWhoTheLearnerIs && known[similar] == nil
            return Finding(
                "learners.column.unknownSimilar", severity: isNeeded ? .error : .warning, at: place,
                parameters: ["column": .text(written), "suggestion": .text(similar.heading)])
        }
        let expected = LearnerColumn.named.map(\.heading).joined(separator: ", ")
        return Finding(
            "learners.column.unknown", severity: .warning, at: place,
            parameters: ["column": .text(written), "expected": .text(expected)])
    }
}
