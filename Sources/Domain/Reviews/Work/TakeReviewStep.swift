// SPDX-License-Identifier: Apache-2.0

package import Accounts
import Foundation
import Localization
import Providers
import Vocabulary

/// Takes a review one step further.
package struct TakeReviewStep: Sendable {
    package let desk: ReviewDesk

    package init(_ desk: ReviewDesk) { self.desk = desk }

    /// - Parameters:
    ///   - seen: how many events the caller knew of; when there are more by now, the step is refused as stale.
    ///   - document: the bytes of the document that the step attaches.
    /// - Throws: ``ReviewRefusal``, or what a store throws.
    package func callAsFunction(
        _ step: ReviewStep, in id: ReviewID, seen: Int, document: [UInt8]? = nil, by principal: Principal
    ) async throws -> Review {
        guard let review = try await desk.store.review(id) else { throw ReviewRefusal.unknownReview }
        let deed = try desk.deed(principal, step.name.party, in: review)
        guard review.events.count == seen else { throw ReviewRefusal.stale }
        if step.name.party == .agency, try await desk.belongs(principal.memberships, to: review.provider) {
            throw ReviewRefusal.conflictOfInterest
        }
        let now = desk.clock.now()
        let next = try review.taking(step, by: ReviewDeed(deed, at: now))
        let evidence = try await check(step, in: review, at: now)
        if case .documentAttached(let attached) = step {
            guard let document, ReviewDocument.digest(document) == attached.sha256 else {
                throw ReviewRefusal.unreadable(.document)
            }
        }
        try await desk.keep(next, document: document, evidence: evidence)
        return next
    }

    /// What a step needs beyond what the review itself knows.
    ///
    /// - Returns: what a publication brings to the register.
    private func check(_ step: ReviewStep, in review: Review, at now: Date) async throws -> ReviewEvidence? {
        switch step {
        case .accepted(let procedure):
            try await check(procedure, in: review)
        case .panelAppointed(let panel):
            for member in panel.members {
                let memberships = try await desk.people.member(member.person)?.memberships ?? []
                if try await desk.belongs(memberships, to: review.provider) {
                    throw ReviewRefusal.panel(.ofTheProvider)
                }
            }
        case .judged(let judgement, _):
            guard case .judging(let judging) = review.stage else { return nil }
            let evidence = try await desk.rules(judgement, judging.procedure, judging.draft, of: review, at: now)
            // A report that would be taken and not count is better refused as long as it can be changed.
            let doubts = evidence.plan.rows.flatMap(\.flags).filter { $0.level == .high }.map(\.finding)
            guard doubts.isEmpty else { throw ReviewRefusal.rules(doubts) }
        case .published(let report):
            guard case .judged(let judged) = review.stage, report == review.reportID else {
                throw ReviewRefusal.wrongStage(.published, review.stage.name)
            }
            return try await desk.rules(judged.judgement, judged.procedure, judged.draft, of: review, at: now)
        default: break
        }
        return nil
    }

    private func check(_ procedure: ReviewProcedure, in review: Review) async throws {
        let agency = try await desk.quality.register().agencies[review.agency]
        guard let activity = agency?.activities.first(where: { $0.id == procedure.activity }),
            activity.kind == procedure.kind, procedure.kind.providers.contains(1)
        else { throw ReviewRefusal.unknownProcedure }
        let codes = desk.criteria.criteria(procedure.standard).map(\.code)
        guard !codes.isEmpty, codes == procedure.criteria else { throw ReviewRefusal.unknownStandard }
    }
}
