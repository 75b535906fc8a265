// SPDX-License-Identifier: Apache-2.0

/// What a panel found about one criterion.
package struct CriterionFinding: Hashable, Sendable {
    package enum Judgement: String, Hashable, Sendable, CaseIterable {
        case fulfilled, partly, not
    }

    package let code: String
    package let judgement: Judgement
    package let grounds: ReviewText
    package let recommendations: ReviewText?

    package init(code: String, judgement: Judgement, grounds: ReviewText, recommendations: ReviewText?) {
        self.code = code
        self.judgement = judgement
        self.grounds = grounds
        self.recommendations = recommendations
    }
}

/// The text of a review and its findings, as far as they are written.
package struct ReviewDraft: Hashable, Sendable {
    package private(set) var findings: [String: CriterionFinding] = [:]
    package private(set) var document: ReviewDocument?

    package init() {}

    mutating func write(_ finding: CriterionFinding, under procedure: ReviewProcedure) throws(ReviewRefusal) {
        guard procedure.criteria.contains(finding.code) else { throw .unknownCriterion(finding.code) }
        findings[finding.code] = finding
    }

    mutating func attach(_ document: ReviewDocument) { self.document = document }

    /// The criteria without a finding, in the order of the procedure.
    package func open(under procedure: ReviewProcedure) -> [String] {
        procedure.criteria.filter { findings[$0] == nil }
    }
}
