// SPDX-License-Identifier: Apache-2.0

package import Providers

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
    /// Which provider each of the caller's was merged into or holds now: whoever acts for a provider acts for the whole
    /// body, under whatever id its things are kept.
    private var houses: [ProviderID: ProviderID] = [:]

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

    /// The caller in the register as it is merged now.
    package func following(_ successors: [ProviderID: ProviderID]) -> Principal {
        var copy = self
        copy.houses = successors
        return copy
    }

    /// Whether a thing of one organisation is the other's own: it is the same, or a provider that was merged with it.
    func isOne(_ organisation: OrganisationReference, with other: OrganisationReference) -> Bool {
        guard organisation != other else { return true }
        guard !houses.isEmpty, organisation.kind == .provider, other.kind == .provider,
            let first = ProviderID(organisation.id), let second = ProviderID(other.id)
        else { return false }
        return houses.last(from: first) == houses.last(from: second)
    }

    /// Every role with where it is held; everybody who signed in is a learner.
    var standings: [(role: Role, organisation: OrganisationReference?)] {
        guard person != nil else { return Role.allCases.map { ($0, .installation) } }
        return [(.learner, nil)] + memberships.map { ($0.role, $0.organisation) }
    }

    package var actor: AuditActor { person.map(AuditActor.person) ?? .localOperator }
}
