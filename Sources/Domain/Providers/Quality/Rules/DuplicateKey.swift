// SPDX-License-Identifier: Apache-2.0

import Localization
import Vocabulary

/// The eight things by which two reports are taken for one and the same: period, decision, procedures, institutions,
/// and of each programme its name, its level and its workload. Of an accreditation, what it says beyond a report too.
package struct DuplicateKey: Hashable, Sendable {
    private let from: PlainDate
    private let until: PlainDate?
    private let decision: ReportDecision
    private let activities: Set<ActivityID>
    private let providers: Set<ProviderID>
    private let programmes: Set<Programme>
    private let accreditation: Accreditation?

    private struct Programme: Hashable {
        let name: String
        let level: QFEHEALevel?
        let eqfLevel: EQFLevel?
        let ects: String?
    }

    package init(_ report: QualityReport) {
        from = report.validity.from
        until = report.validity.statedUntil
        decision = report.decision
        activities = Set(report.activities)
        providers = Set(report.providers)
        programmes = Set(
            report.programmes.map {
                Programme(name: $0.name, level: $0.level, eqfLevel: $0.statedEQFLevel, ects: $0.ects)
            })
        accreditation = report.accreditation
    }
}
