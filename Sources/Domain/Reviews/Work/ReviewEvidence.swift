// SPDX-License-Identifier: Apache-2.0

import Foundation
import Localization
package import Providers

/// What the publication of a review tells the register of quality evidence.
package struct ReviewEvidence: Sendable {
    package let plan: ImportPlan
    package let record: ImportRecord

    package init(plan: ImportPlan, record: ImportRecord) {
        self.plan = plan
        self.record = record
    }

    /// How the register cites reports that were made here.
    package static let source = ImportRecord.reviewSource
}

extension Review {
    /// The name of the report in the register; a corrected one keeps it.
    package var reportID: ReportID? { ReportID("review:\(id)") }

    /// The judgement as a report of the register.
    ///
    /// - Parameter provider: the provider under the name by which the register of quality evidence knows it.
    func report(
        _ judgement: ReviewJudgement, _ procedure: ReviewProcedure, _ draft: ReviewDraft, of provider: ReviewedProvider
    ) -> QualityReport? {
        guard let reportID else { return nil }
        return QualityReport(
            id: reportID, agency: agency, localIdentifier: id.text, activities: [procedure.activity],
            kind: procedure.kind, status: judgement.status, decision: judgement.decision,
            validity: judgement.validity, providers: [provider.id], programmes: judgement.programmes,
            documents: draft.document.map { [ReportDocument(title: $0.title, address: nil, sha256: $0.sha256)] } ?? [],
            summary: judgement.summary.text)
    }
}
