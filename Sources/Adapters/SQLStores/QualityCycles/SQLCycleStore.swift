// SPDX-License-Identifier: Apache-2.0

package import Accounts
import Courses
package import Foundation
package import Providers
package import QualityCycles

/// Quality cycles in a database.
package struct SQLCycleStore: CycleStore {
    /// Course files are read up to this size and no further.
    private static let mostBytes = 16 << 20

    private let database: any SQLDatabase

    package init(_ database: any SQLDatabase) { self.database = database }

    package func cycle(_ key: CycleKey) async throws -> CourseCycle? {
        try await database.read { connection in
            let rows = try connection.query(
                "SELECT * FROM course_step WHERE provider = ? AND course = ? ORDER BY number",
                [.text(key.provider.text), .text(key.course.text)])
            return rows.isEmpty ? nil : try Self.cycle(key, rows)
        }
    }

    package func cycles(of provider: ProviderID?) async throws -> [CourseCycle] {
        try await database.read { connection in
            let rows = try connection.query(
                "SELECT * FROM course_step\(provider == nil ? "" : " WHERE provider = ?") ORDER BY provider, course, number",
                provider.map { [.text($0.text)] } ?? [])
            var cycles: [CourseCycle] = []
            var at = 0
            while at < rows.count {
                let key = try Self.key(rows[at])
                var end = at
                while end < rows.count, try Self.key(rows[end]) == key { end += 1 }
                cycles.append(try Self.cycle(key, Array(rows[at..<end])))
                at = end
            }
            return cycles
        }
    }

    package func file(_ digest: FileDigest, of key: CycleKey) async throws -> [UInt8]? {
        try await database.read { connection in
            let rows = try connection.query(
                "SELECT size, packed FROM course_file WHERE provider = ? AND course = ? AND digest = ?",
                [.text(key.provider.text), .text(key.course.text), .text(digest.text)])
            guard let row = rows.first else { return nil }
            let size = try row.integer("size")
            guard (0...Self.mostBytes).contains(size) else { throw StoreError.unexpectedContent("a course file") }
            let file = try Compression.inflate(try row.blob("packed"), limit: max(size, 1))
            guard FileDigest(of: file) == digest else { throw StoreError.unexpectedContent("a course file") }
            return file
        }
    }

    package func add(
        _ entry: CycleEntry, file: [UInt8]?, to key: CycleKey, recording event: AuditEvent
    ) async throws -> Bool {
        try await database.write { connection in
            let added = try connection.execute(
                """
                INSERT INTO course_step (provider, course, number, kind, content, person, at)
                VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING
                """,
                [
                    .text(key.provider.text), .text(key.course.text), .integer(Int64(entry.number)),
                    .text(entry.step.name), .text(StoredStep.text(entry.step)), .text(entry.by.text),
                    StoredDate.value(entry.at),
                ])
            guard added > 0 else { return false }
            if let file, let digest = entry.step.digest {
                try connection.execute(
                    """
                    INSERT INTO course_file (provider, course, digest, size, packed) VALUES (?, ?, ?, ?, ?)
                    ON CONFLICT DO NOTHING
                    """,
                    [
                        .text(key.provider.text), .text(key.course.text), .text(digest.text),
                        .integer(Int64(file.count)), .blob(try Compression.deflate(file)),
                    ])
            }
            try SQLAuditLog.append(event, connection)
            return true
        }
    }

    package func note(_ reminder: SentReminder, at moment: Date) async throws -> Bool {
        try await database.write { connection in
            try connection.execute(
                """
                INSERT INTO course_reminder (provider, course, review_on, days_before, person, sent_at)
                VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING
                """, Self.arguments(reminder) + [StoredDate.value(moment)]) > 0
        }
    }

    package func takeBack(_ reminder: SentReminder) async throws {
        _ = try await database.write { connection in
            try connection.execute(
                """
                DELETE FROM course_reminder
                WHERE provider = ? AND course = ? AND review_on = ? AND days_before = ? AND person = ?
                """, Self.arguments(reminder))
        }
    }

    // MARK: Rows

    private static func arguments(_ reminder: SentReminder) -> [SQLValue] {
        [
            .text(reminder.key.provider.text), .text(reminder.key.course.text), .text("\(reminder.reviewOn)"),
            .integer(Int64(reminder.daysBefore)), .text(reminder.person.text),
        ]
    }

    static func key(_ row: SQLRow) throws -> CycleKey {
        guard let provider = ProviderID(try row.text("provider")), let course = CourseID(try row.text("course")) else {
            throw StoreError.unexpectedContent("a course's name")
        }
        return CycleKey(provider: provider, course: course)
    }

    private static func cycle(_ key: CycleKey, _ rows: [SQLRow]) throws -> CourseCycle {
        let entries = try rows.map(StoredStep.entry)
        do { return try CourseCycle(key: key, entries: entries) } catch {
            throw StoreError.unexpectedContent("the steps of the course \(key.course)")
        }
    }
}
