// SPDX-License-Identifier: Apache-2.0

package import Accounts
package import Foundation

extension SQLAccountStore: SessionStore {
    package func start(_ session: Session, replacing earlier: SessionID?, recording event: AuditEvent) async throws {
        try await database.write { connection in
            if let earlier { try connection.execute("DELETE FROM session WHERE id = ?", [.text(earlier.text)]) }
            try connection.execute(
                """
                INSERT INTO session (hash, id, person, means, identity_provider, device, started_at, seen_at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                """,
                [
                    .text(session.hash.text), .text(session.id.text), .text(session.person.text),
                    .text(session.means.rawValue), .text(session.provider?.text ?? ""), .text(session.device),
                    StoredDate.value(session.startedAt), StoredDate.value(session.seenAt),
                ])
            // Whoever signs in answers the invitations to roles.
            try connection.execute(
                "UPDATE membership SET accepted_at = ? WHERE person = ? AND accepted_at IS NULL",
                [StoredDate.value(session.startedAt), .text(session.person.text)])
            try SQLAuditLog.append(event, connection)
        }
    }

    package func session(_ hash: SecretHash) async throws -> Session? {
        try await database.read { connection in
            try connection.query("SELECT * FROM session WHERE hash = ?", [.text(hash.text)]).first.map(Self.session)
        }
    }

    package func sessions(of person: PersonID) async throws -> [Session] {
        try await database.read { connection in
            try connection.query(
                "SELECT * FROM session WHERE person = ? ORDER BY started_at DESC, id", [.text(person.text)]
            ).map(Self.session)
        }
    }

    package func notice(_ session: SessionID, at now: Date) async throws {
        try await database.write { connection in
            _ = try connection.execute(
                "UPDATE session SET seen_at = ? WHERE id = ?", [StoredDate.value(now), .text(session.text)])
        }
    }

    package func end(
        _ which: EndSessions.Which, of person: PersonID, recording event: AuditEvent
    ) async throws -> Int {
        try await database.write { connection in
            let (sign, id) =
                switch which {
                case .one(let id): ("=", id)
                case .allBut(let id): ("<>", id)
                }
            let ended = try connection.execute(
                "DELETE FROM session WHERE person = ? AND id \(sign) ?", [.text(person.text), .text(id.text)])
            if ended > 0 { try SQLAuditLog.append(event, connection) }
            return ended
        }
    }

    package func forget(startedBefore moment: Date) async throws {
        try await database.write { connection in
            _ = try connection.execute("DELETE FROM session WHERE started_at < ?", [StoredDate.value(moment)])
        }
    }

    private static func session(_ row: SQLRow) throws -> Session {
        guard let id = SessionID(try row.text("id")), let person = PersonID(try row.text("person")),
            let hash = SecretHash(try row.text("hash")), let means = SignInMeans(rawValue: try row.text("means"))
        else { throw StoreError.unexpectedContent("a session") }
        return Session(
            id: id, person: person, hash: hash, means: means,
            provider: IdentityProviderID(try row.text("identity_provider")), device: try row.text("device"),
            startedAt: try StoredDate.read(row, "started_at"), seenAt: try StoredDate.read(row, "seen_at"))
    }
}
