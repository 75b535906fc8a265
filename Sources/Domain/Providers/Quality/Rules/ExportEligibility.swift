// SPDX-License-Identifier: Apache-2.0

import Vocabulary

/// Whether a report may feed the accreditation side of the Qualification Dataset Register, which Europass asks.
package enum ExportEligibility: Hashable, Sendable {
    case eligible
    case ineligible(Set<Obstacle>)

    package enum Obstacle: String, Hashable, Sendable, CaseIterable {
        /// No institution has its seat in a country of the Union or the Area with a referenced framework.
        case noReferencedSeat
        case voluntary
        case highFlag
    }

    package init(_ report: QualityReport, providers: [ReviewedProvider], flags: [ReportFlag]) {
        var obstacles: Set<Obstacle> = []
        let hasSeat = providers.contains {
            $0.isHigherEducation && $0.seats.contains(where: CountryGroups.shared.isReferencedInUnionOrArea)
        }
        if !hasSeat { obstacles.insert(.noReferencedSeat) }
        if report.status != .obligatory { obstacles.insert(.voluntary) }
        if flags.contains(where: { $0.level == .high }) { obstacles.insert(.highFlag) }
        self = obstacles.isEmpty ? .eligible : .ineligible(obstacles)
    }
}
