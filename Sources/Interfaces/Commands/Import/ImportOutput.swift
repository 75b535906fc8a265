// SPDX-License-Identifier: Apache-2.0

import Foundation
import JSONTree
import Localization
import Messages
import Providers
import Vocabulary

/// What an import says: the file's own problems, each row that is refused, flagged or doubtful, and the difference.
struct ImportOutput {
    let texts: Texts
    let file: String
    let isDryRun: Bool

    func show(_ outcome: ImportEvidence.Outcome) {
        for (index, finding) in outcome.reading.findings.enumerated() {
            Console.errorText("\(outcome.reading.file(of: index) ?? file): \(line(finding))")
        }
        guard !outcome.reading.isRefused else { return }
        for row in outcome.plan.rows {
            for finding in Self.findings(of: row) { Console.errorText("\(row.file ?? file): \(line(finding))") }
        }
        for row in outcome.plan.rows {
            guard case .changed(let report, let before) = row.fate else { continue }
            for line in lines(ImportChange(report: report, before: before, flags: [])) { Console.out(line) }
        }
        let counts = outcome.counts
        Console.out(
            texts(
                "cli.import.counts",
                [
                    "new": .integer(counts.new), "changed": .integer(counts.changed), "same": .integer(counts.same),
                    "duplicate": .integer(counts.duplicate), "rejected": .integer(counts.rejected),
                    "flagged": .integer(counts.flagged),
                ]))
        if counts.agencies + counts.providers > 0 {
            Console.out(
                texts(
                    "cli.import.register",
                    ["agencies": .integer(counts.agencies), "providers": .integer(counts.providers)]))
        }
        for line in outcome.plan.bodies.flatMap(lines) { Console.out(line) }
        if let record = outcome.record {
            Console.out(texts("cli.import.kept", ["id": .text(record.id.text)]))
        } else {
            Console.out(texts(isDryRun ? "cli.import.dryRun" : "cli.import.nothingNew"))
        }
    }

    /// A body that is new in one line, else a line for each part that differs.
    func lines(_ change: BodyChange) -> [String] {
        let body = "\(texts(.bodyKind(change.kind))) \(change.id) (\(change.name))"
        guard !change.isNew else { return ["\(body): \(texts(.importFate("new")))"] }
        return change.differences.map { line(body, DifferenceWords($0) { texts($0) }) }
    }

    /// A line for each part of a report that differs from before.
    func lines(_ change: ImportChange) -> [String] {
        change.differences.map { line(change.report.id.text, DifferenceWords($0) { texts($0) }) }
    }

    private func line(_ body: String, _ words: DifferenceWords) -> String {
        texts(
            .importBodyDifference,
            [
                "body": .text(body), "part": .text(words.part), "before": .text(words.before),
                "after": .text(words.after),
            ])
    }

    /// Each reason for which a report was not taken, at its place.
    func lines(_ refusal: ImportRefusal) -> [String] {
        refusal.findings.map { "\(refusal.file ?? file): \(line($0))" }
    }

    func json(_ outcome: ImportEvidence.Outcome) -> JSONValue {
        var object = JSONObject()
        object["source"] = outcome.reading.source.map(JSONValue.string) ?? .null
        object["import"] = outcome.record.map { .string($0.id.text) } ?? .null
        object["counts"] = ImportJSON.counts(outcome.counts)
        object["findings"] = .array(
            outcome.reading.findings.enumerated().map { index, finding in
                FindingJSON.value(finding, in: texts.language, file: outcome.reading.file(of: index))
            })
        object["bodies"] = .array(outcome.plan.bodies.map(ImportJSON.body))
        object["rows"] = .array(outcome.plan.rows.map(json))
        return .object(object)
    }

    private func json(_ row: ImportPlan.Row) -> JSONValue {
        var object = JSONObject()
        if let file = row.file { object["file"] = .string(file) }
        if let place = row.place { object["place"] = FindingJSON.place(place) }
        object["label"] = .string(row.label)
        switch row.fate {
        case .new(let report):
            object["fate"] = "new"
            object["report"] = .string(report.id.text)
        case .changed(let report, let before):
            object["fate"] = "changed"
            object["report"] = .string(report.id.text)
            let change = ImportChange(report: report, before: before, flags: [])
            object["parts"] = .array(change.differences.map(ImportJSON.difference))
        case .same(let id):
            object["fate"] = "same"
            object["report"] = .string(id.text)
        case .duplicate(let twin):
            object["fate"] = "duplicate"
            object["of"] = .string(twin.text)
        case .refused: object["fate"] = "rejected"
        }
        object["flags"] = .array(
            row.flags.map { ["level": .string($0.level.rawValue), "code": .string($0.finding.code.rawValue)] })
        object["findings"] = .array(Self.findings(of: row).map { FindingJSON.value($0, in: texts.language) })
        return .object(object)
    }

    private static func findings(of row: ImportPlan.Row) -> [Finding] {
        if case .refused(let findings) = row.fate { return findings }
        return row.flags.map(\.finding) + row.remarks
    }

    private func line(_ finding: Finding) -> String { FindingPlace.prefix(finding, texts) + texts.text(of: finding) }
}

/// Imports as programs read them.
enum ImportJSON {
    static func body(_ change: BodyChange) -> JSONValue {
        [
            "kind": .string(change.kind.rawValue), "id": .string(change.id), "name": .string(change.name),
            "fate": change.isNew ? "new" : "changed",
            "parts": .array(change.differences.map(difference)),
        ]
    }

    static func difference<Part: RawRepresentable>(_ difference: PartDifference<Part>) -> JSONValue
    where Part.RawValue == String {
        [
            "part": .string(difference.part.rawValue), "before": .string(difference.before),
            "after": .string(difference.after),
        ]
    }

    static func counts(_ counts: ImportCounts) -> JSONValue {
        [
            "new": .number(JSONNumber(counts.new)), "changed": .number(JSONNumber(counts.changed)),
            "same": .number(JSONNumber(counts.same)), "duplicate": .number(JSONNumber(counts.duplicate)),
            "rejected": .number(JSONNumber(counts.rejected)), "flagged": .number(JSONNumber(counts.flagged)),
            "agencies": .number(JSONNumber(counts.agencies)), "providers": .number(JSONNumber(counts.providers)),
        ]
    }

    static func record(_ record: ImportRecord) -> JSONValue {
        [
            "id": .string(record.id.text), "source": .string(record.source), "file": .string(record.file),
            "version": .string(record.version), "sha256": .string(record.sha256),
            "importedAt": .string(record.importedAt.formatted(.iso8601)),
            "author": record.author.map { .string($0.text) } ?? .null,
            "undoneAt": record.undoneAt.map { .string($0.formatted(.iso8601)) } ?? .null,
            "counts": counts(record.counts),
        ]
    }
}
