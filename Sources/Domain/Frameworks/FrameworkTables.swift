// SPDX-License-Identifier: Apache-2.0

import Foundation
package import Vocabulary

/// The national frameworks with their levels, and the hours of a credit by country, as they come with the programme.
package struct FrameworkTables: Sendable {
    /// In the order of their codes.
    package let frameworks: [NationalFramework]
    package let creditHours: [CreditHours]
    private let byIRI: [String: FrameworkLevel]

    /// The tables that come with the programme.
    ///
    /// - Throws: ``EUVocabularyError`` when the resources are missing or hold what cannot be.
    package static func load() throws(EUVocabularyError) -> FrameworkTables { try loaded.get() }

    private static let loaded: Result<FrameworkTables, EUVocabularyError> = Result { () throws(EUVocabularyError) in
        try FrameworkTables(folder: ResourceFolder.path(ofModule: "Frameworks") + "/Resources")
    }

    /// The frameworks of a country in a year, or the one of a part of it: `GB` has three, `GB-SCT` is one of them.
    ///
    /// Empty when there is no country of that code or no framework of it is known.
    package func frameworks(_ code: String, in year: Int) -> [NationalFramework] {
        let code = Self.aliases[code.uppercased()] ?? code.uppercased()
        let named = frameworks.filter { $0.code == code && $0.inForce.contains(year) }
        guard named.isEmpty, let country = CountryCode(code) else { return named }
        return frameworks.filter { $0.country == country && $0.inForce.contains(year) }
    }

    /// How many hours a credit stands for in a country, or a part of it, in a year; several for a country whose parts
    /// differ, that of the whole country for a part without a rule of its own.
    package func creditHours(_ code: String, in year: Int) -> [CreditHours] {
        let known = creditHours.filter { $0.years.contains(year) }
        let code = CountryCode(code)?.alpha2 ?? code.uppercased()
        let named = known.filter { $0.code == code || $0.code.hasPrefix("\(code)-") }
        guard named.isEmpty else { return named }
        let other = Self.aliases[code] ?? String(code.prefix { $0 != "-" })
        return known.filter { $0.code == other }
    }

    /// The rules that hold today, as ``creditHours(_:in:)`` finds them; the ECTS Users' Guide's where no rule is known.
    package func presentCreditHours(_ code: String) -> [CreditHours] {
        // Rules without a last year hold until another one is known.
        let found = creditHours(code, in: Int.max)
        return found.isEmpty ? [.usersGuide] : found
    }

    /// The level with an address of the EU's list.
    package func level(iri: String) -> FrameworkLevel? { byIRI[iri] }

    /// What frameworks are called where they are at home; Northern Ireland has that of England.
    private static let aliases = [
        "SCQF": "GB-SCT", "RQF": "GB-ENG", "CQFW": "GB-WLS", "GB-NIR": "GB-ENG", "NFQ": "IE", "NLQF": "NL", "DQR": "DE",
        "BE-WAL": "BE-FR",
    ]

    init(folder: String) throws(EUVocabularyError) {
        let levels = try Self.levels(folder)
        let text = try TabularText(file: "frameworks.tsv", folder: folder)
        var frameworks: [NationalFramework] = []
        for (line, cells) in text.rows {
            guard cells.count == 9, let country = CountryCode(cells[1]), let own = levels[cells[0]] else {
                throw .malformed(file: text.file, line: line)
            }
            let since = Int(cells[6])
            frameworks.append(
                NationalFramework(
                    code: cells[0], country: country, name: cells[2], iri: cells[3].isEmpty ? nil : cells[3],
                    inForce: YearSpan(first: Int(cells[4]), last: Int(cells[5])),
                    referencing: since.map {
                        NationalFramework.Referencing(
                            since: $0, updated: cells[7].split(separator: " ").compactMap { Int($0) },
                            until: Int(cells[8]))
                    }, levels: own))
        }
        self.frameworks = frameworks
        byIRI = Dictionary(
            frameworks.flatMap(\.levels).compactMap { level in level.iri.map { ($0, level) } }
        ) { first, _ in first }
        creditHours = try Self.creditHours(folder)
    }

    private static func levels(_ folder: String) throws(EUVocabularyError) -> [String: [FrameworkLevel]] {
        let text = try TabularText(file: "levels.tsv", folder: folder)
        var levels: [String: [FrameworkLevel]] = [:]
        for (line, cells) in text.rows {
            let eqf = cells.count == 6 ? Int(cells[4]).flatMap { EQFLevel($0) } : nil
            guard cells.count == 6, cells[4].isEmpty || eqf != nil else {
                throw .malformed(file: text.file, line: line)
            }
            levels[cells[0], default: []].append(
                FrameworkLevel(
                    notation: cells[1], label: cells[2], iri: cells[3].isEmpty ? nil : cells[3], eqf: eqf,
                    isIndicative: cells[5] == "indicative"))
        }
        return levels
    }

    private static func creditHours(_ folder: String) throws(EUVocabularyError) -> [CreditHours] {
        let text = try TabularText(file: "credit-hours.tsv", folder: folder)
        var hours: [CreditHours] = []
        for (line, cells) in text.rows {
            guard cells.count == 6, let least = HoursPerCredit(cells[3]), let most = HoursPerCredit(cells[4]),
                least.value <= most.value
            else { throw .malformed(file: text.file, line: line) }
            hours.append(
                CreditHours(
                    code: cells[0], years: YearSpan(first: Int(cells[1]), last: Int(cells[2])), least: least,
                    most: most,
                    isIndicative: cells[5] == "indicative"))
        }
        return hours
    }
}
