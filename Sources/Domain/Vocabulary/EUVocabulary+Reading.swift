// SPDX-License-Identifier: Apache-2.0

import Localization

extension EUVocabulary {
    /// The lists that have a table; of the others only the scheme is known.
    static let tabulated = List.allCases.filter { ![.administrativeUnit, .digitalCompetence, .claimType].contains($0) }

    /// Reads every table in a folder of resources.
    init(folder: String) throws(EUVocabularyError) {
        let folder = folder + "/Resources"
        let ownWords = try Self.ownWords(TabularText(file: "labels.tsv", folder: folder))
        var tables: [List: VocabularyTable] = [:]
        for list in Self.tabulated {
            let text = try TabularText(file: "\(list.rawValue).tsv", folder: folder)
            tables[list] = try VocabularyTable(list: list, text: text, ownWords: ownWords[list] ?? [:])
        }
        let countries = Self.countries(of: tables[.country])
        self.init(tables: tables, countries: countries, nqfLevels: Self.levels(of: tables[.qdr], countries: countries))
    }

    /// The lines of our own words: list, key or code, then one column for each of ``ownLanguages``.
    private static func ownWords(
        _ text: TabularText
    ) throws(EUVocabularyError) -> [List: [String: LocalizedText]] {
        var words: [List: [String: LocalizedText]] = [:]
        for (line, cells) in text.rows {
            guard cells.count == 2 + ownLanguages.count, let list = List(rawValue: cells[0]) else {
                throw .malformed(file: text.file, line: line)
            }
            words[list, default: [:]][cells[1]] = LocalizedText(zip(ownLanguages, cells[2...]).map { ($0, $1) })
        }
        return words
    }

    /// The languages our own words are written in.
    static let ownLanguages: [LanguageTag] = [.en, .el, .fi]

    private static func countries(of table: VocabularyTable?) -> [String: CountryCode] {
        var countries: [String: CountryCode] = [:]
        for row in table?.rows ?? [] where !row.key.isEmpty {
            let country = CountryCode(alpha2: row.key, alpha3: row.code)
            countries[row.code] = country
            countries[row.key] = country
        }
        return countries
    }

    /// The rows of the qualification frameworks that are levels; the others name a framework as a whole.
    private static func levels(of table: VocabularyTable?, countries: [String: CountryCode]) -> [NQFLevel] {
        (table?.rows ?? []).compactMap { row in
            guard row.further.count == 3, let country = countries[row.further[0]], !row.further[2].isEmpty,
                let concept = table?.concept(code: row.code)
            else { return nil }
            return NQFLevel(country: country, framework: row.further[1], level: row.further[2], concept: concept)
        }
    }
}
