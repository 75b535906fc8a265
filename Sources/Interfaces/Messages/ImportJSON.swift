// SPDX-License-Identifier: Apache-2.0

import Foundation
package import JSONTree
package import Localization
package import Providers
import Vocabulary

/// Imports as programs read them.
package enum ImportJSON {
    package static func outcome(_ outcome: ImportEvidence.Outcome, in language: LanguageTag) -> JSONValue {
        var object = JSONObject()
        object["source"] = outcome.reading.source.map(JSONValue.string) ?? .null
        object["import"] = outcome.record.map { .string($0.id.text) } ?? .null
        object["counts"] = counts(outcome.counts)
        object["findings"] = .array(
            outcome.reading.findings.enumerated().map { index, finding in
                FindingJSON.value(finding, in: language, file: outcome.reading.file(of: index))
            })
        object["bodies"] = .array(outcome.plan.bodies.map(body))
        object["rows"] = .array(outcome.plan.rows.map { row($0, in: language) })
        return .object(object)
    }

    private static func row(_ row: ImportPlan.Row, in language: LanguageTag) -> JSONValue {
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
            object["parts"] = .array(change.differences.map(difference))
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
        object["findings"] = .array(row.findings.map { FindingJSON.value($0, in: language) })
        return .object(object)
    }

    package static func body(_ change: BodyChange) -> JSONValue {
        [
            "kind": .string(change.kind.rawValue), "id": .string(change.id), "name": .string(change.name),
            "fate": change.isNew ? "new" : "changed",
            "parts": .array(change.differences.map(difference)),
        ]
    }

    private static func difference<Part: RawRepresentable>(_ difference: PartDifference<Part>) -> JSONValue
    where Part.RawValue == String {
        [
            "part": .string(difference.part.rawValue), "before": .string(difference.before),
            "after": .string(difference.after),
        ]
    }

    package static func counts(_ counts: ImportCounts) -> JSONValue {
        [
            "new": .number(JSONNumber(counts.new)), "changed": .number(JSONNumber(counts.changed)),
            "same": .number(JSONNumber(counts.same)), "duplicate": .number(JSONNumber(counts.duplicate)),
            "rejected": .number(JSONNumber(counts.rejected)), "flagged": .number(JSONNumber(counts.flagged)),
            "agencies": .number(JSONNumber(counts.agencies)), "providers": .number(JSONNumber(counts.providers)),
        ]
    }

    package static func record(_ record: ImportRecord) -> JSONValue {
        [
            "id": .string(record.id.text), "source": .string(record.source), "file": .string(record.file),
            "version": .string(record.version), "sha256": .string(record.sha256),
            "importedAt": .string(record.importedAt.formatted(.iso8601)),
            "author": record.author.map { .string($0.text) } ?? .null,
            "undoneAt": record.undoneAt.map { .string($0.formatted(.iso8601)) } ?? .null,
            "counts": counts(record.counts),
        ]
    }

    /// An import with what it changed and what it did not take.
    ///
    /// - Parameter forecast: what taking it back would do; `nil` leaves that out.
    package static func whole(
        _ record: ImportRecord, changes: [ImportChange], bodies: [BodyChange], refusals: [ImportRefusal],
        undoing forecast: UndoForecast?, in language: LanguageTag
    ) -> JSONValue {
        var object = JSONObject()
        if case .object(let members) = self.record(record) { object = members }
        object["bodies"] = .array(bodies.map(body))
        object["refused"] = .array(refusals.map { refusal($0, in: language) })
        object["changes"] = .array(changes.map(change))
        object["undoing"] = forecast.map(self.forecast)
        return .object(object)
    }

    private static func change(_ change: ImportChange) -> JSONValue {
        [
            "report": .string(change.report.id.text), "fate": change.before == nil ? "new" : "changed",
            "parts": .array(change.differences.map(difference)),
            "flags": .array(change.flags.map(JSONValue.string)),
        ]
    }

    private static func refusal(_ refusal: ImportRefusal, in language: LanguageTag) -> JSONValue {
        [
            "file": refusal.file.map(JSONValue.string) ?? .null, "label": .string(refusal.label),
            "place": refusal.place.map(FindingJSON.place) ?? .null,
            "findings": .array(refusal.findings.map { FindingJSON.value($0, in: language) }),
        ]
    }

    package static func forecast(_ forecast: UndoForecast) -> JSONValue {
        [
            "vanishing": .number(JSONNumber(forecast.vanishing)),
            "goingBack": .number(JSONNumber(forecast.goingBack)),
            "staying": .number(JSONNumber(forecast.staying)),
            "agencies": .number(JSONNumber(forecast.agencies)),
            "providers": .number(JSONNumber(forecast.providers)),
        ]
    }
}
