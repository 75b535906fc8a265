// SPDX-License-Identifier: Apache-2.0

package import Localization
package import Providers

/// What an agency decided about a provider, for which days and for how much of it.
package struct ReviewJudgement: Hashable, Sendable {
    /// What the provider has to do, and by when.
    package struct Condition: Hashable, Sendable {
        package let text: ReviewText
        package let due: PlainDate

        package init(_ text: ReviewText, due: PlainDate) {
            self.text = text
            self.due = due
        }
    }

    package enum Fault: String, Hashable, Sendable, CaseIterable {
        /// A judgement with conditions names none.
        case noCondition
        /// Conditions under another judgement.
        case needlessCondition
        /// The procedure looks at programmes, and none is named.
        case noProgramme
        /// The procedure looks at the provider as a whole.
        case needlessProgramme
        /// A procedure that a report is made of ends in a decision.
        case noDecision
        case tooMany
    }

    package static let mostParts = 50

    package let decision: ReportDecision
    package let status: ReportStatus
    package let validity: ReportValidity
    /// Empty for the provider as a whole.
    package let programmes: [ReportProgramme]
    package let conditions: [Condition]
    /// Why, in words that everybody may read.
    package let summary: ReviewText

    package init(
        _ decision: ReportDecision, status: ReportStatus, validity: ReportValidity, programmes: [ReportProgramme],
        conditions: [Condition], summary: ReviewText
    ) throws(ReviewRefusal) {
        guard decision != .notApplicable else { throw .judgement(.noDecision) }
        guard decision == .positiveWithConditions || conditions.isEmpty else { throw .judgement(.needlessCondition) }
        guard decision != .positiveWithConditions || !conditions.isEmpty else { throw .judgement(.noCondition) }
        guard programmes.count <= Self.mostParts, conditions.count <= Self.mostParts else {
            throw .judgement(.tooMany)
        }
        self.decision = decision
        self.status = status
        self.validity = validity
        self.programmes = programmes
        self.conditions = conditions
        self.summary = summary
    }

    /// Whether the scope is one that the procedure looks at.
    func check(against procedure: ReviewProcedure) throws(ReviewRefusal) {
        guard !procedure.kind.programmes.contains(programmes.count) else { return }
        throw .judgement(programmes.isEmpty ? .noProgramme : .needlessProgramme)
    }
}
