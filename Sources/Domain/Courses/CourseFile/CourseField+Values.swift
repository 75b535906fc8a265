// SPDX-License-Identifier: Apache-2.0

import Foundation
package import Localization
import Providers
import Vocabulary
import Yams

/// Single values.
extension CourseField {
    /// One line of text: trimmed, white space collapsed, in Unicode's composed form.
    func word(most: Int = 500) -> String? {
        guard case .scalar(let scalar) = node else {
            add("course.value.notText")
            return nil
        }
        let text = scalar.string.collapsingWhiteSpace
            .precomposedStringWithCanonicalMapping
        guard !text.isEmpty else {
            add("course.value.empty")
            return nil
        }
        return accepted(text, most: most)
    }

    /// Text of several lines.
    private func prose(_ node: Node, most: Int) -> String? {
        guard case .scalar(let scalar) = node else {
            add("course.value.notText")
            return nil
        }
        let text = scalar.string.replacing("\r\n", with: "\n").trimmingCharacters(in: .whitespacesAndNewlines)
            .precomposedStringWithCanonicalMapping
        guard !text.isEmpty else {
            add("course.value.empty")
            return nil
        }
        return accepted(text, most: most)
    }

    private func accepted(_ text: String, most: Int) -> String? {
        guard text.count <= most else {
            add("course.value.tooLong", .error, ["limit": .integer(most)])
            return nil
        }
        guard !HiddenCharacters.occur(in: text, allowingLines: true) else {
            add("course.value.hiddenCharacters")
            return nil
        }
        return text
    }

    /// Words in one or several languages: plain text in the file's own language, or a mapping from language to text.
    ///
    /// - Parameter shown: whether the reader of a credential sees it in a language of choice, so that a display
    ///   language without it is worth a warning. Names in law are not.
    func text(most: Int = 5_000, shown: Bool = true) -> LocalizedText? {
        var text = LocalizedText()
        switch node {
        case .scalar:
            guard let plain = prose(node, most: most) else { return nil }
            text[languages.standard] = plain
        case .mapping(let mapping):
            guard let read = texts(mapping, most: most) else { return nil }
            text = read
        case .sequence, .alias:
            add("course.value.notText")
            return nil
        }
        let missing = languages.display.filter { text[$0] == nil }.map(\.code)
        if shown, !missing.isEmpty {
            add("course.text.languageMissing", .warning, ["languages": .text(missing.joined(separator: ", "))])
        }
        return text
    }

    private func texts(_ mapping: Node.Mapping, most: Int) -> LocalizedText? {
        var text = LocalizedText()
        var isComplete = true
        for (key, value) in mapping {
            let written = String((key.scalar?.string ?? "").prefix(40))
            let part = CourseField(value, name: "\(name).\(written)", log: log, languages: languages)
            guard let language = CourseLanguage.tag(written) else {
                log.add("course.language.unknown", at: key.mark, element: part.name, ["value": .text(written)])
                isComplete = false
                continue
            }
            if part.isEmpty { continue }
            guard let prose = part.prose(value, most: most) else {
                isComplete = false
                continue
            }
            text[language] = prose
        }
        guard isComplete else { return nil }
        guard !text.isEmpty else {
            add("course.value.empty")
            return nil
        }
        return text
    }

    func language() -> LanguageTag? {
        guard let word = word() else { return nil }
        guard let language = CourseLanguage.tag(word) else {
            add("course.language.unknown", .error, ["value": .text(word)])
            return nil
        }
        return language
    }

    func country() -> CountryCode? {
        guard let word = word() else { return nil }
        guard let country = CountryCode(word) else {
            add("course.country.unknown", .error, ["value": .text(word)])
            return nil
        }
        return country
    }

    func webAddress() -> String? {
        guard let word = word(most: 2_000) else { return nil }
        guard WebAddress.isWellFormed(word) else {
            add("course.webAddress.malformed", .error, ["value": .text(String(word.prefix(100)))])
            return nil
        }
        return word
    }

    func day() -> PlainDate? {
        guard let word = word() else { return nil }
        guard word.utf8.count == 10, let day = PlainDate(word) else {
            add("course.date.unreadable", .error, ["value": .text(word)])
            return nil
        }
        return day
    }

    /// A number above zero and below a hundred thousand, in digits with a decimal point or comma.
    func hours() -> Double? {
        guard let word = word() else { return nil }
        let digits = word.replacing(",", with: ".")
        guard digits.utf8.allSatisfy({ (48...57).contains($0) || $0 == 46 }), let number = Double(digits), number > 0,
            number < 100_000
        else {
            addNoAmount(word, "course.workload.hoursForm")
            return nil
        }
        return number
    }

    func credits() -> ECTSCredits? {
        guard let word = word() else { return nil }
        guard let credits = ECTSCredits(word) else {
            addNoAmount(word, "course.workload.ectsForm")
            return nil
        }
        return credits
    }

    /// Only what is not a number above zero is called so; any other has the wrong size or form.
    private func addNoAmount(_ word: String, _ code: FindingCode) {
        let isPositive = Double(word.replacing(",", with: ".")).map { $0 > 0 } ?? false
        add(isPositive ? code : "course.number.notPositive", .error, ["value": .text(String(word.prefix(60)))])
    }

    /// One of a few words.
    func choice<Choice: RawRepresentable & CaseIterable>(_: Choice.Type) -> Choice? where Choice.RawValue == String {
        guard let word = word() else { return nil }
        let folded = word.lowercased().replacing("_", with: "-").replacing(" ", with: "-")
        if let choice = Choice(rawValue: folded) { return choice }
        addUnknown(word, known: Choice.allCases.map(\.rawValue))
        return nil
    }

    /// A concept of a list, by its readable key, its code or its IRI.
    func concept(_ list: EUVocabulary.List) -> Concept? {
        guard let word = word() else { return nil }
        let key = word.lowercased().replacing("_", with: "-").replacing(" ", with: "-")
        let concept =
            word.contains("://")
            ? EUVocabulary.concept(id: word)
            : EUVocabulary.concept(list, key: key) ?? EUVocabulary.concept(list, code: word)
        guard let concept, concept.scheme == list.scheme else {
            addUnknown(word, known: EUVocabulary.keys(list))
            return nil
        }
        return concept
    }

    func addUnknown(_ word: String, known: [String]) {
        let suggestion = EditDistance.suggestion(for: word, among: known)
        add(
            suggestion == nil ? "course.value.unknown" : "course.value.unknownSimilar", .error,
            [
                "value": .text(word), "suggestion": .text(suggestion ?? ""),
                "known": .text(known.joined(separator: ", ")),
            ])
    }
}

/// The languages a credential can be in.
package enum CourseLanguage {
    /// The tag, if it is well formed and the EU's list of languages has it, so that a credential can name it.
    package static func tag(_ text: String) -> LanguageTag? {
        guard let tag = LanguageTag(text), EUVocabulary.concept(.language, key: tag.language) != nil else { return nil }
        return tag
    }
}
