// SPDX-License-Identifier: Apache-2.0

package import Accounts
package import Localization

extension SQLAccountStore: TokenStore {
    package func add(_ token: APIToken, recording event: AuditEvent) async throws {
        try await database.write { connection in
            try connection.execute(
                """
                INSERT INTO api_token (hash, id, person, name, scopes, created_at, used_on)
                VALUES (?, ?, ?, ?, ?, ?, ?)
                """,
                [
                    .text(token.hash.text), .text(token.id.text), .text(token.person.text), .text(token.name),
                    .text(token.scopes.map(\.rawValue).sorted().joined(separator: " ")),
                    StoredDate.value(token.createdAt), .text(token.usedOn.map { "\($0)" } ?? ""),
                ])
            try SQLAuditLog.append(event, connection)
        }
    }

    package func token(_ hash: SecretHash) async throws -> APIToken? {
        try await database.read { connection in
            try connection.query("SELECT * FROM api_token WHERE hash = ?", [.text(hash.text)]).first.map(Self.token)
        }
    }

    package func tokens(of person: PersonID) async throws -> [APIToken] {
        try await database.read { connection in
            try connection.query(
                "SELECT * FROM api_token WHERE person = ? ORDER BY created_at DESC, id", [.text(person.text)]
            ).map(Self.token)
        }
    }

    package func notice(_ id: TokenID, on day: PlainDate) async throws {
        try await database.write { connection in
            _ = try connection.execute(
                "UPDATE api_token SET used_on = ? WHERE id = ?", [.text("\(day)"), .text(id.text)])
        }
    }

    package func revoke(_ id: TokenID, of person: PersonID, recording event: AuditEvent) async throws -> Bool {
        try await database.write { connection in
            let revoked = try connection.execute(
                "DELETE FROM api_token WHERE id = ? AND person = ?", [.text(id.text), .text(person.text)])
            if revoked > 0 { try SQLAuditLog.append(event, connection) }
            return revoked > 0
        }
    }

    /// A scope that this version does not know is left out: it could grant nothing.
    private static func token(_ row: SQLRow) throws -> APIToken {
        guard let id = TokenID(try row.text("id")), let person = PersonID(try row.text("person")),
            let hash = SecretHash(try row.text("hash"))
        else { throw StoreError.unexpectedContent("a token") }
        let scopes = try row.text("scopes").split(separator: " ").compactMap { Permission(rawValue: String($0)) }
        return APIToken(
            id: id, person: person, name: try row.text("name"), hash: hash, scopes: Set(scopes),
            createdAt: try StoredDate.read(row, "created_at"), usedOn: PlainDate(try row.text("used_on")))
    }
}
