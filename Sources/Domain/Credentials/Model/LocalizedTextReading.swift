// SPDX-License-Identifier: Apache-2.0

import JSONTree
import Localization
import Vocabulary

extension LocalizedText {
    /// Reads language maps: language to text, or language to several texts.
    ///
    /// A text without a language, which the context would not let through, is kept as of an undetermined language. Of
    /// more texts and languages than anybody reads the first are kept.
    init(_ values: [JSONNode], within budget: ReadingBudget) {
        self.init()
        for value in values {
            guard budget.spend(1) else { return }
            switch value.kind {
            case .object:
                if let literal = value["@value"]?.string {
                    read(literal, language: value["@language"]?.string ?? "@none")
                } else {
                    readMap(value, within: budget)
                }
            case .string:
                read(value.string, language: "@none")
            default:
                break
            }
        }
    }

    private mutating func readMap(_ map: JSONNode, within budget: ReadingBudget) {
        for (language, texts) in map.members {
            guard budget.spend(1) else { return }
            if texts.kind == .array {
                for text in texts.elements where budget.spend(1) { read(text.string, language: language) }
            } else {
                read(texts.string, language: language)
            }
        }
    }

    private mutating func read(_ text: String?, language: String) {
        guard let text, !text.isEmpty else { return }
        let tag = language == "@none" ? .undetermined : LanguageTag(language)
        guard let tag else { return }
        let known = texts(in: tag)
        guard known.isEmpty ? languages.count < Self.mostLanguages : known.count < Self.mostTexts, !known.contains(text)
        else { return }
        add(text, language: tag)
    }

    private static let mostLanguages = 100
    private static let mostTexts = 20
}
