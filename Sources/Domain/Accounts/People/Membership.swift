// SPDX-License-Identifier: Apache-2.0

package import Foundation

/// That a person has a role in an organisation.
package struct Membership: Sendable, Hashable {
    package let organisation: OrganisationReference
    package let role: Role
    package let since: Date
    /// When the person first signed in with it; `nil` as long as it is an invitation that nobody has answered.
    package let acceptedAt: Date?

    /// Refuses a role that this kind of organisation does not have.
    package init?(_ role: Role, in organisation: OrganisationReference, since: Date, acceptedAt: Date? = nil) {
        guard role.kinds.contains(organisation.kind) else { return nil }
        self.acceptedAt = acceptedAt
        self.organisation = organisation
        self.role = role
        self.since = since
    }
}

/// A person with the roles held in one organisation, or in all of them.
package struct Member: Sendable, Hashable {
    package let person: Person
    package let memberships: [Membership]

    package init(person: Person, memberships: [Membership]) {
        self.person = person
        self.memberships = memberships
    }
}
