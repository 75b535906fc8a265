// SPDX-License-Identifier: Apache-2.0

package import Accounts
import Foundation
import JSONTree

/// The audit log in a database.
package struct SQLAuditLog: AuditLog {
    private let database: any SQLDatabase

    package init(_ database: any SQLDatabase) { self.database = database }

    package func append(_ event: AuditEvent) async throws {
        try await database.write { try Self.append(event, $0) }
    }

    package func entries(after sequence: Int, limit: Int) async throws -> [AuditEntry] {
        try await database.read { connection in
            try connection.query(
                "SELECT * FROM audit_entry WHERE sequence > ? ORDER BY sequence LIMIT ?",
                [.integer(Int64(sequence)), .integer(Int64(limit))]
            ).map(Self.entry)
        }
    }

    package func search(_ query: AuditQuery) async throws -> [AuditEntry] {
        var conditions: [String] = []
        var arguments: [SQLValue] = []
        func add(_ condition: String, _ value: SQLValue) {
            conditions.append(condition)
            arguments.append(value)
        }
        if !query.actor.isEmpty { add("actor = ?", .text(query.actor)) }
        if !query.action.isEmpty { add("action = ?", .text(query.action)) }
        if !query.subject.isEmpty { add("subject = ?", .text(query.subject)) }
        if let from = query.from { add("at >= ?", StoredDate.value(from)) }
        if let until = query.until { add("at < ?", StoredDate.value(until)) }
        if let before = query.before { add("sequence < ?", .integer(Int64(before))) }
        let filter = conditions.isEmpty ? "" : " WHERE " + conditions.joined(separator: " AND ")
        let sql = "SELECT * FROM audit_entry\(filter) ORDER BY sequence DESC LIMIT ?"
        let values = arguments + [.integer(Int64(query.limit))]
        return try await database.read { try $0.query(sql, values).map(Self.entry) }
    }

    /// Adds a line within a transaction that also does what the line tells of.
    static func append(_ event: AuditEvent, _ connection: any SQLConnection) throws {
        let last = try connection.query(
            "SELECT sequence, hash FROM audit_entry ORDER BY sequence DESC LIMIT 1", []
        ).first.map { row in (sequence: try row.integer("sequence"), hash: try row.text("hash")) }
        let entry = AuditEntry(event, after: last)
        var details = JSONObject()
        for (name, value) in entry.details.sorted(by: { $0.key < $1.key }) { details[name] = .string(value) }
        try connection.execute(
            """
            INSERT INTO audit_entry (sequence, action, actor, subject, granted_by, details, at, previous, hash)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [
                .integer(Int64(entry.sequence)), .text(entry.action), .text(entry.actor), .text(entry.subject),
                .text(entry.right), .text(String(decoding: JSONValue.object(details).serialized(), as: UTF8.self)),
                StoredDate.value(entry.at), .text(entry.previous), .text(entry.hash),
            ])
    }

    /// An entry as it stands in the table. What cannot be read is given as it is, so that the chain names the place.
    private static func entry(_ row: SQLRow) throws -> AuditEntry {
        let written = try row.text("details")
        var details: [String: String] = [:]
        if let root = try? JSONDocument(parsing: Array(written.utf8)).root, root.kind == .object {
            for member in root.members { details[member.name] = member.value.string ?? "" }
        } else {
            details["unreadable"] = written
        }
        let time = try row.text("at")
        return AuditEntry(
            sequence: try row.integer("sequence"), action: try row.text("action"), actor: try row.text("actor"),
            subject: try row.text("subject"), right: try row.text("granted_by"), details: details,
            at: (try? Date(time, strategy: .iso8601)) ?? .distantPast, previous: try row.text("previous"),
            hash: try row.text("hash"))
    }
}
