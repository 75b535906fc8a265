// SPDX-License-Identifier: Apache-2.0

package import Awards
import Courses
import Foundation
import Providers

/// Awards and their sealed documents in a database.
package struct SQLAwardStore: AwardStore {
    let database: any SQLDatabase

    package init(_ database: any SQLDatabase) { self.database = database }

    package func issuedAwards(_ ids: [AwardID]) async throws -> [AwardID: IssuedAward] {
        try await database.read { connection in
            var awards: [AwardID: IssuedAward] = [:]
            for id in ids { awards[id] = try Self.award(id, connection) }
            return awards
        }
    }

    package func record(_ award: IssuedAward, document: [UInt8]) async throws -> RecordOutcome {
        let packed = try PackedDocument(document)
        guard packed.digest == award.documentDigest else {
            throw StoreError.unexpectedContent("a document that is not the award's")
        }
        return try await database.write { connection in
            if let earlier = try Self.award(award.id, connection) { return .alreadyRecorded(earlier) }
            try Self.insert(packed, connection)
            try connection.execute(
                """
                INSERT INTO award (id, provider, course, version, issued_at, is_test, document)
                VALUES (?, ?, ?, ?, ?, ?, ?)
                """,
                [
                    .text(award.id.description), .text(award.provider.text), .text(award.course.text),
                    .text(award.version.text), .text(award.issuedAt.formatted(.iso8601)),
                    .integer(award.isTest ? 1 : 0), .text(packed.digest),
                ])
            return .recorded
        }
    }

    package func sealedDocument(of id: AwardID) async throws -> [UInt8]? {
        try await database.read { connection in
            let rows = try connection.query(
                """
                SELECT document.digest, document.size, document.packed
                FROM award JOIN document ON document.digest = award.document WHERE award.id = ?
                """, [.text(id.description)])
            guard let row = rows.first else { return nil }
            return try PackedDocument.unpack(
                row.blob("packed"), size: row.integer("size"), digest: row.text("digest")
            ) { digest in
                let media = try connection.query("SELECT content FROM media WHERE digest = ?", [.text(digest)])
                guard let content = try media.first?.blob("content") else {
                    throw StoreError.unexpectedContent("a document without its medium \(digest)")
                }
                return content
            }
        }
    }

    private static func insert(_ document: PackedDocument, _ connection: any SQLConnection) throws(StoreError) {
        for (digest, content) in document.media {
            try connection.execute(
                "INSERT INTO media (digest, content) VALUES (?, ?) ON CONFLICT (digest) DO NOTHING",
                [.text(digest), .blob(content)])
        }
        try connection.execute(
            "INSERT INTO document (digest, size, packed) VALUES (?, ?, ?) ON CONFLICT (digest) DO NOTHING",
            [.text(document.digest), .integer(Int64(document.size)), .blob(document.packed)])
    }

    private static func award(_ id: AwardID, _ connection: any SQLConnection) throws(StoreError) -> IssuedAward? {
        let rows = try connection.query("SELECT * FROM award WHERE id = ?", [.text(id.description)])
        guard let row = rows.first else { return nil }
        let issuedAt = try row.text("issued_at")
        guard let provider = ProviderID(try row.text("provider")), let course = CourseID(try row.text("course")),
            let version = CourseVersion(try row.text("version")), let date = try? Date(issuedAt, strategy: .iso8601)
        else { throw .unexpectedContent("award \(id)") }
        return IssuedAward(
            id: id, provider: provider, course: course, version: version, issuedAt: date,
            isTest: try row.integer("is_test") == 1, documentDigest: try row.text("document"))
    }
}
