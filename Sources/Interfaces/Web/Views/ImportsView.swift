// SPDX-License-Identifier: Apache-2.0

import Foundation
import Localization
import Messages
package import Providers
import Vocabulary

/// The list of imports in words.
package struct ImportsView: Sendable {
    package struct Row: Sendable, Hashable {
        package let id: String
        package let source: String
        package let file: String
        package let version: String
        package let time: String
        /// Who brought it in.
        package let author: String
        package let counts: String
        /// When it was taken back.
        package let undone: String?
    }

    package let rows: [Row]
    /// How many reports wait for a flag to be cleared.
    package let doubts: Int

    /// - Parameter names: what to call those who brought something in; others are called as the log calls them.
    package init(_ records: [ImportRecord], names: [ActorID: String] = [:], doubts: Int, in text: Wording) {
        rows = records.map { record in
            Row(
                id: record.id.text, source: text.source(record.source), file: record.file, version: record.version,
                time: text.dateTime(record.importedAt).text,
                author: record.author.map { names[$0] ?? $0.text } ?? "", counts: text.counts(record.counts),
                undone: record.undoneAt.map { text(.importsUndoneOn, ["date": .text(text.dateTime($0).text)]) })
        }
        self.doubts = doubts
    }
}

extension Wording {
    /// Where evidence comes from: the register's names of one or more sources, perhaps with a file and a version behind.
    func source(_ source: String) -> String {
        let parts = source.split(separator: ", ", omittingEmptySubsequences: false).map(String.init)
        let names = parts.prefix { has(.evidenceSource($0)) }
        return (names.map { self(.evidenceSource($0)) } + parts.dropFirst(names.count)).joined(separator: ", ")
    }

    /// What became of the reports of an import, and which bodies it brought, with the numbers that are not nought.
    func counts(_ counts: ImportCounts) -> String {
        let parts = [
            ("new", counts.new), ("changed", counts.changed), ("same", counts.same), ("duplicate", counts.duplicate),
            ("rejected", counts.rejected),
        ]
        let words = parts.filter { $0.1 > 0 }.map { "\($0.1) \(self(.importFate($0.0)))" }.joined(separator: ", ")
        guard counts.agencies + counts.providers > 0 else { return words.isEmpty ? "0" : words }
        let bodies = self(
            .importsBodies, ["agencies": .integer(counts.agencies), "providers": .integer(counts.providers)])
        return words.isEmpty ? bodies : "\(words). \(bodies)"
    }
}
