// SPDX-License-Identifier: Apache-2.0

package import Localization
package import Vocabulary

/// Gives and takes roles, as far as the one who does it may.
package struct ManagePeople: Sendable {
    package enum Refusal: Error, Hashable, Sendable {
        case notAllowed(AccessRefusal)
        case badEmail
        /// This kind of organisation does not have the role.
        case roleDoesNotFit
        case noSuchPerson
        case notHeld
        /// Somebody must be left who can let others in.
        case lastAdministrator
    }

    package let people: any PeopleStore
    package let policy: AccessPolicy
    package let randomness: Randomness
    package let clock: Clock

    package init(
        people: any PeopleStore, policy: AccessPolicy = .standard, randomness: Randomness = .system, clock: Clock
    ) {
        self.people = people
        self.policy = policy
        self.randomness = randomness
        self.clock = clock
    }

    /// Gives a role to whoever has an e-mail address. They prove it is theirs when they sign in.
    ///
    /// - Throws: ``Refusal``, or what a store throws.
    package func invite(
        _ email: String, as role: Role, in organisation: OrganisationReference, language: LanguageTag,
        by principal: Principal
    ) async throws -> Person {
        let ground = try ground(principal, organisation)
        guard let email = EmailAddress(email) else { throw Refusal.badEmail }
        let now = clock.now()
        guard let membership = Membership(role, in: organisation, since: now) else { throw Refusal.roleDoesNotFit }
        let newcomer = Person(id: PersonID(randomness), name: "", email: email, language: language, createdAt: now)
        let person = try await people.find(
            orAdd: newcomer,
            recording: AuditEvent(
                .accountOpened, by: principal.actor, on: .person(newcomer.id), right: ground, at: now))
        let given = AuditEvent(
            .roleGiven, by: principal.actor, on: .person(person.id), right: ground,
            details: ["role": role.rawValue, "organisation": organisation.description], at: now)
        _ = try await people.give(membership, to: person.id, recording: given)
        return person
    }

    /// Takes a role away.
    ///
    /// - Throws: ``Refusal``, or what a store throws.
    package func remove(
        _ role: Role, in organisation: OrganisationReference, from person: PersonID, by principal: Principal
    ) async throws {
        let ground = try ground(principal, organisation)
        let event = AuditEvent(
            .roleTaken, by: principal.actor, on: .person(person), right: ground,
            details: ["role": role.rawValue, "organisation": organisation.description], at: clock.now())
        switch try await people.take(role, in: organisation, from: person, recording: event) {
        case .taken: return
        case .notHeld: throw Refusal.notHeld
        case .lastAdministrator: throw Refusal.lastAdministrator
        }
    }

    /// The organisations whose people this caller looks after; `nil` stands for all.
    package func organisations(of principal: Principal) -> [OrganisationReference]? {
        if policy.decide(principal, .managePeople, on: .installation).ground != nil { return nil }
        var found: [OrganisationReference] = []
        for membership in principal.memberships where !found.contains(membership.organisation) {
            if policy.decide(principal, .managePeople, on: .organisation(membership.organisation)).ground != nil {
                found.append(membership.organisation)
            }
        }
        return found
    }

    private func ground(_ principal: Principal, _ organisation: OrganisationReference) throws(Refusal) -> String {
        switch policy.decide(principal, .managePeople, on: .organisation(organisation)) {
        case .granted(let ground): return ground.description
        case .refused(let refusal): throw .notAllowed(refusal)
        }
    }
}
