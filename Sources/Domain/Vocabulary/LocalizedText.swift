// SPDX-License-Identifier: Apache-2.0

package import Localization

/// Words of one meaning in one or more languages, in the order they were written.
///
/// Documents sometimes hold several texts for one language; the first is the one that counts, the others are kept so
/// that nothing a document says is lost.
package struct LocalizedText: Sendable, Hashable {
    private struct Entry: Sendable, Hashable {
        let language: LanguageTag
        var texts: [String]
    }

    private var entries: [Entry]

    /// No words at all.
    package init() { entries = [] }

    package init(_ text: String, language: LanguageTag) {
        entries = [Entry(language: language, texts: [text])]
    }

    package init(_ texts: some Sequence<(LanguageTag, String)>) {
        self.init()
        for (language, text) in texts { add(text, language: language) }
    }

    package var isEmpty: Bool { entries.isEmpty }

    /// The languages in the order their texts were written.
    package var languages: [LanguageTag] { entries.map(\.language) }

    /// The text that counts for exactly this language; setting it replaces all texts of the language.
    package subscript(language: LanguageTag) -> String? {
        get { entries.first { $0.language == language }?.texts.first }
        set {
            let index = entries.firstIndex { $0.language == language }
            switch (index, newValue) {
            case (let index?, let text?): entries[index].texts = [text]
            case (let index?, nil): entries.remove(at: index)
            case (nil, let text?): entries.append(Entry(language: language, texts: [text]))
            case (nil, nil): break
            }
        }
    }

    /// Every text of exactly this language, the one that counts first.
    package func texts(in language: LanguageTag) -> [String] {
        entries.first { $0.language == language }?.texts ?? []
    }

    /// Whether some language has more than one text.
    package var hasSurplusTexts: Bool { entries.contains { $0.texts.count > 1 } }

    /// Adds a text behind those the language already has.
    package mutating func add(_ text: String, language: LanguageTag) {
        if let index = entries.firstIndex(where: { $0.language == language }) {
            entries[index].texts.append(text)
        } else {
            entries.append(Entry(language: language, texts: [text]))
        }
    }

    /// The text for a reader with these wishes (RFC 4647), else the English one, else the first; `nil` when empty.
    ///
    /// Show the language beside the text, or set it on the element, whenever it is not the reader's own.
    package func best(for wishes: [LanguageTag]) -> (text: String, language: LanguageTag)? {
        let languages = languages
        let found = LanguageLookup.lookup(wishes + [.en], in: languages) ?? languages.first
        guard let found, let text = self[found] else { return nil }
        return (text, found)
    }

    /// The texts that count, one for each language.
    package var dictionary: [LanguageTag: String] {
        Dictionary(entries.compactMap { entry in entry.texts.first.map { (entry.language, $0) } }) { first, _ in first }
    }

    /// The words as an argument of a message.
    package var argument: MessageArgument { .localized(dictionary) }
}

extension LocalizedText: ExpressibleByDictionaryLiteral {
    package init(dictionaryLiteral texts: (LanguageTag, String)...) { self.init(texts) }
}
