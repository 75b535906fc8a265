// SPDX-License-Identifier: Apache-2.0

import Foundation
import Localization
import Messages
package import Providers
import Vocabulary

/// The list of imports in words.
package struct ImportsView: Sendable {
    package struct Row: Sendable, Hashable {
        package let id: String
        package let source: String
        package let file: String
        package let version: String
        package let time: String
        package let counts: String
        /// When it was taken back.
        package let undone: String?
    }

    package let rows: [Row]
    /// How many reports wait for a flag to be cleared.
    package let doubts: Int

    package init(_ records: [ImportRecord], doubts: Int, in text: Wording) {
        rows = records.map { record in
            Row(
                id: record.id.text, source: record.source, file: record.file, version: record.version,
                time: text.dateTime(record.importedAt).text, counts: text.counts(record.counts),
                undone: record.undoneAt.map { text(.importsUndoneOn, ["date": .text(text.dateTime($0).text)]) })
        }
        self.doubts = doubts
    }
}

/// What a file would change, in words.
package struct ImportPreviewView: Sendable {
    package struct Row: Sendable {
        package let place: String
        package let label: String
        package let fate: String
        /// What differs from before, for a report that changes.
        package let parts: String
        package let findings: [FindingView]
        package let isRefused: Bool
    }

    package let file: String
    package let source: String
    package let counts: String
    package let findings: [FindingView]
    /// Those that need a look first: refused, flagged, changed; then the others.
    package let rows: [Row]
    package let omitted: Int
    package let bringsNothing: Bool

    package init(_ outcome: ImportEvidence.Outcome, file: String, most: Int, in text: Wording) {
        self.file = file
        source = outcome.reading.source ?? ""
        counts = text.counts(outcome.counts)
        findings = outcome.reading.findings.prefix(most).map { FindingView($0, in: text) }
        let sorted = outcome.plan.rows.enumerated().sorted { left, right in
            (Self.weight(left.element), left.offset) < (Self.weight(right.element), right.offset)
        }
        rows = sorted.prefix(most).map { Self.row($0.element, text) }
        omitted = max(0, outcome.plan.rows.count - most)
        bringsNothing =
            outcome.counts.new + outcome.counts.changed + outcome.counts.agencies + outcome.counts.providers == 0
    }

    private static func weight(_ row: ImportPlan.Row) -> Int {
        switch row.fate {
        case .refused: 0
        case .changed: row.flags.isEmpty ? 2 : 1
        case .new: row.flags.isEmpty ? (row.remarks.isEmpty ? 4 : 3) : 1
        case .duplicate: 5
        case .same: 6
        }
    }

    private static func row(_ row: ImportPlan.Row, _ text: Wording) -> Row {
        let findings: [Finding]
        var parts = ""
        let fate: String
        switch row.fate {
        case .new: fate = "new"
        case .same: fate = "same"
        case .duplicate: fate = "duplicate"
        case .refused: fate = "rejected"
        case .changed(let report, let before):
            fate = "changed"
            parts = ImportChange(report: report, before: before, flags: []).parts.map { text(.importPart($0)) }
                .joined(separator: ", ")
        }
        if case .refused(let refusals) = row.fate {
            findings = refusals
        } else {
            findings = row.flags.map(\.finding) + row.remarks
        }
        let place: String =
            switch row.place {
            case .row(let number, _)?: text(.placeRow, ["row": .integer(number)])
            case .pointer(let pointer)?: pointer
            case .line(let line, _)?: text(.placeLine, ["line": .integer(line)])
            case nil: ""
            }
        return Row(
            place: place, label: row.label, fate: text(.importFate(fate)), parts: parts,
            findings: findings.map { FindingView($0, in: text, isInItsRow: true) }, isRefused: fate == "rejected")
    }
}

/// One import and what it changed, in words.
package struct ImportView: Sendable {
    package struct Row: Sendable, Hashable {
        package let report: String
        package let fate: String
        package let parts: String
        package let flags: String
    }

    package let id: String
    package let facts: [Fact]
    package let rows: [Row]
    package let page: Int
    package let pages: Int
    /// What taking it back would do, sentence by sentence; `nil` when it was taken back or cannot be.
    package let undoing: [String]?
    /// Whether a review published here brought it.
    package let isOfReview: Bool
    package let undone: String?

    package init(
        _ record: ImportRecord, _ changes: [ImportChange], _ forecast: UndoForecast?, page: Int, pages: Int,
        in text: Wording
    ) {
        id = record.id.text
        func fact(_ key: MessageKey, _ value: String) -> Fact { Fact(text(key), [Phrase(value)]) }
        facts = [
            fact(.importsSource, record.source), fact(.importsFile, record.file),
            fact(.importsVersion, record.version), fact(.importsTime, text.dateTime(record.importedAt).text),
            fact(.importsCounts, text.counts(record.counts)), fact(.importsDigest, record.sha256),
        ]
        rows = changes.map { change in
            Row(
                report: change.report.id.text, fate: text(.importFate(change.before == nil ? "new" : "changed")),
                parts: change.parts.map { text(.importPart($0)) }.joined(separator: ", "),
                flags: change.flags.joined(separator: ", "))
        }
        self.page = page
        self.pages = pages
        isOfReview = record.isOfReview
        undone = record.undoneAt.map { text(.importsUndoneOn, ["date": .text(text.dateTime($0).text)]) }
        undoing = forecast.map { forecast in
            let counts: [(MessageKey, Int)] = [
                (.importsUndoVanishing, forecast.vanishing), (.importsUndoGoingBack, forecast.goingBack),
                (.importsUndoStaying, forecast.staying), (.importsUndoAgencies, forecast.agencies),
                (.importsUndoProviders, forecast.providers),
            ]
            return counts.filter { $0.1 > 0 }.map { text($0.0, ["count": .integer($0.1)]) }
        }
    }
}

/// Reports that wait for a flag to be cleared, in words.
package struct FlagsView: Sendable {
    package struct Row: Sendable, Hashable {
        package let report: String
        package let about: String
        package let source: String
        package let importID: String
        package let flags: [String]
        package let days: String
    }

    package let rows: [Row]
    package let omitted: Int

    package init(_ doubts: [ReportStanding], most: Int, in text: Wording) {
        rows = doubts.prefix(most).map { doubt in
            let report = doubt.report
            let from = report.validity.statedFrom.map { text.day($0).text } ?? "…"
            let until = report.validity.statedUntil.map { text.day($0).text } ?? "…"
            return Row(
                report: report.id.text, about: report.providers.map(\.text).joined(separator: ", "),
                source: doubt.source, importID: doubt.importID.text,
                flags: doubt.flags.map { text(.flagReason($0)) }, days: "\(from) – \(until)")
        }
        omitted = max(0, doubts.count - most)
    }
}

extension Wording {
    /// What became of the reports of an import, and which bodies it brought, with the numbers that are not nought.
    func counts(_ counts: ImportCounts) -> String {
        let parts = [
            ("new", counts.new), ("changed", counts.changed), ("same", counts.same), ("duplicate", counts.duplicate),
            ("rejected", counts.rejected),
        ]
        let words = parts.filter { $0.1 > 0 }.map { "\($0.1) \(self(.importFate($0.0)))" }.joined(separator: ", ")
        guard counts.agencies + counts.providers > 0 else { return words.isEmpty ? "0" : words }
        let bodies = self(
            .importsBodies, ["agencies": .integer(counts.agencies), "providers": .integer(counts.providers)])
        return words.isEmpty ? bodies : "\(words). \(bodies)"
    }
}
