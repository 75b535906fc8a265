// SPDX-License-Identifier: Apache-2.0

import Foundation
import JSONTree
import Localization
import Providers
import Vocabulary

extension SQLProviderStore {
    /// The identifiers of the edits that entries outside the edits hold.
    static func taken(
        by edits: [ProviderEdit], _ connection: any SQLConnection
    ) throws(StoreError) -> [TakenIdentifier] {
        let own = Set(edits.map(\.provider.id))
        var taken: [TakenIdentifier] = []
        for edit in edits where edit.standing == .registered {
            for identifier in edit.provider.identifiers {
                for reading in identifier.readings {
                    let rows = try connection.query(
                        """
                        SELECT provider FROM provider_identifier WHERE scheme = ? AND notation = ? AND register = ?
                        ORDER BY provider
                        """, reading.columns)
                    for row in rows {
                        guard let holder = ProviderID(try row.text("provider")), !own.contains(holder) else { continue }
                        let entry = TakenIdentifier(identifier, holder: holder)
                        if !taken.contains(entry) { taken.append(entry) }
                    }
                }
            }
        }
        return taken
    }

    /// Adds the state, and makes the entry found by it and no longer by the one before.
    static func write(
        _ edit: ProviderEdit, _ change: ProviderChange, today: PlainDate, _ connection: any SQLConnection
    ) throws(StoreError) {
        let provider = edit.provider
        let id = SQLValue.text(provider.id.text)
        var (into, intoRevision) = (SQLValue.null, SQLValue.null)
        if case .merged(let successor, let revision) = edit.standing {
            (into, intoRevision) = (.text(successor.text), .integer(Int64(revision)))
        }
        let number = SQLValue.integer(Int64(edit.seen + 1))
        let sortName = provider.displayName(on: today).best(for: [])?.text ?? provider.id.text
        try connection.execute(
            """
            INSERT INTO provider (id, revision, merged_into, sort_name) VALUES (?, ?, ?, ?)
            ON CONFLICT (id) DO UPDATE SET revision = excluded.revision, merged_into = excluded.merged_into,
                sort_name = excluded.sort_name
            """, [id, number, into, .text(SearchWords.folded(sortName))])
        try connection.execute(
            """
            INSERT INTO provider_revision
                (provider, number, document, merged_into, merged_revision, change, actor, changed_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [
                id, number, .text(String(decoding: provider.json.serialized(), as: UTF8.self)), into, intoRevision,
                .text(change.kind.rawValue), .text(change.actor.text), .text(change.date.formatted(.iso8601)),
            ])
        for table in ["provider_word", "provider_identifier", "provider_facet"] {
            try connection.execute("DELETE FROM \(table) WHERE provider = ?", [id])
        }
        guard edit.standing == .registered else { return }
        try index(provider, connection)
    }

    private static func index(_ provider: RegisteredProvider, _ connection: any SQLConnection) throws(StoreError) {
        let id = SQLValue.text(provider.id.text)
        var words: Set<String> = []
        for name in provider.names {
            for language in name.text.languages {
                for text in name.text.texts(in: language) { words.formUnion(SearchWords.of(text)) }
            }
        }
        for word in words.sorted() {
            try connection.execute("INSERT INTO provider_word (word, provider) VALUES (?, ?)", [.text(word), id])
        }
        for identifier in provider.identifiers {
            try connection.execute(
                "INSERT INTO provider_identifier (scheme, notation, register, provider) VALUES (?, ?, ?, ?)",
                identifier.columns + [id])
        }
        var facets = provider.countries.map { ("country", $0.alpha2) } + provider.kinds.map { ("kind", $0.rawValue) }
        facets += Set(provider.roles.compactMap(\.principal)).map { ("principal", $0.text) }
        for (facet, value) in facets {
            try connection.execute(
                "INSERT INTO provider_facet (facet, value, provider) VALUES (?, ?, ?)",
                [.text(facet), .text(value), id])
        }
    }
}

extension ProviderIdentifier {
    /// Scheme, notation and register, as the table of identifiers has them; no register is the empty text.
    var columns: [SQLValue] { [.text(scheme.rawValue), .text(notation), .text(register ?? "")] }
}
