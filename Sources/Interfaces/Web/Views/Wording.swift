// SPDX-License-Identifier: Apache-2.0

package import Localization
import Messages
package import Vocabulary

/// The catalogue in one language: every sentence of a page goes through it.
package struct Wording: Sendable {
    package let language: LanguageTag
    private let catalogue: MessageCatalogue

    package init(_ language: LanguageTag, catalogue: MessageCatalogue = BuiltInMessages.catalogue) {
        self.language = language
        self.catalogue = catalogue
    }

    package func callAsFunction(_ key: MessageKey, _ arguments: [String: MessageArgument] = [:]) -> String {
        catalogue.text(key, arguments, in: language)
    }

    /// Whether the catalogue has words for a key.
    func has(_ key: MessageKey) -> Bool { catalogue.contains(key, in: language) }

    package func callAsFunction(_ finding: Finding) -> String {
        self(.finding(finding.code), finding.parameters)
    }

    /// A sentence cut at its placeholders, so that a page can mark up the names in it.
    package func sentence(_ key: MessageKey, _ phrases: [String: Phrase]) -> [SentencePart] {
        let marks = phrases.keys.sorted()
        var arguments: [String: MessageArgument] = [:]
        for (index, name) in marks.enumerated() { arguments[name] = .text("\(Self.cut)\(index)\(Self.cut)") }
        return self(key, arguments).split(separator: Self.cut, omittingEmptySubsequences: false).enumerated()
            .compactMap { position, piece in
                if position.isMultiple(of: 2) { return piece.isEmpty ? nil : .words(String(piece)) }
                guard let index = Int(piece), marks.indices.contains(index), let phrase = phrases[marks[index]] else {
                    return nil
                }
                return .phrase(phrase)
            }
    }

    /// A private-use character: no message holds it, and the phrases are put in only after the cut.
    private static let cut: Character = "\u{E000}"
}

/// A piece of a sentence: words of the catalogue, or a phrase from elsewhere.
package enum SentencePart: Sendable, Hashable {
    case words(String)
    case phrase(Phrase)
}
