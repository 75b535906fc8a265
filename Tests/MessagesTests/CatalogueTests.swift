// SPDX-License-Identifier: Apache-2.0

import Courses
import Localization
import Messages
import Testing
import Verifications
import Vocabulary

@Suite struct CatalogueTests {
    let catalogue: MessageCatalogue

    init() throws { catalogue = try BuiltInMessages.load() }

    @Test func `offers English, Greek and Finnish`() {
        #expect(catalogue.languages == [.en, .el, .fi])
    }

    @Test(arguments: BuiltInMessages.languages) func `has the same messages in every language`(_ language: LanguageTag) {
        let english = catalogue.keys(in: .en)
        let own = catalogue.keys(in: language)
        #expect(own.subtracting(english).map(\.rawValue).sorted() == [])
        #expect(english.subtracting(own).map(\.rawValue).sorted() == [])
    }

    @Test(arguments: BuiltInMessages.languages) func `has the same placeholders in every language`(_ language: LanguageTag) {
        for key in catalogue.keys(in: .en) {
            #expect(
                catalogue.placeholders(of: key, in: language) == catalogue.placeholders(of: key, in: .en), "\(key)")
        }
    }

    @Test(arguments: BuiltInMessages.languages) func `has every plural form that its language needs`(_ language: LanguageTag) {
        for key in catalogue.keys(in: .en) where (catalogue.pluralForms(of: key, in: .en)?.count ?? 0) > 1 {
            let needed = Set((0...200).map { PluralRules.category(of: $0, in: language) })
            #expect(catalogue.pluralForms(of: key, in: language)?.isSuperset(of: needed) == true, "\(key)")
        }
    }

    /// A text that was copied instead of translated looks like the English one; short labels and names may be equal.
    @Test(arguments: [LanguageTag.el, .fi]) func `leaves no sentence untranslated`(_ language: LanguageTag) {
        for key in catalogue.keys(in: .en) {
            let english = catalogue.text(key, in: .en)
            guard english.split(separator: " ").count > 3, english.contains(where: \.isLetter) else { continue }
            #expect(catalogue.text(key, in: language) != english, "\(key)")
        }
    }

    @Test(arguments: BuiltInMessages.languages) func `names everything that a verdict can hold`(_ language: LanguageTag) {
        var keys: [MessageKey] = []
        keys += LayerName.allCases.flatMap {
            [.layer($0.rawValue), .layerQuestion($0.rawValue), .aboutLayer($0.rawValue)]
        }
        keys += Outcome.allCases.map { .outcome($0.rawValue) }
        keys += Verdict.allCases.map { .verdict($0.rawValue) }
        keys += CredentialFormat.allCases.map { .format($0.rawValue) }
        keys += StandardElement.allCases.map { .element($0.rawValue) }
        keys += StandardElementState.allCases.map { .elementState($0.rawValue) }
        keys += Finding.Severity.allCases.map { .severity($0.rawValue) }
        for key in keys { #expect(catalogue.contains(key, in: language), "\(key)") }
    }
}
