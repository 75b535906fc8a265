// SPDX-License-Identifier: Apache-2.0

package import Vocabulary

/// Finds out whose session a cookie belongs to.
package struct RecogniseSession: Sendable {
    package let store: any SessionStore
    package let people: any PeopleStore
    package let policy: SessionPolicy
    package let clock: Clock

    package init(
        store: any SessionStore, people: any PeopleStore, policy: SessionPolicy = SessionPolicy(), clock: Clock
    ) {
        self.store = store
        self.people = people
        self.policy = policy
        self.clock = clock
    }

    /// - Returns: `nil` when there is no such session, or it has ended.
    package func callAsFunction(_ secret: Secret) async throws -> Recognised? {
        let now = clock.now()
        guard let session = try await store.session(secret.hash), policy.isAlive(session, at: now),
            let member = try await people.member(session.person)
        else { return nil }
        if policy.isDueToBeNoticed(session, at: now) { try await store.notice(session.id, at: now) }
        let principal = Principal(
            person: session.person, memberships: member.memberships, means: .session(session.id))
        return Recognised(principal: principal, person: member.person)
    }
}

/// Somebody who came in, by a session or a token.
package struct Recognised: Sendable, Hashable {
    package let principal: Principal
    package let person: Person

    package init(principal: Principal, person: Person) {
        self.principal = principal
        self.person = person
    }
}
