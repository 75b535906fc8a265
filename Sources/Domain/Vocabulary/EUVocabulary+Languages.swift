// SPDX-License-Identifier: Apache-2.0

package import Localization

extension EUVocabulary {
    /// The concept of a language, by its tag; region and script do not matter. `nil` for languages not in the table.
    package static func language(_ tag: LanguageTag) -> Concept? { concept(.language, key: tag.language) }

    /// The tag of a language, by the IRI of its concept; a three-letter code that is not in the table becomes the tag.
    package static func languageTag(of id: String) -> LanguageTag? {
        guard let (list, code) = List.split(id), list == .language else { return nil }
        return LanguageTag(key(of: id) ?? code)
    }
}
