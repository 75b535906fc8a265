// SPDX-License-Identifier: Apache-2.0

import Localization
import Vocabulary

/// What an import changed about an agency or a provider that reports may name.
package struct BodyChange: Hashable, Sendable {
    package enum Kind: String, Sendable, Hashable, CaseIterable {
        case agency, provider
    }

    package enum Part: String, Sendable, Hashable, CaseIterable {
        case acronym, name, seats, registrations, activities, countries, higherEducation, levels, identifiers
        case localIdentifiers
    }

    package let kind: Kind
    package let id: String
    package let name: String
    /// Whether the register did not have it before.
    package let isNew: Bool
    /// None for a new one.
    package let differences: [PartDifference<Part>]

    package init(_ agency: QualityAssuranceAgency, before: QualityAssuranceAgency?) {
        self.init(.agency, agency.id.text, agency.name, Self.parts(agency), before.map(Self.parts))
    }

    package init(_ provider: ReviewedProvider, before: ReviewedProvider?) {
        self.init(.provider, provider.id.text, provider.name, Self.parts(provider), before.map(Self.parts))
    }

    private typealias Parts = [(part: Part, values: [String])]

    private init(_ kind: Kind, _ id: String, _ name: String, _ parts: Parts, _ before: Parts?) {
        self.kind = kind
        self.id = id
        self.name = name
        isNew = before == nil
        differences =
            before.map { before in
                zip(before, parts).compactMap { old, new in
                    PartDifference(new.part, before: old.values, after: new.values)
                }
            } ?? []
    }

    private static func parts(_ agency: QualityAssuranceAgency) -> Parts {
        [
            (.acronym, [agency.acronym]), (.name, [agency.name]), (.seats, agency.seat.map { [$0.alpha2] } ?? []),
            (.registrations, agency.registrations.map { "\($0.from) – \($0.until?.description ?? "")" }.sorted()),
            (.activities, agency.activities.map { "\($0.id) \($0.name) (\($0.kind.rawValue))" }.sorted()),
            (
                .countries,
                agency.countries.map { country in
                    let until = country.until.map { " – \($0)" } ?? ""
                    return country.code.alpha2 + (country.isOfficial ? " official" : "") + until
                }.sorted()
            ),
        ]
    }

    private static func parts(_ provider: ReviewedProvider) -> Parts {
        [
            (.name, [provider.name]), (.seats, provider.seats.map(\.alpha2)),
            (.higherEducation, [provider.isHigherEducation ? "yes" : "no"]),
            (.levels, provider.levels.map { "\($0.rawValue)" }.sorted()),
            (.identifiers, provider.identifiers.map { "\($0.scheme.rawValue) \($0.notation)" }.sorted()),
            (
                .localIdentifiers,
                provider.localIdentifiers.flatMap { agency, names in names.map { "\(agency) \($0)" } }.sorted()
            ),
        ]
    }
}
