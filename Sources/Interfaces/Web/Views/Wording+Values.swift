// SPDX-License-Identifier: Apache-2.0

import Credentials
import Foundation
import Localization
import Messages
import Vocabulary

/// How values of a credential are said in the reader's language.
extension Wording {
    func date(_ moment: Date) -> Phrase { Phrase(DateText.date(moment, in: language), language: language) }

    func day(_ day: PlainDate) -> Phrase { Phrase(DateText.day(day, in: language), language: language) }

    func dateTime(_ moment: Date) -> Phrase { Phrase(DateText.dateTime(moment, in: language), language: language) }

    /// An entry of a vocabulary: its label here, the document's own, or its code when nobody named it.
    func phrase(_ concept: Concept) -> Phrase {
        let known = EUVocabulary.concept(id: concept.id)?.label
        if let known, known[language] != nil, let text = phrase(known) { return text }
        return phrase(concept.label) ?? known.flatMap { phrase($0) } ?? Phrase(concept.notation ?? concept.code)
    }

    func phrases(_ concepts: [Concept]) -> [Phrase] { concepts.map { phrase($0) } }

    /// A country by the name the platform gives it, else by its label.
    func country(_ concept: Concept) -> Phrase {
        let name = CountryCode(concept.code).flatMap { LanguageName.ofRegion($0.alpha2, in: language) }
        return name.map { Phrase($0, language: language) } ?? phrase(concept)
    }

    /// A language by the name the platform gives it, else by its label.
    func languageName(_ concept: Concept) -> Phrase {
        let name = LanguageTag(concept.code.lowercased()).flatMap { LanguageName.of($0, in: language) }
        return name.map { Phrase($0, language: language) } ?? phrase(concept)
    }

    /// A fact under a layer; only words that come from the document keep an unknown language.
    func phrase(_ argument: MessageArgument) -> Phrase? {
        switch argument {
        case .text(let words): Phrase(words)
        case .integer(let number): Phrase(NumberText.integer(number, in: language), language: language)
        case .decimal(let digits): Phrase(NumberText.decimal(digits, in: language), language: language)
        case .date(let moment): date(moment)
        case .dateTime(let moment): dateTime(moment)
        case .day(let day): self.day(day)
        case .localized(let texts): phrase(LocalizedText(texts.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }))
        }
    }

    /// Credits and hours, each as words.
    func workload(_ workload: CredentialSummary.Workload) -> [String] {
        var amounts: [String] = []
        if let ects = workload.ects { amounts.append(amount(.amountEcts, ects)) }
        for credit in workload.otherCredit {
            let framework = credit.framework.map { phrase($0).text } ?? ""
            amounts.append("\(NumberText.decimal(credit.points, in: language)) \(framework)")
        }
        if let hours = workload.hours {
            amounts.append(amount(.amountHours, Self.plain(hours)))
        } else if let duration = workload.duration {
            amounts.append(duration.text)
        }
        return amounts
    }

    /// A number with its unit; a whole number chooses the plural form, a fraction takes the general one.
    private func amount(_ key: MessageKey, _ digits: String) -> String {
        let value = Double(digits) ?? 0
        let count = value == value.rounded() && abs(value) < 1e9 ? Int(value) : 0
        return self(key, ["number": .decimal(Self.plain(value, digits)), "count": .integer(count)])
    }

    private static func plain(_ number: Double, _ digits: String? = nil) -> String {
        number == number.rounded() && abs(number) < 1e9 ? String(Int(number)) : digits ?? String(number)
    }
}
