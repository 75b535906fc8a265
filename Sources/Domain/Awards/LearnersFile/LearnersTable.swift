// SPDX-License-Identifier: Apache-2.0

import CSV
import Localization
import Vocabulary

/// A learners' file once its characters are known: separator, heading, rows, and learners named twice.
struct LearnersTable {
    let reading: LearnersReading

    init(_ decoded: DecodedText, limits: LearnersFile.Limits) {
        var recordLimits = CSVRecords.Limits()
        let (separator, hasSeparatorRow) = Self.separator(of: decoded.text)
        recordLimits.rows = limits.rows + (hasSeparatorRow ? 2 : 1)
        let table = CSVRecords(parsing: decoded.text, separator: separator, limits: recordLimits)
        var findings = Self.encodingFindings(decoded.encoding)

        let records = table.records.dropFirst(hasSeparatorRow ? 1 : 0)
        guard let headingRecord = records.first(where: { !$0.isEmpty }) else {
            findings.append(Finding("learners.file.empty"))
            reading = LearnersReading(
                rows: [], findings: findings, text: decoded.text, encoding: decoded.encoding, gradeColumns: [])
            return
        }
        let heading = LearnersHeading(headingRecord)
        findings += heading.findings
        if table.isCut {
            findings.append(Finding(limits.tooManyRows, parameters: ["limit": .integer(limits.rows)]))
        }
        guard !findings.contains(where: { $0.severity == .error }) else {
            reading = LearnersReading(
                rows: [], findings: findings, text: decoded.text, encoding: decoded.encoding, gradeColumns: [])
            return
        }

        let body = records.filter { $0.row > headingRecord.row }
        findings += Self.emptyRowFindings(body)
        let reader = LearnerRowReader(heading: heading)
        let rows = body.filter { !$0.isEmpty }.map(reader.row)
        if rows.isEmpty { findings.append(Finding("learners.file.noRows")) }
        findings += Self.dayFirstFindings(body, heading: heading)
        reading = LearnersReading(
            rows: RepeatedLearners.marked(rows), findings: findings, text: decoded.text, encoding: decoded.encoding,
            gradeColumns: heading.assessments.map { .init(assessment: $0, row: headingRecord.row) })
    }

    /// The separator that cuts the first line that is not empty into the most headings we know, and whether that
    /// line is a spreadsheet's own `sep=;`.
    private static func separator(of text: String) -> (UInt8, hasSeparatorRow: Bool) {
        let start = text.prefix(5)
        if start.lowercased().hasPrefix("sep="), let byte = start.utf8.dropFirst(4).first, byte < 128 {
            return (byte, true)
        }
        let candidates = [UInt8(ascii: ";"), UInt8(ascii: ","), UInt8(ascii: "\t"), UInt8(ascii: "|")]
        var limits = CSVRecords.Limits()
        limits.rows = 50
        let sample = String(text.prefix(20_000))
        let scores = candidates.map { candidate in
            let first = CSVRecords(parsing: sample, separator: candidate, limits: limits).records.first { !$0.isEmpty }
            // Cut by this separator there is nothing in the text: then there is nothing in it at all.
            guard let fields = first?.fields else { return Int.max }
            return fields.count { LearnerColumn(heading: $0) != nil } * 1_000 + fields.count
        }
        let best = scores.indices.max { (scores[$0], -$0) < (scores[$1], -$1) } ?? 0
        return (candidates[best], false)
    }

    private static func encodingFindings(_ encoding: TextEncoding) -> [Finding] {
        guard case .windows(let name, let isCertain) = encoding else { return [] }
        return [
            Finding(
                isCertain ? "learners.file.encodingGuessed" : "learners.file.encodingDoubtful",
                severity: isCertain ? .note : .warning, parameters: ["encoding": .text(name)])
        ]
    }

    private static func emptyRowFindings(_ body: [CSVRecords.Record]) -> [Finding] {
        guard let lastFull = body.last(where: { !$0.isEmpty }) else { return [] }
        let empty = body.filter { $0.isEmpty && $0.row < lastFull.row }
        guard let first = empty.first else { return [] }
        return [
            Finding(
                "learners.row.emptySkipped", severity: .note, at: .row(first.row, column: nil),
                parameters: ["count": .integer(empty.count)])
        ]
    }

    /// One note for the file when days are written with the day first.
    private static func dayFirstFindings(_ body: [CSVRecords.Record], heading: LearnersHeading) -> [Finding] {
        for column in [LearnerColumn.dateOfBirth, .assessedOn] {
            guard let index = heading.index(of: column) else { continue }
            for record in body where record.fields.indices.contains(index) {
                let text = CellText.cleaned(record.fields[index])
                if let written = WrittenDate(text), written.isDayFirst {
                    return [
                        Finding(
                            "learners.date.dayFirst", severity: .note, at: .row(record.row, column: column.heading),
                            parameters: ["written": .text(text), "date": .day(written.date)])
                    ]
                }
            }
        }
        return []
    }
}
