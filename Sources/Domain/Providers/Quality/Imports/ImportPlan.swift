// SPDX-License-Identifier: Apache-2.0

package import Vocabulary

/// What an import will change: the difference between a file and what the register holds, report by report.
package struct ImportPlan: Sendable {
    package enum Fate: Sendable {
        case new(QualityReport)
        case changed(QualityReport, from: QualityReport)
        case same(ReportID)
        /// Another report is the same in the eight things that tell reports apart.
        case duplicate(of: ReportID)
        case refused([Finding])
    }

    package struct Row: Sendable {
        /// The file it stood in, where there are several.
        package let file: String?
        package let place: Place?
        package let label: String
        package let fate: Fate
        package let flags: [ReportFlag]
        package let remarks: [Finding]

        /// The report that will be recorded, if any.
        package var recorded: QualityReport? {
            switch fate {
            case .new(let report), .changed(let report, _): report
            default: nil
            }
        }

        /// Why it is refused; else what it was flagged for and what was remarked.
        package var findings: [Finding] {
            if case .refused(let findings) = fate { return findings }
            return flags.map(\.finding) + remarks
        }

        package var hasHighFlag: Bool { flags.contains { $0.level == .high } }
    }

    package let rows: [Row]
    /// Agencies and providers that the file brings.
    package let agencies: [QualityAssuranceAgency]
    package let providers: [ReviewedProvider]
    /// What the file changes about them.
    package let bodies: [BodyChange]

    package var counts: ImportCounts {
        var counts = ImportCounts()
        counts.agencies = agencies.count
        counts.providers = providers.count
        for row in rows {
            switch row.fate {
            case .new: counts.new += 1
            case .changed: counts.changed += 1
            case .same: counts.same += 1
            case .duplicate: counts.duplicate += 1
            case .refused: counts.rejected += 1
            }
            if row.recorded != nil, !row.flags.isEmpty { counts.flagged += 1 }
        }
        return counts
    }

    /// Compares the candidates with the reports that the register holds now, and the bodies with those that it knows.
    package init(
        _ candidates: [ReportCandidate], against existing: [QualityReport], agencies: [QualityAssuranceAgency] = [],
        providers: [ReviewedProvider] = [], known: QualityRegister = QualityRegister()
    ) {
        var comparison = ImportComparison(existing)
        rows = candidates.map { comparison.row($0) }
        self.agencies = agencies
        self.providers = providers
        bodies =
            agencies.map { BodyChange($0, before: known.agencies[$0.id]) }
            + providers.map { BodyChange($0, before: known.providers[$0.id]) }
    }
}
