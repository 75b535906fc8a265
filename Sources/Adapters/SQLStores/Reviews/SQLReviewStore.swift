// SPDX-License-Identifier: Apache-2.0

import Accounts
import Foundation
import Localization
import Providers
package import Reviews

/// Reviews in a database.
package struct SQLReviewStore: ReviewStore {
    private let database: any SQLDatabase

    package init(_ database: any SQLDatabase) { self.database = database }

    package func review(_ id: ReviewID) async throws -> Review? {
        try await database.read { connection in
            let rows = try connection.query(
                "SELECT * FROM review_event WHERE review = ? ORDER BY number", [.text(id.text)])
            guard !rows.isEmpty else { return nil }
            do {
                return try Review(id, rebuilding: try rows.map(Self.event))
            } catch is ReviewRefusal {
                throw StoreError.unexpectedContent("the events of review \(id)")
            }
        }
    }

    package func reviews(_ query: ReviewQuery) async throws -> [ReviewSummary] {
        var conditions: [String] = []
        var arguments: [SQLValue] = []
        for (column, value) in [
            ("agency", query.agency?.text), ("stage", query.stage?.rawValue),
        ] {
            guard let value else { continue }
            conditions.append("\(column) = ?")
            arguments.append(.text(value))
        }
        if !query.providers.isEmpty {
            let names = query.providers.map(\.text).sorted()
            conditions.append("provider IN (\(names.map { _ in "?" }.joined(separator: ", ")))")
            arguments += names.map(SQLValue.text)
        }
        if query.onlyPublished { conditions.append("publications > 0") }
        let filter = conditions.isEmpty ? "" : " WHERE " + conditions.joined(separator: " AND ")
        let sql = "SELECT * FROM review\(filter) ORDER BY changed_at DESC, id LIMIT ?"
        let values = arguments + [.integer(Int64(query.limit))]
        return try await database.read { try $0.query(sql, values).map(Self.summary) }
    }

    package func document(_ sha256: String, of review: ReviewID) async throws -> [UInt8]? {
        let rows = try await database.read { connection in
            try connection.query(
                "SELECT bytes FROM review_document WHERE review = ? AND sha256 = ?",
                [.text(review.text), .text(sha256)])
        }
        guard let bytes = try rows.first?.blob("bytes") else { return nil }
        guard ReviewDocument.digest(bytes) == sha256 else {
            throw StoreError.unexpectedContent("document \(sha256) no longer has its digest")
        }
        return bytes
    }

    package func append(_ addition: ReviewAddition) async throws -> ReviewAppending {
        try await database.write { connection in
            let (review, event) = (addition.review, addition.event)
            let known = try connection.query("SELECT events FROM review WHERE id = ?", [.text(review.id.text)]).first
            guard try known?.integer("events") ?? 0 == event.number - 1 else { return .stale }
            try Self.write(ReviewSummary(review), isNew: known == nil, connection)
            try connection.execute(
                """
                INSERT INTO review_event (review, number, kind, content, at, actor, granted_by)
                VALUES (?, ?, ?, ?, ?, ?, ?)
                """,
                [
                    .text(review.id.text), .integer(Int64(event.number)), .text(event.step.name.rawValue),
                    .text(StoredReviewStep.text(event.step)), StoredDate.value(event.deed.at),
                    .text(event.deed.deed.actor.text), .text(event.deed.deed.right),
                ])
            if let document = addition.document {
                try connection.execute(
                    """
                    INSERT INTO review_document (review, sha256, bytes) VALUES (?, ?, ?)
                    ON CONFLICT (review, sha256) DO NOTHING
                    """,
                    [.text(review.id.text), .text(ReviewDocument.digest(document)), .blob(document)])
            }
            if let evidence = addition.evidence {
                try SQLQualityStore.keep(evidence.plan, as: evidence.record, by: event.deed.deed, connection)
            }
            try SQLAuditLog.append(addition.audit, connection)
            return .kept
        }
    }

    // MARK: Rows

    private static func write(
        _ summary: ReviewSummary, isNew: Bool, _ connection: any SQLConnection
    ) throws(StoreError) {
        let state: [SQLValue] = [
            .text(summary.stage.rawValue), summary.due.map { .text($0.description) } ?? .null,
            .integer(Int64(summary.openComplaints)), .integer(Int64(summary.publications)),
            .integer(Int64(summary.events)), StoredDate.value(summary.changedAt),
        ]
        guard isNew else {
            try connection.execute(
                """
                UPDATE review SET stage = ?, due = ?, open_complaints = ?, publications = ?, events = ?, changed_at = ?
                WHERE id = ?
                """, state + [.text(summary.id.text)])
            return
        }
        try connection.execute(
            """
            INSERT INTO review (stage, due, open_complaints, publications, events, changed_at, id, provider, agency)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """, state + [.text(summary.id.text), .text(summary.provider.text), .text(summary.agency.text)])
    }

    private static func event(_ row: SQLRow) throws(StoreError) -> ReviewEvent {
        let number = try row.integer("number")
        guard let actor = ActorID(try row.text("actor")),
            let name = ReviewStep.Name(rawValue: try row.text("kind"))
        else { throw .unexpectedContent("event \(number) of a review") }
        return ReviewEvent(
            number: number, step: try StoredReviewStep.step(name, try row.text("content")),
            deed: ReviewDeed(
                Deed(actor, right: try row.text("granted_by")), at: try StoredDate.read(row, "at")))
    }

    private static func summary(_ row: SQLRow) throws(StoreError) -> ReviewSummary {
        guard let id = ReviewID(try row.text("id")), let provider = ProviderID(try row.text("provider")),
            let agency = AgencyID(try row.text("agency")),
            let stage = ReviewStage.Name(rawValue: try row.text("stage"))
        else { throw .unexpectedContent("a review") }
        return ReviewSummary(
            id: id, provider: provider, agency: agency, stage: stage,
            due: try row.optionalText("due").flatMap { PlainDate($0) },
            openComplaints: try row.integer("open_complaints"), publications: try row.integer("publications"),
            events: try row.integer("events"), changedAt: try StoredDate.read(row, "changed_at"))
    }
}
