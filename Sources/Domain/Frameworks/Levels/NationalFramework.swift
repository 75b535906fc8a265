// SPDX-License-Identifier: Apache-2.0

package import Vocabulary

/// A national framework of qualifications and its relation to the European one.
///
/// Belgium and the United Kingdom have one for each of several parts, France another one since 2019.
package struct NationalFramework: Sendable, Hashable {
    /// Country, and part of it where parts have their own: `IE`, `GB-SCT`; `FR-1969` for the one that was replaced.
    package let code: String
    package let country: CountryCode
    /// The name as the EU's list or the country writes it.
    package let name: String
    /// The entry of the EU's list; `nil` when the list does not have it.
    package let iri: String?
    /// The years in which it is in force.
    package let inForce: YearSpan
    /// `nil` as long as it is not referenced to the European framework.
    package let referencing: Referencing?
    /// In the order of the framework.
    package let levels: [FrameworkLevel]

    /// The linking of a national framework to the European one (Recommendation 2017/C 189/03, annex III).
    package struct Referencing: Sendable, Hashable {
        package let since: Int
        /// Later reports.
        package let updated: [Int]
        /// The last year, where the country has left.
        package let until: Int?

        package var years: YearSpan { YearSpan(first: since, last: until) }
    }

    /// The level with this notation; any case, spaces ignored.
    package func level(_ notation: String) -> FrameworkLevel? {
        let wanted = FrameworkLevel.simplified(notation)
        return levels.first { FrameworkLevel.simplified($0.notation) == wanted }
    }

    /// What one of its levels is worth in the European framework, in a year.
    package func standing(of level: FrameworkLevel, in year: Int) -> EQFStanding {
        guard let eqf = level.eqf else { return .none }
        guard let referencing else { return .indicative(eqf) }
        if year < referencing.since { return .later(eqf, since: referencing.since) }
        if let until = referencing.until, year > until { return .past(eqf, until: until) }
        return level.isIndicative ? .indicative(eqf) : .referenced(eqf)
    }
}

/// A level of a national framework.
package struct FrameworkLevel: Sendable, Hashable {
    /// As the framework writes it: `8`, `5.2`, `7 A`, `4+`.
    package let notation: String
    package let label: String
    /// The entry of the EU's list; `nil` when the list does not have it.
    package let iri: String?
    /// The European level it is linked to; `nil` when it is linked to none.
    package let eqf: EQFLevel?
    /// Whether the link follows from the framework's build and was not read in a referencing report.
    package let isIndicative: Bool

    static func simplified(_ text: String) -> String { text.lowercased().filter { $0 != " " } }
}

/// What a national level is worth in the European Qualifications Framework.
package enum EQFStanding: Sendable, Hashable {
    case referenced(EQFLevel)
    /// The framework is not referenced, or the link of this level was not read in a referencing report.
    case indicative(EQFLevel)
    /// The country took part until the end of a year; for qualifications of those years the link stays a fact.
    case past(EQFLevel, until: Int)
    /// The framework was referenced later than asked about.
    case later(EQFLevel, since: Int)
    /// The level is linked to none.
    case none

    package var level: EQFLevel? {
        switch self {
        case .referenced(let level), .indicative(let level), .past(let level, _), .later(let level, _): level
        case .none: nil
        }
    }

    /// The case by its name, for programs.
    package var name: String {
        switch self {
        case .referenced: "referenced"
        case .indicative: "indicative"
        case .past: "past"
        case .later: "later"
        case .none: "none"
        }
    }
}

/// Calendar years from a first to a last, both included; `nil` for no bound.
package struct YearSpan: Sendable, Hashable {
    package let first: Int?
    package let last: Int?

    package init(first: Int?, last: Int?) {
        self.first = first
        self.last = last
    }

    package func contains(_ year: Int) -> Bool {
        (first.map { year >= $0 } ?? true) && (last.map { year <= $0 } ?? true)
    }
}
