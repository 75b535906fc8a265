// SPDX-License-Identifier: Apache-2.0

package import Accounts
package import Foundation
import JSONTree

extension SQLAccountStore: IdentityStore {
    package func keep(_ pending: PendingSignIn, forgettingExpiredBefore moment: Date) async throws {
        try await database.write { connection in
            try connection.execute("DELETE FROM pending_sign_in WHERE expires_at <= ?", [StoredDate.value(moment)])
            try connection.execute(
                """
                INSERT INTO pending_sign_in (state, browser, provider, destination, person, expires_at)
                VALUES (?, ?, ?, ?, ?, ?)
                """,
                [
                    .text(pending.state.text), .text(pending.browser.text), .text(pending.provider.text),
                    .text(pending.destination.text), pending.person.map { .text($0.text) } ?? .null,
                    StoredDate.value(pending.expiresAt),
                ])
        }
    }

    package func pendingSignIn(_ state: SecretHash) async throws -> PendingSignIn? {
        try await database.read { connection in
            let rows = try connection.query("SELECT * FROM pending_sign_in WHERE state = ?", [.text(state.text)])
            guard let row = rows.first else { return nil }
            let person = try row.optionalText("person")
            guard let browser = SecretHash(try row.text("browser")),
                let provider = IdentityProviderID(try row.text("provider")),
                let destination = LocalPath(try row.text("destination")),
                person == nil || person.flatMap({ PersonID($0) }) != nil
            else { throw StoreError.unexpectedContent("a pending sign-in") }
            return PendingSignIn(
                state: state, browser: browser, provider: provider, destination: destination,
                person: person.flatMap { PersonID($0) }, expiresAt: try StoredDate.read(row, "expires_at"))
        }
    }

    package func usePending(_ state: SecretHash) async throws -> Bool {
        try await database.write { connection in
            try connection.execute("DELETE FROM pending_sign_in WHERE state = ?", [.text(state.text)]) > 0
        }
    }

    package func identity(issuer: String, subject: String) async throws -> LinkedIdentity? {
        try await database.read { try Self.identity(issuer: issuer, subject: subject, $0) }
    }

    package func identities(of person: PersonID) async throws -> [LinkedIdentity] {
        try await database.read { connection in
            try connection.query(
                "SELECT * FROM identity WHERE person = ? ORDER BY linked_at, id", [.text(person.text)]
            ).map(Self.identity)
        }
    }

    package func link(_ identity: LinkedIdentity, recording event: AuditEvent) async throws -> IdentityLinking {
        try await database.write { connection in
            if let known = try Self.identity(issuer: identity.issuer, subject: identity.subject, connection) {
                return .belongs(to: known.person)
            }
            let others = try connection.query(
                "SELECT id FROM identity WHERE person = ? AND issuer = ?",
                [.text(identity.person.text), .text(identity.issuer)])
            guard others.isEmpty else { return .hasAnother }
            try connection.execute(
                """
                INSERT INTO identity (issuer, subject, id, person, provider, facts, linked_at, used_at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                """,
                [
                    .text(identity.issuer), .text(identity.subject), .text(identity.id.text),
                    .text(identity.person.text), .text(identity.provider.text), Self.value(identity.facts),
                    StoredDate.value(identity.linkedAt), StoredDate.value(identity.usedAt),
                ])
            try SQLAuditLog.append(event, connection)
            return .linked
        }
    }

    package func notice(_ id: IdentityID, facts: IdentityFacts, at now: Date) async throws {
        try await database.write { connection in
            _ = try connection.execute(
                "UPDATE identity SET facts = ?, used_at = ? WHERE id = ?",
                [Self.value(facts), StoredDate.value(now), .text(id.text)])
        }
    }

    package func unlink(_ id: IdentityID, of person: PersonID, recording event: AuditEvent) async throws -> Bool {
        try await database.write { connection in
            let unlinked = try connection.execute(
                "DELETE FROM identity WHERE id = ? AND person = ?", [.text(id.text), .text(person.text)])
            if unlinked > 0 { try SQLAuditLog.append(event, connection) }
            return unlinked > 0
        }
    }

    private static func identity(
        issuer: String, subject: String, _ connection: any SQLConnection
    ) throws -> LinkedIdentity? {
        try connection.query(
            "SELECT * FROM identity WHERE issuer = ? AND subject = ?", [.text(issuer), .text(subject)]
        ).first.map(identity)
    }

    private static func identity(_ row: SQLRow) throws -> LinkedIdentity {
        guard let id = IdentityID(try row.text("id")), let person = PersonID(try row.text("person")),
            let provider = IdentityProviderID(try row.text("provider")),
            let facts = try? JSONDocument(parsing: Array(try row.text("facts").utf8)).root
        else { throw StoreError.unexpectedContent("an identity") }
        func texts(_ name: String) -> [String] { facts[name]?.elements.compactMap(\.string) ?? [] }
        return LinkedIdentity(
            id: id, person: person, issuer: try row.text("issuer"), subject: try row.text("subject"),
            provider: provider,
            facts: IdentityFacts(
                homeOrganisation: facts["homeOrganisation"]?.string,
                personalUniqueCodes: texts("personalUniqueCodes"), affiliations: texts("affiliations"),
                principalName: facts["principalName"]?.string, assurance: texts("assurance")),
            linkedAt: try StoredDate.read(row, "linked_at"), usedAt: try StoredDate.read(row, "used_at"))
    }

    private static func value(_ facts: IdentityFacts) -> SQLValue {
        func list(_ texts: [String]) -> JSONValue { .array(texts.map(JSONValue.string)) }
        var object: JSONObject = [
            "personalUniqueCodes": list(facts.personalUniqueCodes), "affiliations": list(facts.affiliations),
            "assurance": list(facts.assurance),
        ]
        if let organisation = facts.homeOrganisation { object["homeOrganisation"] = .string(organisation) }
        if let name = facts.principalName { object["principalName"] = .string(name) }
        return .text(String(decoding: JSONValue.object(object).serialized(), as: UTF8.self))
    }
}
