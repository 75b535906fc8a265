// SPDX-License-Identifier: Apache-2.0

import Foundation
import Localization
package import Messages
package import Providers
import Vocabulary

/// What a file would change, in words.
package struct ImportPreviewView: Sendable {
    package struct Row: Sendable {
        package let place: String
        package let label: String
        package let fate: String
        /// What differs from before, for a report that changes.
        package let differences: [DifferenceWords]
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
    package let bodies: BodyChangesView
    package let bringsNothing: Bool

    package init(_ outcome: ImportEvidence.Outcome, file: String, most: Int, in text: Wording) {
        self.file = file
        source = outcome.reading.source.map { text.source($0) } ?? ""
        counts = text.counts(outcome.counts)
        findings = outcome.reading.findings.prefix(most).map { FindingView($0, in: text) }
        let sorted = outcome.plan.rows.enumerated().sorted { left, right in
            (Self.weight(left.element), left.offset) < (Self.weight(right.element), right.offset)
        }
        rows = sorted.prefix(most).map { Self.row($0.element, text) }
        omitted = max(0, outcome.plan.rows.count - most)
        // Those that change are looked at first.
        let changed = outcome.plan.bodies.filter { !$0.isNew } + outcome.plan.bodies.filter(\.isNew)
        bodies = BodyChangesView(Array(changed.prefix(most)), total: changed.count, in: text)
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
        var differences: [DifferenceWords] = []
        let fate: String
        switch row.fate {
        case .new: fate = "new"
        case .same: fate = "same"
        case .duplicate: fate = "duplicate"
        case .refused: fate = "rejected"
        case .changed(let report, let before):
            fate = "changed"
            let change = ImportChange(report: report, before: before, flags: [])
            differences = change.differences.map { DifferenceWords($0) { text($0) } }
        }
        if case .refused(let refusals) = row.fate {
            findings = refusals
        } else {
            findings = row.flags.map(\.finding) + row.remarks
        }
        return Row(
            place: text.place(row.place), label: row.label, fate: text(.importFate(fate)),
            differences: differences, findings: findings.map { FindingView($0, in: text, isInItsRow: true) },
            isRefused: fate == "rejected")
    }
}

extension Wording {
    /// Where in a file something stood, without the column; empty when it is not known.
    func place(_ place: Place?) -> String {
        switch place {
        case .row(let number, _)?: self(.placeRow, ["row": .integer(number)])
        case .pointer(let pointer)?: pointer
        case .line(let line, _)?: self(.placeLine, ["line": .integer(line)])
        case nil: ""
        }
    }
}
