// SPDX-License-Identifier: Apache-2.0

package import Localization

extension EUVocabulary {
    /// What to call a concept on a page: our own plain words where the list has them, else the platform's name of a
    /// language, country or currency, else what the document itself calls it.
    ///
    /// The concept's IRI decides, so a credential that carries English labels only is still read in Greek.
    package static func name(
        of concept: Concept, for wishes: [LanguageTag]
    ) -> (text: String, language: LanguageTag)? {
        let known = List.split(concept.id).flatMap { list, code in
            shared.tables[list]?.row(code: code).map { (list, $0) }
        }
        for wish in wishes {
            if let (list, row) = known, let table = shared.tables[list] {
                let words = table.words(for: row)
                if let found = LanguageLookup.lookup([wish], in: words.languages), let text = words[found] {
                    return (text, found)
                }
                if wish.language == "en", !row.published.isEmpty { return (row.published, .en) }
                if isNamedByPlatform(wish), let text = table.platformName(row, in: wish) { return (text, wish) }
            }
            if let found = LanguageLookup.lookup([wish], in: concept.label.languages), let text = concept.label[found] {
                return (text, found)
            }
        }
        guard let (list, row) = known, let table = shared.tables[list] else { return concept.label.best(for: [.en]) }
        return table.concept(code: row.code)?.label.best(for: [.en]) ?? concept.label.best(for: [.en])
    }

    /// The concept with labels in these languages as far as they are known, and always in English.
    ///
    /// For writing: a credential carries the labels of its concepts in each of its languages.
    package static func labelled(_ concept: Concept, in languages: [LanguageTag]) -> Concept {
        guard let (list, code) = List.split(concept.id), let table = shared.tables[list],
            let row = table.row(code: code),
            let known = table.concept(code: code)
        else { return concept }
        var label = LocalizedText()
        for language in languages + [.en] where label[language] == nil {
            let platformName = isNamedByPlatform(language) ? table.platformName(row, in: language) : nil
            label[language] = known.label[language] ?? platformName ?? concept.label[language]
        }
        return Concept(id: concept.id, scheme: list.scheme, label: label, notation: concept.notation)
    }

    /// The platform answers in English for a language it does not have, so only languages it surely has are asked.
    private static func isNamedByPlatform(_ language: LanguageTag) -> Bool {
        namedByPlatform.contains(language.language)
    }

    private static let namedByPlatform = Set(
        LanguageTag.officialEU.map(\.language)
            + [
                "ar", "bs", "ca", "cy", "eu", "fa", "gl", "he", "is", "ja", "ka", "ko", "lb", "mk", "nb", "nn", "no",
                "ru",
            ]
            + ["sq", "sr", "tr", "uk", "zh"])
}
