// SPDX-License-Identifier: Apache-2.0

package import Foundation
import Localization
package import Providers
import Vocabulary

/// Holds a judgement against the rules that every report of the register keeps, whoever brings it.
package struct JudgeByRules: Sendable {
    package let quality: any QualityStore
    package let providers: any ProviderStore

    package init(quality: any QualityStore, providers: any ProviderStore) {
        self.quality = quality
        self.providers = providers
    }

    /// What publishing the judgement would bring to the register.
    ///
    /// - Throws: ``ReviewRefusal`` with the exact findings of the rules, or what a store throws.
    package func callAsFunction(
        _ judgement: ReviewJudgement, _ procedure: ReviewProcedure, _ draft: ReviewDraft, of review: Review,
        at moment: Date
    ) async throws -> ReviewEvidence {
        let register = try await quality.register()
        guard let agency = register.agencies[review.agency] else { throw ReviewRefusal.unknownAgency }
        guard let entry = try await standing(review.provider) else { throw ReviewRefusal.unknownProvider }
        guard let reviewed = register.reviewed(entry) else { throw ReviewRefusal.ambiguousProvider }
        guard let today = PlainDate(utcDayOf: moment),
            let report = review.report(judgement, procedure, draft, of: reviewed)
        else { throw ReviewRefusal.clock }
        let candidate = ReportCandidate(
            ReportCase(
                report: report, agency: agency, activityAgencies: [agency.id], kinds: [procedure.kind],
                providers: [reviewed], today: today), label: review.id.text)
        let plan = ImportPlan([candidate], against: try await current(reviewed.id))
        for row in plan.rows {
            switch row.fate {
            case .new, .changed: break
            case .refused(let findings): throw ReviewRefusal.rules(findings)
            case .duplicate(let twin): throw ReviewRefusal.duplicate(twin)
            case .same: throw ReviewRefusal.unchanged
            }
        }
        let number = review.publications.count + 1
        guard let id = ImportID("review-\(review.id)-\(number)") else { throw ReviewRefusal.clock }
        return ReviewEvidence(
            plan: plan,
            record: ImportRecord(
                id: id, source: ReviewEvidence.source, file: review.id.text, version: "\(number)",
                sha256: draft.document?.sha256 ?? "", importedAt: moment, counts: plan.counts))
    }

    /// The entry that stands for the provider now, found through merges.
    private func standing(_ id: ProviderID) async throws -> RegisteredProvider? {
        var id = id
        for _ in 0..<16 {
            guard let newest = try await providers.newest(id) else { return nil }
            guard case .merged(let successor, _) = newest.standing else { return newest.provider }
            id = successor
        }
        return nil
    }

    /// The reports about a provider that stand, as they were told last. Only these can be the same as another of it.
    private func current(_ provider: ProviderID) async throws -> [QualityReport] {
        var reports: [ReportID: QualityReport] = [:]
        for entry in try await quality.history(of: provider).entries where entry.retractedAt == nil {
            if case .report(let report, _) = entry.content { reports[report.id] = report }
        }
        return Array(reports.values)
    }
}
