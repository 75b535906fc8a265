// SPDX-License-Identifier: Apache-2.0

package import Accounts
import Foundation
import Localization
package import Providers
package import Vocabulary

/// What every step in a review passes, whoever takes it and whatever it is: the right, the interests, the rules.
package struct ReviewDesk: Sendable {
    package let store: any ReviewStore
    package let providers: any ProviderStore
    package let quality: any QualityStore
    package let people: any PeopleStore
    package let criteria: ReviewCriteria
    package let policy: AccessPolicy
    package let randomness: Randomness
    package let clock: Clock

    package init(
        store: any ReviewStore, providers: any ProviderStore, quality: any QualityStore, people: any PeopleStore,
        criteria: ReviewCriteria, policy: AccessPolicy = .standard, randomness: Randomness = .system,
        clock: Clock
    ) {
        self.store = store
        self.providers = providers
        self.quality = quality
        self.people = people
        self.criteria = criteria
        self.policy = policy
        self.randomness = randomness
        self.clock = clock
    }

    var rules: JudgeByRules { JudgeByRules(quality: quality, providers: providers) }

    /// A review that the caller may see on this side of it; to everybody else it does not exist.
    package func review(_ id: ReviewID, as party: ReviewParty, by principal: Principal) async throws -> Review {
        guard let review = try await store.review(id), (try? deed(principal, party, in: review)) != nil else {
            throw ReviewRefusal.unknownReview
        }
        return review
    }

    /// The caller and the right by which they act for a side of the review.
    func deed(_ principal: Principal, _ party: ReviewParty, in review: Review) throws(ReviewRefusal) -> Deed {
        guard let organisation = review.organisation(of: party) else { throw .unknownReview }
        return try deed(principal, party, of: organisation)
    }

    func deed(
        _ principal: Principal, _ party: ReviewParty, of organisation: OrganisationReference
    ) throws(ReviewRefusal) -> Deed {
        switch policy.decide(principal, party.permission, on: .organisation(organisation)) {
        case .granted(let ground):
            guard let deed = Deed(principal, by: ground) else { throw .notAllowed(.noRight(party.permission)) }
            return deed
        case .refused(let refusal): throw .notAllowed(refusal)
        }
    }

    /// Whether any of these memberships is in the provider, under its name or that of an entry merged into it.
    func belongs(_ memberships: [Membership], to provider: ProviderID) async throws -> Bool {
        let named = memberships.map(\.organisation).filter { $0.kind == .provider }.map(\.id)
        guard !named.isEmpty else { return false }
        let successors = try await providers.successors()
        let house = successors.last(from: provider)
        return named.contains { name in ProviderID(name).map { successors.last(from: $0) == house } ?? false }
    }

    /// Keeps a review after its last step.
    func keep(_ review: Review, document: [UInt8]? = nil, evidence: ReviewEvidence? = nil) async throws {
        guard let addition = ReviewAddition(review, document: document, evidence: evidence) else {
            throw ReviewRefusal.brokenHistory
        }
        guard try await store.append(addition) == .kept else { throw ReviewRefusal.stale }
    }
}
