// SPDX-License-Identifier: Apache-2.0

import Localization

extension CountryCode {
    /// Reads the English name of a country as the EU's list has it, or as the list of the European Higher Education Area
    /// has it where that differs; any case.
    package init?(englishName: String) {
        guard let country = Self.byEnglishName[englishName.lowercased()] else { return nil }
        self = country
    }

    private static let byEnglishName: [String: CountryCode] = {
        var names: [String: CountryCode] = [:]
        for concept in EUVocabulary.concepts(.country) {
            if let name = concept.label[.en], let country = CountryCode(iri: concept.id) {
                names[name.lowercased()] = country
            }
        }
        for (name, code) in areaNames { names[name] = CountryCode(code) }
        return names
    }()

    /// Source: EQAR, list of EHEA countries (eqar_backend seed data).
    private static let areaNames = [
        "czech republic": "CZ", "faroe islands": "FO", "macedonia": "MK", "vatican city": "VA",
    ]
}
