// SPDX-License-Identifier: Apache-2.0

package import Accounts
import Foundation
package import Localization
import Providers
import Vocabulary

/// Appoints the people who examine a provider, by the addresses they are reached at.
package struct AppointPanel: Sendable {
    /// One line of the form.
    package struct Candidate: Hashable, Sendable {
        package let email: String
        package let role: ReviewPanel.Member.Role
        package let declaredIndependence: Bool

        package init(email: String, role: ReviewPanel.Member.Role, declaredIndependence: Bool) {
            self.email = email
            self.role = role
            self.declaredIndependence = declaredIndependence
        }
    }

    package let desk: ReviewDesk

    package init(_ desk: ReviewDesk) { self.desk = desk }

    /// Whoever is not known yet gets an account, as with an invitation: a different answer for known and unknown
    /// addresses would tell who has one.
    ///
    /// - Throws: ``ReviewRefusal``, or what a store throws.
    package func callAsFunction(
        _ candidates: [Candidate], to id: ReviewID, seen: Int, language: LanguageTag, by principal: Principal
    ) async throws -> Review {
        let review = try await desk.review(id, as: .agency, by: principal)
        let deed = try desk.deed(principal, .agency, in: review)
        let addresses = candidates.compactMap { EmailAddress($0.email) }
        guard addresses.count == candidates.count else { throw ReviewRefusal.unreadable(.member) }
        guard Set(addresses).count == addresses.count else { throw ReviewRefusal.panel(.samePersonTwice) }
        // Nobody gets an account for a panel that cannot be.
        try ReviewPanel.check(
            candidates.map(\.role), declaredIndependence: candidates.map(\.declaredIndependence))
        guard review.stage.offers.contains(.panelAppointed) else {
            throw ReviewRefusal.wrongStage(.panelAppointed, review.stage.name)
        }
        var members: [ReviewPanel.Member] = []
        for (candidate, email) in zip(candidates, addresses) {
            let now = desk.clock.now()
            let newcomer = Person(
                id: PersonID(desk.randomness), name: "", email: email, language: language, createdAt: now)
            let person = try await desk.people.find(
                orAdd: newcomer,
                recording: AuditEvent(
                    .accountOpened, by: principal.actor, on: .person(newcomer.id), right: deed.right, at: now))
            members.append(
                ReviewPanel.Member(
                    person: person.id, role: candidate.role, declaredIndependence: candidate.declaredIndependence))
        }
        return try await TakeReviewStep(desk)(
            .panelAppointed(try ReviewPanel(members)), in: id, seen: seen, by: principal)
    }
}
