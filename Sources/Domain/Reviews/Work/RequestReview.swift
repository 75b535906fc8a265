// SPDX-License-Identifier: Apache-2.0

package import Accounts
import Foundation
import Localization
package import Providers
import Vocabulary

/// Asks an agency to review a provider.
package struct RequestReview: Sendable {
    /// Reviews of one provider that have not ended; more than that is no honest wish.
    package static let mostOpen = 20

    package let desk: ReviewDesk

    package init(_ desk: ReviewDesk) { self.desk = desk }

    /// - Throws: ``ReviewRefusal``, or what a store throws.
    package func callAsFunction(
        _ agency: AgencyID, to review: ProviderID, purpose: String, by principal: Principal
    ) async throws -> Review {
        guard let organisation = OrganisationReference.provider(review) else { throw ReviewRefusal.unknownProvider }
        let deed = try desk.deed(principal, .provider, of: organisation)
        let purpose = try ReviewText(purpose, for: .purpose)
        guard let newest = try await desk.providers.newest(review), newest.standing == .registered else {
            throw ReviewRefusal.unknownProvider
        }
        let now = desk.clock.now()
        guard let today = PlainDate(utcDayOf: now) else { throw ReviewRefusal.clock }
        guard let known = try await desk.quality.register().agencies[agency] else { throw ReviewRefusal.unknownAgency }
        guard known.wasRegistered(on: today) else { throw ReviewRefusal.agencyNotRegistered(agency) }
        let others = try await desk.store.reviews(ReviewQuery(providers: [review]))
        guard others.count(where: { !$0.stage.isEnded }) < Self.mostOpen else { throw ReviewRefusal.tooManyReviews }
        let new = Review(
            ReviewID(desk.randomness), ReviewRequest(provider: review, agency: agency, purpose: purpose),
            by: ReviewDeed(deed, at: now))
        try await desk.keep(new)
        return new
    }
}
