// SPDX-License-Identifier: Apache-2.0

package import Accounts
import Localization
import Messages

/// People and roles in the words of their page.
package struct PeopleView: Sendable {
    package struct Row: Sendable {
        package let person: String
        package let name: String
        package let email: String
        /// That the person has not signed in since the invitation; `nil` when they have.
        package let remark: String?
        package let role: NamedChoice
        package let organisation: NamedChoice
    }

    package let rows: [Row]
    /// Where the reader may invite to; `nil` for everywhere, by name.
    package let organisations: [NamedChoice]?
    /// The organisations that have a name here, to choose from while typing.
    package let known: [NamedChoice]
    package let roles: [NamedChoice]
    package let email: String
    package let organisation: String
    package let role: String

    package init(
        _ members: [Member], organisations: [OrganisationReference]?, names: OrganisationNames? = nil,
        email: String = "", organisation: String = "", role: String = "", in text: Wording
    ) {
        func name(_ organisation: OrganisationReference) -> String {
            text(organisation, named: names?.name(of: organisation, in: text))
        }
        rows = members.flatMap { member in
            // Whoever invites an address must not learn by it whether somebody has an account under it, and who.
            let isKnown = organisations == nil || member.memberships.contains { $0.acceptedAt != nil }
            let email = member.person.email.text
            return member.memberships.map { membership in
                Row(
                    person: member.person.id.text, name: isKnown ? member.person.displayName : email, email: email,
                    remark: membership.acceptedAt == nil ? text(.peopleInvited) : nil,
                    role: NamedChoice(id: membership.role.rawValue, name: text(.role(membership.role.rawValue))),
                    organisation: NamedChoice(
                        id: membership.organisation.description, name: name(membership.organisation)))
            }
        }
        self.organisations = organisations.map { $0.map { NamedChoice(id: $0.description, name: name($0)) } }
        known = organisations == nil ? names?.known.map { NamedChoice(id: $0.description, name: name($0)) } ?? [] : []
        let kinds = organisations.map { Set($0.map(\.kind)) } ?? Set(OrganisationReference.Kind.allCases)
        roles = Role.allCases.filter { !$0.kinds.isDisjoint(with: kinds) }
            .map { NamedChoice(id: $0.rawValue, name: text(.role($0.rawValue))) }
        self.email = email
        self.organisation = organisation.isEmpty && organisations == nil ? "installation/this" : organisation
        self.role = role
    }
}
