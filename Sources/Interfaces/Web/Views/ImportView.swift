// SPDX-License-Identifier: Apache-2.0

import Foundation
import Localization
package import Messages
package import Providers
import Vocabulary

/// One import and what it changed, in words.
package struct ImportView: Sendable {
    package struct Row: Sendable, Hashable {
        package let report: String
        package let fate: String
        package let differences: [DifferenceWords]
        package let flags: String
    }

    package struct Refusal: Sendable {
        package let place: String
        package let label: String
        package let findings: [FindingView]
    }

    package let id: String
    package let facts: [Fact]
    package let rows: [Row]
    package let bodies: BodyChangesView
    /// What was not taken, as far as it was kept.
    package let refusals: [Refusal]
    package let refusalsOmitted: Int
    package let page: Int
    package let pages: Int
    /// What taking it back would do, sentence by sentence; `nil` when it was taken back or cannot be.
    package let undoing: [String]?
    /// Whether a review published here brought it.
    package let isOfReview: Bool
    package let undone: String?

    /// - Parameter author: who brought it in, by name.
    package init(
        _ record: ImportRecord, _ changes: [ImportChange], _ bodies: [BodyChange], _ refused: [ImportRefusal],
        _ forecast: UndoForecast?, author: String, page: Int, pages: Int, in text: Wording
    ) {
        self.bodies = BodyChangesView(bodies, total: record.counts.agencies + record.counts.providers, in: text)
        id = record.id.text
        refusals = refused.map { refusal in
            Refusal(
                place: [refusal.file, text.place(refusal.place)].compactMap(\.self).joined(separator: ", "),
                label: refusal.label,
                findings: refusal.findings.map { FindingView($0, in: text, isInItsRow: true) })
        }
        refusalsOmitted = max(0, record.counts.rejected - refused.count)
        func fact(_ key: MessageKey, _ value: String) -> Fact { Fact(text(key), [Phrase(value)]) }
        facts = [
            fact(.importsSource, text.source(record.source)), fact(.importsFile, record.file),
            fact(.importsVersion, record.version), fact(.importsTime, text.dateTime(record.importedAt).text),
            fact(.importsAuthor, author), fact(.importsCounts, text.counts(record.counts)),
            fact(.importsDigest, record.sha256),
        ]
        rows = changes.map { change in
            Row(
                report: change.report.id.text, fate: text(.importFate(change.before == nil ? "new" : "changed")),
                differences: change.differences.map { DifferenceWords($0) { text($0) } },
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
