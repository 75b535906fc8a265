// SPDX-License-Identifier: Apache-2.0

package import Accounts
import Courses
package import Foundation
package import Localization
package import Providers
package import QualityCycles

/// Rounds of feedback in a database.
package struct SQLFeedbackStore: FeedbackStore {
    private let database: any SQLDatabase

    package init(_ database: any SQLDatabase) { self.database = database }

    package func round(_ id: RoundID) async throws -> FeedbackRound? {
        try await database.read { try Self.round(id, $0) }
    }

    package func rounds(of provider: ProviderID) async throws -> [FeedbackRound] {
        try await database.read { connection in
            try connection.query(
                "SELECT * FROM feedback_round WHERE provider = ? ORDER BY opened_at DESC, id", [.text(provider.text)]
            ).map(Self.round)
        }
    }

    package func overdue(on day: PlainDate) async throws -> [FeedbackRound] {
        try await database.read { connection in
            try connection.query(
                "SELECT * FROM feedback_round WHERE closed_at IS NULL AND closes_on < ? ORDER BY id",
                [.text(day.description)]
            ).map(Self.round)
        }
    }

    package func open(_ round: FeedbackRound, recording event: AuditEvent) async throws {
        try await database.write { connection in
            try connection.execute(
                """
                INSERT INTO feedback_round (id, provider, course, version, opened_at, closes_on, closed_at, is_public)
                VALUES (?, ?, ?, ?, ?, ?, NULL, ?)
                """,
                [
                    .text(round.id.text), .text(round.key.provider.text), .text(round.key.course.text),
                    .text(round.version.text), StoredDate.value(round.openedAt), .text(round.closesOn.description),
                    .integer(round.isPublic ? 1 : 0),
                ])
            try SQLAuditLog.append(event, connection)
        }
    }

    package func answer(_ token: AnswerToken, in round: RoundID) async throws -> FeedbackAnswer? {
        try await database.read { connection in
            try connection.query(
                "SELECT * FROM feedback_answer WHERE round = ? AND token = ?", [.text(round.text), .text(token.text)]
            ).first.map(Self.entry)?.answer
        }
    }

    package func take(
        _ answer: FeedbackAnswer, under token: AnswerToken, in id: RoundID, on day: PlainDate
    ) async throws -> Bool {
        try await database.write { connection in
            guard let round = try Self.round(id, connection), round.takesAnswers(on: day) else { return false }
            let before = try Self.entries(id, connection)
            var ledger = FeedbackLedger(entries: before, releases: try Self.releases(id, connection).count)
            let release = ledger.take(answer, under: token, on: day)
            for (token, entry) in ledger.entries where before[token] != entry {
                try Self.put(entry, token, id, connection)
            }
            if let release { try Self.insert(release, id, connection) }
            return true
        }
    }

    package func close(
        _ id: RoundID, at moment: Date, on day: PlainDate, randomness: Randomness, recording event: AuditEvent
    ) async throws -> Bool {
        try await database.write { connection in
            guard let round = try Self.round(id, connection), round.closedAt == nil else { return false }
            var ledger = FeedbackLedger(
                entries: try Self.entries(id, connection), releases: try Self.releases(id, connection).count)
            try Self.insert(ledger.close(on: day, randomness: randomness), id, connection)
            try connection.execute("DELETE FROM feedback_answer WHERE round = ?", [.text(id.text)])
            try connection.execute(
                "UPDATE feedback_round SET closed_at = ? WHERE id = ?", [StoredDate.value(moment), .text(id.text)])
            try SQLAuditLog.append(event, connection)
            return true
        }
    }

    package func show(_ id: RoundID, toEverybody isPublic: Bool, recording event: AuditEvent) async throws {
        try await database.write { connection in
            try connection.execute(
                "UPDATE feedback_round SET is_public = ? WHERE id = ?", [.integer(isPublic ? 1 : 0), .text(id.text)])
            try SQLAuditLog.append(event, connection)
        }
    }

    package func releases(of round: RoundID) async throws -> [FeedbackRelease] {
        try await database.read { try Self.releases(round, $0) }
    }

    // MARK: Rows

    private static func round(_ id: RoundID, _ connection: any SQLConnection) throws -> FeedbackRound? {
        try connection.query("SELECT * FROM feedback_round WHERE id = ?", [.text(id.text)]).first.map(round)
    }

    private static func round(_ row: SQLRow) throws -> FeedbackRound {
        guard let id = RoundID(try row.text("id")), let version = FileDigest(try row.text("version")),
            let closesOn = PlainDate(try row.text("closes_on"))
        else { throw StoreError.unexpectedContent("a round of feedback") }
        return FeedbackRound(
            id: id, key: try SQLCycleStore.key(row), version: version,
            openedAt: try StoredDate.read(row, "opened_at"), closesOn: closesOn,
            closedAt: try row.optionalText("closed_at") == nil ? nil : try StoredDate.read(row, "closed_at"),
            isPublic: try row.integer("is_public") == 1)
    }

    private static func entries(
        _ round: RoundID, _ connection: any SQLConnection
    ) throws -> [AnswerToken: FeedbackLedger.Entry] {
        var entries: [AnswerToken: FeedbackLedger.Entry] = [:]
        for row in try connection.query("SELECT * FROM feedback_answer WHERE round = ?", [.text(round.text)]) {
            entries[AnswerToken(stored: try row.text("token"))] = try entry(row)
        }
        return entries
    }

    private static func entry(_ row: SQLRow) throws -> FeedbackLedger.Entry {
        guard let group = FeedbackGroup(rawValue: try row.text("part")) else {
            throw StoreError.unexpectedContent("an answer")
        }
        let answer = FeedbackAnswer(
            group: group, scales: try StoredRelease.scales(try row.text("scales")), comment: try row.text("comment"))
        return FeedbackLedger.Entry(answer: answer, shown: try row.optionalText("shown").map(StoredRelease.scales))
    }

    private static func put(
        _ entry: FeedbackLedger.Entry, _ token: AnswerToken, _ round: RoundID, _ connection: any SQLConnection
    ) throws {
        try connection.execute(
            """
            INSERT INTO feedback_answer (round, token, part, scales, shown, comment) VALUES (?, ?, ?, ?, ?, ?)
            ON CONFLICT (round, token) DO UPDATE SET scales = excluded.scales, shown = excluded.shown,
                comment = excluded.comment
            """,
            [
                .text(round.text), .text(token.text), .text(entry.answer.group.rawValue),
                .text(StoredRelease.text(entry.answer.scales)),
                entry.shown.map { .text(StoredRelease.text($0)) } ?? .null, .text(entry.answer.comment),
            ])
    }

    private static func insert(
        _ release: FeedbackRelease, _ round: RoundID, _ connection: any SQLConnection
    ) throws {
        try connection.execute(
            "INSERT INTO feedback_release (round, number, content) VALUES (?, ?, ?)",
            [.text(round.text), .integer(Int64(release.number)), .text(StoredRelease.text(release))])
    }

    private static func releases(_ round: RoundID, _ connection: any SQLConnection) throws -> [FeedbackRelease] {
        try connection.query(
            "SELECT number, content FROM feedback_release WHERE round = ? ORDER BY number", [.text(round.text)]
        ).map { row in try StoredRelease.release(try row.integer("number"), try row.text("content")) }
    }
}
