// SPDX-License-Identifier: Apache-2.0

import FoundationEssentials
import FoundationInternationalization

/// The names of languages and countries, in any language, from the platform's CLDR data.
public enum LanguageName {
    /// What a language is called in another: `el` in English is "Greek".
    ///
    /// `nil` when the platform does not know the language; the tag itself is then the honest thing to show.
    public static func of(_ tag: LanguageTag, in language: LanguageTag) -> String? {
        let name = Locale(identifier: language.code).localizedString(forIdentifier: tag.code)
        guard let name, !name.isEmpty, name.lowercased() != tag.code.lowercased() else { return nil }
        return name
    }

    /// What a language calls itself, as a language switch shows it: "Ελληνικά".
    public static func own(_ tag: LanguageTag) -> String { of(tag, in: tag) ?? tag.code }

    /// What a country is called, by its ISO 3166-1 alpha-2 code: `GR` in Finnish is "Kreikka".
    public static func ofRegion(_ code: String, in language: LanguageTag) -> String? {
        let name = Locale(identifier: language.code).localizedString(forRegionCode: code)
        guard let name, !name.isEmpty, name != code else { return nil }
        return name
    }

    /// What a currency is called, by its ISO 4217 code: `EUR` in Greek is "Ευρώ".
    public static func ofCurrency(_ code: String, in language: LanguageTag) -> String? {
        let name = Locale(identifier: language.code).localizedString(forCurrencyCode: code)
        guard let name, !name.isEmpty, name != code else { return nil }
        return name
    }
}
