// SPDX-License-Identifier: Apache-2.0

import HTML
import Localization

/// A phrase with its language and direction, where they differ from the page's.
struct PhraseText: Component {
    let phrase: Phrase
    let pageLanguage: LanguageTag

    init(_ phrase: Phrase, in pageLanguage: LanguageTag) {
        self.phrase = phrase
        self.pageLanguage = pageLanguage
    }

    var body: some Markup {
        if let language = phrase.language {
            if language == pageLanguage {
                phrase.text
            } else {
                span(.lang(language.code), .dir(language.direction.rawValue)) { phrase.text }
            }
        } else {
            // Of unknown language and direction: it must not turn the words around it.
            bdi { phrase.text }
        }
    }
}

/// A phrase of several lines, each a paragraph of its own: a heading and what stands below it stay apart.
struct Paragraphs: Component {
    let phrase: Phrase
    let pageLanguage: LanguageTag

    init(_ phrase: Phrase, in pageLanguage: LanguageTag) {
        self.phrase = phrase
        self.pageLanguage = pageLanguage
    }

    var body: some Markup {
        for line in phrase.lines {
            p { PhraseText(line, in: pageLanguage) }
        }
    }
}

/// A sentence of the catalogue with phrases from elsewhere in it.
struct SentenceText: Component {
    let parts: [SentencePart]
    let pageLanguage: LanguageTag

    var body: some Markup {
        for part in parts {
            switch part {
            case .words(let words): words
            case .phrase(let phrase): b { PhraseText(phrase, in: pageLanguage) }
            }
        }
    }
}
