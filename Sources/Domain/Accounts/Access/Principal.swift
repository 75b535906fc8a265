// SPDX-License-Identifier: Apache-2.0

/// Who acts, and how they came in.
package struct Principal: Sendable, Hashable {
    package enum Means: Sendable, Hashable {
        case session(SessionID)
        /// A program with a person's token reaches no further than the token and the person do.
        case token(TokenID, scopes: Set<Permission>)
        /// Somebody with a shell on this machine, who can read and write every file anyway.
        case terminal
    }

    /// `nil` for whoever sits at the terminal.
    package let person: PersonID?
    package let memberships: [Membership]
    package let means: Means

    package init(person: PersonID, memberships: [Membership], means: Means) {
        self.person = person
        self.memberships = memberships
        self.means = means
    }

    private init(terminal: Void) {
        person = nil
        memberships = []
        means = .terminal
    }

    /// The operator, who runs commands.
    package static let localOperator = Principal(terminal: ())

    /// Every role with where it is held; everybody who signed in is a learner.
    var standings: [(role: Role, organisation: OrganisationReference?)] {
        guard person != nil else { return Role.allCases.map { ($0, .installation) } }
        return [(.learner, nil)] + memberships.map { ($0.role, $0.organisation) }
    }

    package var actor: AuditActor { person.map(AuditActor.person) ?? .localOperator }
}
