// SPDX-License-Identifier: Apache-2.0

import JSONTree
import Localization
import Vocabulary

extension LocalizedText {
    /// Reads language maps: language to text, or language to several texts.
    ///
    /// A text without a language, which the context would not let through, is kept as of an undetermined language.
    init(_ values: [JSONNode]) {
        self.init()
        for value in values {
            switch value.kind {
            case .object:
                if let literal = value["@value"]?.string {
                    read(literal, language: value["@language"]?.string ?? "@none")
                } else {
                    readMap(value)
                }
            case .string:
                read(value.string, language: "@none")
            default:
                break
            }
        }
    }

    private mutating func readMap(_ map: JSONNode) {
        for (language, texts) in map.members {
            if texts.kind == .array {
                for text in texts.elements { read(text.string, language: language) }
            } else {
                read(texts.string, language: language)
            }
        }
    }

    private mutating func read(_ text: String?, language: String) {
        guard let text, !text.isEmpty else { return }
        let tag = language == "@none" ? .undetermined : LanguageTag(language)
        guard let tag, !texts(in: tag).contains(text) else { return }
        add(text, language: tag)
    }
}
