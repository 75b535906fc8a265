// SPDX-License-Identifier: Apache-2.0

import Foundation
import Localization
package import Vocabulary

/// Finds out whose token a program presents.
package struct RecogniseToken: Sendable {
    package let store: any TokenStore
    package let people: any PeopleStore
    package let clock: Clock

    package init(store: any TokenStore, people: any PeopleStore, clock: Clock) {
        self.store = store
        self.people = people
        self.clock = clock
    }

    package func callAsFunction(_ secret: Secret) async throws -> Recognised? {
        guard let token = try await store.token(secret.hash), let member = try await people.member(token.person) else {
            return nil
        }
        if let today = PlainDate(clock.now().formatted(.iso8601)), token.usedOn != today {
            try await store.notice(token.id, on: today)
        }
        let principal = Principal(
            person: token.person, memberships: member.memberships, means: .token(token.id, scopes: token.scopes))
        return Recognised(principal: principal, person: member.person)
    }
}
