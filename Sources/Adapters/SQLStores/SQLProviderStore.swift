// SPDX-License-Identifier: Apache-2.0

import Accounts
import Foundation
import JSONTree
import Localization
package import Providers
package import Vocabulary

/// The register of providers in a database.
package struct SQLProviderStore: ProviderStore {
    package let database: any SQLDatabase
    private let clock: Clock

    /// - Parameter clock: says which day's name an entry is sorted under.
    package init(_ database: any SQLDatabase, clock: Clock) {
        self.database = database
        self.clock = clock
    }

    package func newest(_ id: ProviderID) async throws -> ProviderRevision? {
        try await database.read { try Self.newest(id, $0) }
    }

    package func history(of id: ProviderID) async throws -> [ProviderRevision] {
        try await database.read { connection in
            try connection.query(
                "SELECT * FROM provider_revision WHERE provider = ? ORDER BY number", [.text(id.text)]
            ).map { try Self.revision($0) }
        }
    }

    package func providers() async throws -> [RegisteredProvider] {
        try await database.read { connection in
            try connection.query(Self.standing + " ORDER BY provider.id", []).map { try Self.provider($0) }
        }
    }

    package func successors() async throws -> [ProviderID: ProviderID] {
        try await database.read { connection in
            let rows = try connection.query("SELECT id, merged_into FROM provider WHERE merged_into IS NOT NULL", [])
            var successors: [ProviderID: ProviderID] = [:]
            for row in rows { successors[try Self.id(row.text("id"))] = try Self.id(row.text("merged_into")) }
            return successors
        }
    }

    package func revision() async throws -> Int {
        try await database.read { connection in
            // Each state raises the number of its entry by one.
            let rows = try connection.query("SELECT COALESCE(SUM(revision), 0) AS total FROM provider", [])
            return try rows.first?.integer("total") ?? 0
        }
    }

    package func countries() async throws -> [CountryCode] {
        try await database.read { connection in
            try connection.query(
                "SELECT DISTINCT value FROM provider_facet WHERE facet = 'country' ORDER BY value", []
            ).compactMap { CountryCode(try $0.text("value")) }
        }
    }

    package func agents(of id: ProviderID) async throws -> [RegisteredProvider] {
        try await database.read { connection in
            try connection.query(
                Self.standing + """
                     AND provider.id IN (
                        SELECT provider FROM provider_facet WHERE facet = 'principal' AND (
                            value = ? OR value IN (SELECT id FROM provider WHERE merged_into = ?)))
                    ORDER BY provider.sort_name, provider.id
                    """, [.text(id.text), .text(id.text)]
            ).map { try Self.provider($0) }
        }
    }

    package func apply(
        _ edits: [ProviderEdit], _ change: ProviderChange, by deed: Deed, sharing: IdentifierSharing
    ) async throws -> ProviderEditOutcome {
        let now = clock.now().formatted(.iso8601)
        guard let today = PlainDate(String(now.prefix(10))) else {
            throw StoreError.unexpectedContent("the time \(now)")
        }
        return try await database.write { connection in
            for edit in edits {
                let newest = try connection.query(
                    "SELECT revision FROM provider WHERE id = ?", [.text(edit.provider.id.text)])
                guard try newest.first?.integer("revision") ?? 0 == edit.seen else { return .stale(edit.provider.id) }
            }
            if sharing == .refused {
                let taken = try Self.taken(by: edits, connection)
                guard taken.isEmpty else { return .identifiersTaken(taken) }
            }
            for edit in edits { try Self.write(edit, change, today: today, connection) }
            try SQLAuditLog.append(.register(change, of: edits, by: deed), connection)
            return .kept
        }
    }

    /// Entries that stand for themselves, with the document of their newest state.
    static let standing = """
        SELECT provider_revision.document AS document FROM provider JOIN provider_revision
            ON provider_revision.provider = provider.id AND provider_revision.number = provider.revision
        WHERE provider.merged_into IS NULL
        """

    static func provider(_ row: SQLRow) throws(StoreError) -> RegisteredProvider {
        let text = try row.text("document")
        guard let document = try? JSONDocument(parsing: Array(text.utf8)),
            let provider = RegisteredProvider(json: document.root)
        else { throw .unexpectedContent("a provider that cannot be read") }
        return provider
    }

    private static func newest(
        _ id: ProviderID, _ connection: any SQLConnection
    ) throws(StoreError) -> ProviderRevision? {
        let rows = try connection.query(
            "SELECT * FROM provider_revision WHERE provider = ? ORDER BY number DESC LIMIT 1", [.text(id.text)])
        return try rows.first.map { row throws(StoreError) in try revision(row) }
    }

    private static func revision(_ row: SQLRow) throws(StoreError) -> ProviderRevision {
        var standing = ProviderRevision.Standing.registered
        if let into = try row.optionalText("merged_into") {
            standing = .merged(into: try id(into), revision: try row.integer("merged_revision"))
        }
        guard let kind = ProviderChange.Kind(rawValue: try row.text("change")),
            let actor = ActorID(try row.text("actor")),
            let date = try? Date(try row.text("changed_at"), strategy: .iso8601)
        else { throw .unexpectedContent("a change of a provider") }
        return ProviderRevision(
            provider: try provider(row), standing: standing, number: try row.integer("number"),
            change: ProviderChange(kind, by: actor, at: date))
    }

    private static func id(_ text: String) throws(StoreError) -> ProviderID {
        guard let id = ProviderID(text) else { throw .unexpectedContent("the provider \(text)") }
        return id
    }
}
