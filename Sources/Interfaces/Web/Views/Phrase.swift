// SPDX-License-Identifier: Apache-2.0

package import Localization
package import Vocabulary

/// A text and the language it is written in, so that a page in another language can mark it.
package struct Phrase: Sendable, Hashable {
    package let text: String
    /// `nil` when the language is not known; then nothing is claimed about it.
    package let language: LanguageTag?

    package init(_ text: String, language: LanguageTag? = nil) {
        self.text = text
        self.language = language
    }

    /// The lines that are not empty, each in the phrase's language.
    package var lines: [Phrase] {
        text.split(whereSeparator: \.isNewline).map { Phrase(String($0), language: language) }
            .filter { !$0.text.allSatisfy(\.isWhitespace) }
    }
}

extension Wording {
    /// The text of a credential in the reader's language, or in the language it has.
    package func phrase(_ text: LocalizedText) -> Phrase? {
        text.best(for: [language, .en]).map { Phrase($0.text, language: $0.language) }
    }

    /// A text of the catalogue as a phrase, in the language of the page.
    package func phrase(_ key: MessageKey, _ arguments: [String: MessageArgument] = [:]) -> Phrase {
        Phrase(self(key, arguments), language: language)
    }
}
