// SPDX-License-Identifier: Apache-2.0

package import Accounts
import Localization

extension SQLAccountStore: PeopleStore {
    package func member(_ id: PersonID) async throws -> Member? {
        try await database.read { connection in
            guard let person = try Self.person("id", id.text, connection) else { return nil }
            return Member(person: person, memberships: try Self.memberships(of: id, in: nil, connection))
        }
    }

    package func person(_ email: EmailAddress) async throws -> Person? {
        try await database.read { try Self.person("email", email.text, $0) }
    }

    package func find(orAdd newcomer: Person, recording event: AuditEvent) async throws -> Person {
        try await database.write { connection in
            if let known = try Self.person("email", newcomer.email.text, connection) { return known }
            try Self.insert(newcomer, connection)
            try SQLAuditLog.append(event, connection)
            return newcomer
        }
    }

    package func addFirstAdministrator(_ person: Person, recording event: AuditEvent) async throws -> Person? {
        try await database.write { connection in
            guard try Self.administrators(connection) == 0,
                let membership = Membership(.administrator, in: .installation, since: person.createdAt)
            else { return nil }
            let known = try Self.person("email", person.email.text, connection)
            if known == nil { try Self.insert(person, connection) }
            let kept = known ?? person
            _ = try Self.insert(membership, of: kept.id, connection)
            let event = AuditEvent(
                event.action, by: event.actor, on: .person(kept.id), right: event.right, details: event.details,
                at: event.at)
            try SQLAuditLog.append(event, connection)
            return kept
        }
    }

    package func hasAdministrator() async throws -> Bool {
        try await database.read { try Self.administrators($0) > 0 }
    }

    package func rename(_ id: PersonID, to name: String, recording event: AuditEvent) async throws {
        try await database.write { connection in
            let changed = try connection.execute(
                "UPDATE person SET name = ? WHERE id = ?", [.text(name), .text(id.text)])
            if changed > 0 { try SQLAuditLog.append(event, connection) }
        }
    }

    package func members(of organisation: OrganisationReference?) async throws -> [Member] {
        try await database.read { connection in
            let filter = organisation == nil ? "" : " WHERE organisation = ?"
            let rows = try connection.query(
                """
                SELECT * FROM person WHERE id IN (SELECT person FROM membership\(filter))
                ORDER BY name, email
                """, organisation.map { [.text($0.description)] } ?? [])
            return try rows.map { row in
                let person = try Self.person(row)
                return Member(
                    person: person, memberships: try Self.memberships(of: person.id, in: organisation, connection))
            }
        }
    }

    package func give(
        _ membership: Membership, to id: PersonID, recording event: AuditEvent
    ) async throws -> Bool {
        try await database.write { connection in
            guard try Self.insert(membership, of: id, connection) else { return false }
            try SQLAuditLog.append(event, connection)
            return true
        }
    }

    package func take(
        _ role: Role, in organisation: OrganisationReference, from id: PersonID, recording event: AuditEvent
    ) async throws -> RoleTaking {
        try await database.write { connection in
            let key: [SQLValue] = [.text(id.text), .text(organisation.description), .text(role.rawValue)]
            let held = try connection.query(
                "SELECT role FROM membership WHERE person = ? AND organisation = ? AND role = ?", key)
            guard !held.isEmpty else { return .notHeld }
            if role == .administrator, organisation == .installation, try Self.administrators(connection) == 1 {
                return .lastAdministrator
            }
            try connection.execute("DELETE FROM membership WHERE person = ? AND organisation = ? AND role = ?", key)
            try SQLAuditLog.append(event, connection)
            return .taken
        }
    }

    private static func administrators(_ connection: any SQLConnection) throws -> Int {
        try connection.query(
            "SELECT person FROM membership WHERE organisation = ? AND role = ?",
            [.text(OrganisationReference.installation.description), .text(Role.administrator.rawValue)]
        ).count
    }

    private static func insert(_ person: Person, _ connection: any SQLConnection) throws {
        try connection.execute(
            "INSERT INTO person (id, name, email, language, created_at) VALUES (?, ?, ?, ?, ?)",
            [
                .text(person.id.text), .text(person.name), .text(person.email.text), .text(person.language.code),
                StoredDate.value(person.createdAt),
            ])
    }

    private static func insert(
        _ membership: Membership, of id: PersonID, _ connection: any SQLConnection
    ) throws -> Bool {
        try connection.execute(
            """
            INSERT INTO membership (person, organisation, role, since) VALUES (?, ?, ?, ?)
            ON CONFLICT (person, organisation, role) DO NOTHING
            """,
            [
                .text(id.text), .text(membership.organisation.description), .text(membership.role.rawValue),
                StoredDate.value(membership.since),
            ]) > 0
    }

    /// - Parameter column: `id` or `email`; never anything from outside.
    private static func person(
        _ column: StaticString, _ value: String, _ connection: any SQLConnection
    ) throws -> Person? {
        try connection.query("SELECT * FROM person WHERE \(column) = ?", [.text(value)]).first.map(person)
    }

    private static func person(_ row: SQLRow) throws -> Person {
        guard let id = PersonID(try row.text("id")), let email = EmailAddress(try row.text("email")),
            let language = LanguageTag(try row.text("language"))
        else { throw StoreError.unexpectedContent("a person") }
        return Person(
            id: id, name: try row.text("name"), email: email, language: language,
            createdAt: try StoredDate.read(row, "created_at"))
    }

    private static func memberships(
        of id: PersonID, in organisation: OrganisationReference?, _ connection: any SQLConnection
    ) throws -> [Membership] {
        let filter = organisation == nil ? "" : " AND organisation = ?"
        let rows = try connection.query(
            "SELECT * FROM membership WHERE person = ?\(filter) ORDER BY organisation, role",
            [.text(id.text)] + (organisation.map { [.text($0.description)] } ?? []))
        return try rows.map { row in
            guard let role = Role(rawValue: try row.text("role")),
                let organisation = OrganisationReference(try row.text("organisation")),
                let membership = Membership(
                    role, in: organisation, since: try StoredDate.read(row, "since"),
                    acceptedAt: try row.optionalText("accepted_at").map { _ in try StoredDate.read(row, "accepted_at") }
                )
            else { throw StoreError.unexpectedContent("a membership of person \(id)") }
            return membership
        }
    }
}
