// SPDX-License-Identifier: Apache-2.0

import JSONTree
package import Providers
import Vocabulary

extension SQLProviderStore {
    package func search(_ query: ProviderQuery) async throws -> ProviderPage {
        try await database.read { connection in
            let (conditions, arguments) = Self.conditions(query, connection.dialect)
            let counted = try connection.query(
                "SELECT COUNT(*) AS total FROM provider WHERE provider.merged_into IS NULL" + conditions, arguments)
            let rows = try connection.query(
                Self.standing + conditions + " ORDER BY provider.sort_name, provider.id LIMIT ? OFFSET ?",
                arguments + [.integer(Int64(query.size)), .integer(Int64((query.page - 1) * query.size))])
            return ProviderPage(
                providers: try rows.map { try Self.provider($0) }, total: try counted.first?.integer("total") ?? 0)
        }
    }

    private static func conditions(
        _ query: ProviderQuery, _ dialect: SQLDialect
    ) -> (sql: String, arguments: [SQLValue]) {
        var sql = ""
        var arguments: [SQLValue] = []
        for (facet, value) in [("country", query.country?.alpha2), ("kind", query.kind?.rawValue)] {
            guard let value else { continue }
            sql += " AND provider.id IN (SELECT provider FROM provider_facet WHERE facet = ? AND value = ?)"
            arguments += [.text(facet), .text(value)]
        }
        // A text is a name or an identifier; where it can be both, either fits.
        var texts: [String] = []
        if !query.words.isEmpty {
            let word = "provider.id IN (SELECT provider FROM provider_word WHERE word >= ? AND word < ?)"
            texts.append("(" + query.words.map { _ in word }.joined(separator: " AND ") + ")")
            arguments += query.words.flatMap { [.text($0), .text($0 + "\u{10FFFF}")] }
        }
        let readings = Set(query.identifiers.flatMap(\.readings)).sorted { $0.notation < $1.notation }
        if !readings.isEmpty {
            let reading = "(scheme = ? AND notation = ? AND register = ?)"
            texts.append(
                "provider.id IN (SELECT provider FROM provider_identifier WHERE "
                    + readings.map { _ in reading }.joined(separator: " OR ") + ")")
            arguments += readings.flatMap(\.columns)
        }
        if !texts.isEmpty { sql += " AND (" + texts.joined(separator: " OR ") + ")" }
        if let only = query.only {
            sql += " AND provider.id IN (\(dialect.elementsOfArray))"
            let ids = JSONValue.array(only.map { .string($0.text) })
            arguments.append(.text(String(decoding: ids.serialized(), as: UTF8.self)))
        }
        return (sql, arguments)
    }
}
