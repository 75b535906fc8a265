// SPDX-License-Identifier: Apache-2.0

/// Where people and their roles are kept. What changes something takes the event that the audit log keeps with it.
package protocol PeopleStore: Sendable {
    func member(_ id: PersonID) async throws -> Member?
    func person(_ email: EmailAddress) async throws -> Person?

    /// The person with this e-mail address, or this new one.
    func find(orAdd newcomer: Person, recording event: AuditEvent) async throws -> Person

    /// Adds a person as administrator of the installation; `nil` when there is an administrator already.
    ///
    /// A person who is known by the e-mail address becomes the administrator, with the name they have.
    func addFirstAdministrator(_ person: Person, recording event: AuditEvent) async throws -> Person?
    func hasAdministrator() async throws -> Bool

    func rename(_ id: PersonID, to name: String, recording event: AuditEvent) async throws

    /// The people with a role in an organisation, by name; those of every organisation for `nil`.
    func members(of organisation: OrganisationReference?) async throws -> [Member]

    /// - Returns: Whether anything changed; the event is written only then.
    func give(_ membership: Membership, to id: PersonID, recording event: AuditEvent) async throws -> Bool

    /// Takes a role away, unless it is the installation's last administrator who would lose it.
    func take(
        _ role: Role, in organisation: OrganisationReference, from id: PersonID, recording event: AuditEvent
    ) async throws -> RoleTaking
}

/// What became of taking a role away.
package enum RoleTaking: Sendable, Hashable {
    case taken, notHeld, lastAdministrator
}
