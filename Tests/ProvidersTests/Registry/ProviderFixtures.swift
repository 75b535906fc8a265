// SPDX-License-Identifier: Apache-2.0

import Localization
import Providers
import TestSupport
import Testing
import Vocabulary

extension ProviderID {
    static func named(_ text: String) throws -> ProviderID { try #require(ProviderID(text)) }
}

extension RegisteredProvider {
    /// An entry with one name in law, one seat and identifiers as they are written.
    static func entry(
        _ id: String, _ name: String, country: String = "FI",
        identifiers: [(IdentifierScheme, String)] = [], roles: [ProviderRole] = [], homepage: String? = nil
    ) throws -> RegisteredProvider {
        let country = try #require(CountryCode(country))
        return try RegisteredProvider(
            id: .named(id), kinds: [.higherEducation], names: [ProviderName(.legal, LocalizedText(name, language: .en))],
            identifiers: identifiers.map { try #require(ProviderIdentifier($0.0, $0.1)) },
            places: [try #require(ProviderPlace(country: country, isSeat: true))], roles: roles, homepage: homepage)
    }

    /// Entries of any shape that the rules allow.
    static func random(id: ProviderID) -> Gen<RegisteredProvider> {
        let days = Gen<PlainDate?>.element(of: [nil, "1999-01-01", "2012-06-30", "2024-02-29"].map { $0.flatMap { PlainDate($0) } })
        let period = zip(days, days).map { ValidityPeriod(from: $0, until: $1) ?? .always }
        let languages = Gen<LanguageTag>.element(of: ["en", "el", "ar", "fi"].compactMap { LanguageTag($0) })
        let text = zip(languages, Gen<String>.text(count: 1...8)).array(count: 1...4).map { LocalizedText($0) }
        let name = zip(zip(Gen<ProviderName.Use>.element(of: ProviderName.Use.allCases), text), period)
            .map { ProviderName($0.0, $0.1, period: $1) }
        let identifiers = Gen<ProviderIdentifier>.element(
            of: [
                ProviderIdentifier(.vat, "FI12345671"), ProviderIdentifier(.pic, "900000001"),
                ProviderIdentifier(.ror, "03yrm5c26"), ProviderIdentifier(.eidas, "VATFI-12345671"),
                ProviderIdentifier(.other, "17 b", register: "WHED"), ProviderIdentifier(.erasmus, "SF HELSINK01"),
            ].compactMap { $0 })
        let countries = Gen<CountryCode>.element(of: ["FI", "GR", "NO"].compactMap { CountryCode($0) })
        let place = zip(zip(countries, text.optional()), .bool)
            .map { ProviderPlace(country: $0.0, address: $0.1, isSeat: $1) }
        let principals = Gen<ProviderID?>.element(of: [nil, ProviderID("other"), ProviderID("third")])
        let role = zip(zip(Gen<ProviderRole.Kind>.element(of: ProviderRole.Kind.allCases), principals), period)
            .map { ProviderRole($0.0, for: $0.1 == id ? nil : $0.1, period: $1) }
        let lists = zip(
            zip(name.array(count: 0...3), identifiers.array(count: 0...4)),
            zip(place.array(count: 0...3), role.array(count: 0...3)))
        let kinds = Gen<ProviderKind>.element(of: ProviderKind.allCases).array(count: 1...3)
        return zip(zip(lists, kinds), zip(period, Gen<String>.text(count: 1...9).optional())).map { parts, rest in
            let ((names, identifiers), (places, roles)) = parts.0
            let legal = ProviderName(.legal, LocalizedText("Name", language: .en))
            let home = ProviderPlace(country: CountryCode("FI") ?? places.compactMap { $0 }[0].country)
            do {
                return try RegisteredProvider(
                    id: id, kinds: parts.1, names: [legal] + names, identifiers: identifiers,
                    places: (places + [home]).compactMap { $0 }, roles: roles, homepage: "https://a.example",
                    telephone: rest.1, logo: MediaFile(Array("GIF89a".utf8)), period: rest.0)
            } catch {
                fatalError("the generator breaks a rule: \(error)")
            }
        }
    }
}
