// SPDX-License-Identifier: Apache-2.0

import Accounts
import Localization
package import ProviderLists
package import Providers

/// Published versions of the list of providers in a database.
package struct SQLPublishedListStore: PublishedListStore {
    private static let columns = "number, issued_at, next_update, sha256, size, sealer, is_test, providers"
    private let database: any SQLDatabase

    package init(_ database: any SQLDatabase) { self.database = database }

    package func versions() async throws -> [PublishedList] {
        try await database.read { connection in
            try connection.query("SELECT \(Self.columns) FROM provider_list ORDER BY number DESC", []).map(Self.list)
        }
    }

    package func newest() async throws -> PublishedList? {
        try await database.read { connection in
            try connection.query("SELECT \(Self.columns) FROM provider_list ORDER BY number DESC LIMIT 1", []).first
                .map(Self.list)
        }
    }

    package func version(_ number: Int) async throws -> PublishedList? {
        try await database.read { connection in
            try connection.query(
                "SELECT \(Self.columns) FROM provider_list WHERE number = ?", [.integer(Int64(number))]
            ).first.map(Self.list)
        }
    }

    package func file(_ number: Int) async throws -> [UInt8]? {
        try await database.read { connection in
            let rows = try connection.query(
                "SELECT size, sha256, packed FROM provider_list WHERE number = ?", [.integer(Int64(number))])
            guard let row = rows.first else { return nil }
            let bytes = try Compression.inflate(try row.blob("packed"), limit: try row.integer("size"))
            guard ListDigest.text(of: bytes) == (try row.text("sha256")) else {
                throw StoreError.unexpectedContent("version \(number) of the list, whose bytes were changed")
            }
            return bytes
        }
    }

    package func keep(_ list: PublishedList, file: [UInt8], by deed: Deed) async throws -> Bool {
        guard ListDigest.text(of: file) == list.sha256, file.count == list.size else {
            throw StoreError.unexpectedContent("a file that is not the version's")
        }
        let packed = try Compression.deflate(file)
        return try await database.write { connection in
            let rows = try connection.query("SELECT COALESCE(MAX(number), 0) AS newest FROM provider_list", [])
            guard let row = rows.first, try row.integer("newest") == list.number - 1 else { return false }
            try connection.execute(
                """
                INSERT INTO provider_list
                    (number, issued_at, next_update, sha256, size, sealer, is_test, providers, packed)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                [
                    .integer(Int64(list.number)), .text(StoredMoment.text(list.issued)),
                    .text(list.nextUpdate.description), .text(list.sha256), .integer(Int64(list.size)),
                    .text(list.sealer), .integer(list.isTest ? 1 : 0), .integer(Int64(list.providers)), .blob(packed),
                ])
            try SQLAuditLog.append(
                AuditEvent(
                    .trustedListPublished, by: AuditActor(deed.actor),
                    on: AuditSubject("trusted-list", String(list.number)), right: deed.right,
                    details: ["sha256": list.sha256], at: list.issued), connection)
            return true
        }
    }

    private static func list(_ row: SQLRow) throws(StoreError) -> PublishedList {
        guard let nextUpdate = PlainDate(try row.text("next_update")) else {
            throw .unexpectedContent("a version of the list")
        }
        return PublishedList(
            number: try row.integer("number"), issued: try StoredMoment.date(try row.text("issued_at")),
            nextUpdate: nextUpdate, sha256: try row.text("sha256"), size: try row.integer("size"),
            sealer: try row.text("sealer"), isTest: try row.integer("is_test") == 1,
            providers: try row.integer("providers"))
    }
}

extension AuditAction {
    static let trustedListPublished: AuditAction = "trusted-list-published"
}
