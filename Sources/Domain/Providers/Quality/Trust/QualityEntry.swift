// SPDX-License-Identifier: Apache-2.0

package import Foundation
import Localization

/// One thing the register learned, and when: a report as it was told, a notice, or that a doubt was settled.
///
/// Entries are never changed. A corrected report is a second entry with the same report's name; one that was imported by
/// mistake is retracted, which is a time, and not a deletion.
package struct QualityEntry: Sendable, Hashable {
    package enum Content: Sendable, Hashable {
        // A report is large, and histories are copied and sorted far more often than a report is looked into: held behind
        // one reference, a list made from a full database takes two thirds of the time.
        indirect case report(QualityReport, hasHighFlag: Bool)
        case notice(ProviderNotice)
        case clearance(FlagClearance)
    }

    package let content: Content
    /// When the register learned it.
    package let knownAt: Date
    /// When the import that brought it was undone.
    package let retractedAt: Date?
    /// Where it came from, as a person would cite it.
    package let source: String

    package init(_ content: Content, knownAt: Date, retractedAt: Date? = nil, source: String) {
        self.content = content
        self.knownAt = knownAt
        self.retractedAt = retractedAt
        self.source = source
    }

    /// The providers it speaks about; platforms are not among them.
    package var providers: [ProviderID] {
        switch content {
        case .report(let report, _): report.providers
        case .notice(let notice): [notice.provider]
        case .clearance(let clearance): clearance.providers
        }
    }

    func isKnown(at moment: Date) -> Bool { knownAt <= moment && retractedAt.map { $0 > moment } ?? true }
}

extension Collection<QualityEntry> {
    /// The suspension or withdrawal in force on a day: the last notice that began until then, in the order of learning
    /// where two began on the same day; `nil` when there is none or it was lifted.
    func noticeInForce(on day: PlainDate) -> (notice: ProviderNotice, knownAt: Date)? {
        var last: (notice: ProviderNotice, knownAt: Date)?
        for entry in self {
            guard case .notice(let notice) = entry.content, notice.from <= day else { continue }
            if let last, last.notice.from > notice.from { continue }
            last = (notice, entry.knownAt)
        }
        return last?.notice.kind == .lifted ? nil : last
    }
}
