// SPDX-License-Identifier: Apache-2.0

import Foundation

// What everybody may read. A report under a high flag is not shown until somebody has cleared it (DEQAR's rule on
// publishing): it may name a body that has nothing to do with it.
extension QualityHistory {
    /// The history without the reports that are in doubt.
    ///
    /// Where a report was shown before it was told anew with a flag, a reader must learn that it counts no longer: the
    /// telling in doubt stands there with what was shown last, so that every question has the answer that the whole
    /// history gives.
    package var published: QualityHistory { QualityHistory(entries.published) }

    /// The reports whose last telling is in doubt.
    package var inDoubt: [QualityReport] {
        let cleared = entries.clearedTellings
        var last: [ReportID: (report: QualityReport, isInDoubt: Bool)] = [:]
        for entry in entries where entry.retractedAt == nil {
            guard case .report(let report, let hasHighFlag) = entry.content else { continue }
            let telling = Telling(report: report.id, at: entry.knownAt)
            last[report.id] = (report, hasHighFlag && !cleared.contains(telling))
        }
        return last.values.filter(\.isInDoubt).map(\.report).sorted { $0.id.text < $1.id.text }
    }
}

/// One telling of a report: its name, and when the register learned it.
private struct Telling: Hashable {
    let report: ReportID
    let at: Date
}

extension [QualityEntry] {
    /// What everybody may read of entries in the order of learning (``QualityHistory/published``).
    package var published: [QualityEntry] {
        let isFlagged = contains { entry in
            if case .report(_, true) = entry.content { true } else { false }
        }
        guard isFlagged else { return self }
        let cleared = clearedTellings
        var shown: [ReportID: QualityReport] = [:]
        return compactMap { entry in
            guard case .report(let report, let hasHighFlag) = entry.content else { return entry }
            guard hasHighFlag, !cleared.contains(Telling(report: report.id, at: entry.knownAt)) else {
                shown[report.id] = report
                return entry
            }
            return shown[report.id].map { earlier in
                QualityEntry(
                    .report(earlier, hasHighFlag: true), knownAt: entry.knownAt, retractedAt: entry.retractedAt,
                    source: entry.source)
            }
        }
    }

    fileprivate var clearedTellings: Set<Telling> {
        Set(
            compactMap { entry in
                guard case .clearance(let clearance) = entry.content else { return nil }
                return Telling(report: clearance.report, at: clearance.toldAt)
            })
    }
}
