// SPDX-License-Identifier: Apache-2.0

package import Localization

/// A country of the EU's authority list, known by its ISO 3166-1 codes.
package struct CountryCode: Sendable, Hashable, CustomStringConvertible {
    /// Two letters: `FI`, `GR`.
    package let alpha2: String
    /// The code in the EU's list: the three letters of ISO 3166-1, `FIN`, or the list's own, `1A0` for Kosovo.
    package let alpha3: String

    init(alpha2: String, alpha3: String) {
        self.alpha2 = alpha2
        self.alpha3 = alpha3
    }

    /// Reads two or three letters in any case; also `EL` and `UK`, which EU texts use for Greece and the United Kingdom.
    ///
    /// `nil` when no country of the list has the code.
    package init?(_ code: String) {
        let code = code.uppercased()
        guard let country = EUVocabulary.shared.country(code: Self.aliases[code] ?? code) else { return nil }
        self = country
    }

    /// Reads the IRI of the EU's list.
    package init?(iri: String) {
        let base = EUVocabulary.List.country.conceptBase
        guard iri.hasPrefix(base), let country = EUVocabulary.shared.country(code: String(iri.dropFirst(base.count))),
            country.iri == iri
        else { return nil }
        self = country
    }

    package var iri: String { EUVocabulary.List.country.conceptBase + alpha3 }
    package var description: String { alpha2 }

    /// What the country is called in a language: in English as the EU's list has it, else as the platform has it.
    package func name(in language: LanguageTag) -> String {
        if language.language == "en", let published = EUVocabulary.concept(.country, code: alpha3)?.label[.en] {
            return published
        }
        return LanguageName.ofRegion(alpha2, in: language) ?? alpha2
    }

    private static let aliases = ["EL": "GR", "UK": "GB", "XKX": "1A0"]
}
