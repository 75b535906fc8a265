// SPDX-License-Identifier: Apache-2.0

package import Accounts
package import Providers

/// Takes a request on, with one of the agency's procedures and the criteria of a standard as they are today.
package struct AcceptReview: Sendable {
    package let desk: ReviewDesk

    package init(_ desk: ReviewDesk) { self.desk = desk }

    /// - Throws: ``ReviewRefusal``, or what a store throws.
    package func callAsFunction(
        _ id: ReviewID, by activity: ActivityID, against standard: ReviewStandard, seen: Int, by principal: Principal
    ) async throws -> Review {
        let review = try await desk.review(id, as: .agency, by: principal)
        let agency = try await desk.quality.register().agencies[review.agency]
        guard let found = agency?.activities.first(where: { $0.id == activity }) else {
            throw ReviewRefusal.unknownProcedure
        }
        let procedure = ReviewProcedure(
            activity: activity, kind: found.kind, standard: standard,
            criteria: desk.criteria.criteria(standard).map(\.code))
        return try await TakeReviewStep(desk)(.accepted(procedure), in: id, seen: seen, by: principal)
    }
}
