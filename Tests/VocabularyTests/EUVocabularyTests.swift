// SPDX-License-Identifier: Apache-2.0

import Foundation
import Localization
import TestSupport
import Testing

@testable import Vocabulary

@Suite struct EUVocabularyTests {
    init() throws { try EUVocabulary.load() }

    @Test func `Finds a concept by key, code and IRI`() throws {
        let exam = try #require(EUVocabulary.concept(.assessment, key: "written-exam"))
        #expect(exam.id == "http://data.europa.eu/snb/assessment/6e6cb2cc78")
        #expect(exam.scheme == "http://data.europa.eu/snb/assessment/25831c2")
        #expect(exam.label == [.en: "written examination", .el: "Γραπτή εξέταση", .fi: "Kirjallinen koe"])
        #expect(EUVocabulary.concept(.assessment, code: exam.code) == exam)
        #expect(EUVocabulary.concept(id: exam.id) == exam)
        #expect(EUVocabulary.key(of: exam.id) == "written-exam")
        #expect(EUVocabulary.concept(.assessment, key: "Written-Exam") == exam)
        #expect(EUVocabulary.concept(.assessment, key: "no-such-exam") == nil)
    }

    @Test(arguments: EUVocabulary.List.allCases)
    func `Every list answers to its own scheme, and every concept to its own IRI`(list: EUVocabulary.List) {
        #expect(EUVocabulary.List(scheme: list.scheme) == list)
        for concept in EUVocabulary.concepts(list) {
            #expect(EUVocabulary.concept(id: concept.id) == concept)
            #expect(EUVocabulary.contains(scheme: list.scheme, id: concept.id) == .listed)
            #expect(concept.label[.en]?.isEmpty == false, "\(concept.id)")
        }
        for key in EUVocabulary.keys(list) {
            #expect(EUVocabulary.concept(list, key: key).flatMap { EUVocabulary.key(of: $0.id) } == key)
        }
    }

    @Test(arguments: [
        ("http://data.europa.eu/snb/assessment/25831c2", "urn:epass:concept:1", EUVocabulary.Membership.unlisted),
        ("http://data.europa.eu/snb/assessment/25831c2", "http://data.europa.eu/snb/assessment/nonsense", .unlisted),
        ("http://data.europa.eu/snb/assessment/25831c2", "http://data.europa.eu/snb/eqf/5", .unlisted),
        (
            "http://data.europa.eu/snb/target-groups/25831c2", "http://data.europa.eu/snb/target-group/c900d8ecb1",
            .listed
        ),
        (
            "http://publications.europa.eu/resource/authority/language",
            "http://publications.europa.eu/resource/authority/language/QAA", .incompleteList
        ),
        ("http://data.europa.eu/snb/dcf/25831c2", "http://data.europa.eu/snb/dcf/860966ekgo", .incompleteList),
        ("https://publications.europa.eu/resource/authority/snb/dcf/25831c2", "x", .incompleteList),
        ("http://example.org/scheme", "http://example.org/x", .unknownScheme), ("", "", .unknownScheme),
    ])
    func `Says whether a scheme has a concept`(scheme: String, id: String, membership: EUVocabulary.Membership) {
        #expect(EUVocabulary.contains(scheme: scheme, id: id) == membership)
    }

    @Test func `The supervision code without a confirmed meaning is unlisted and cannot be written`() {
        let id = EUVocabulary.List.supervision.conceptBase + "44314532f9"
        #expect(EUVocabulary.contains(scheme: EUVocabulary.List.supervision.scheme, id: id) == .unlisted)
        #expect(EUVocabulary.concept(id: id) == nil)
        #expect(
            EUVocabulary.keys(.supervision) == ["supervised-with-id", "unsupervised-with-id", "unsupervised-no-id"])
    }

    @Test func `Every concept of a small list has words in English, Greek and Finnish`() {
        let large: Set<EUVocabulary.List> = [.country, .currency, .fileType, .iscedF, .qdr, .language]
        for list in EUVocabulary.tabulated where !large.contains(list) {
            #expect(EUVocabulary.keys(list).count == EUVocabulary.concepts(list).count, "\(list)")
            #expect(!EUVocabulary.concepts(list).isEmpty, "\(list)")
            for concept in EUVocabulary.concepts(list) {
                let names = EUVocabulary.ownLanguages.map { EUVocabulary.name(of: concept, for: [$0]) }
                #expect(names.map { $0?.language } == EUVocabulary.ownLanguages, "\(concept.id)")
                #expect(names.allSatisfy { $0?.text.isEmpty == false })
            }
        }
    }

    @Test func `Greek words are written in Greek`() {
        for table in EUVocabulary.shared.tables.values {
            for (key, words) in table.ownWords where key != "base64" {
                let letters = words[.el]?.unicodeScalars.filter { (0x370...0x3FF).contains($0.value) } ?? []
                #expect(!letters.isEmpty, "\(table.list) \(key)")
            }
        }
    }

    @Test func `A concept is named by its IRI, whatever label a document gives it`() {
        let online = Concept(
            id: "http://data.europa.eu/snb/learning-assessment/920fbb3cbe", scheme: "",
            label: LocalizedText("Presential", language: .en))
        #expect(EUVocabulary.name(of: online, for: [.el])?.text == "Διαδικτυακά")
        #expect(EUVocabulary.name(of: online, for: [.en])?.text == "Online")
        #expect(EUVocabulary.name(of: online, for: [.mt])?.language == .en)
        let own = Concept(id: "urn:epass:x", scheme: "", label: [.sv: "Eget", .en: "Own"])
        #expect(EUVocabulary.name(of: own, for: [.sv])?.text == "Eget")
        #expect(EUVocabulary.name(of: own, for: [.el])?.text == "Own")
        #expect(EUVocabulary.name(of: Concept(id: "x", scheme: "", label: LocalizedText()), for: [.en]) == nil)
    }

    @Test func `A label of the document serves a language that we have no words in`() {
        let concept = Concept(
            id: "http://data.europa.eu/snb/learning-assessment/920fbb3cbe", scheme: "",
            label: [.en: "Online", .pl: "Zdalnie"])
        #expect(EUVocabulary.name(of: concept, for: [.pl, .el])?.text == "Zdalnie")
    }

    @Test func `Labels are filled for the languages of a credential, and English`() throws {
        let online = try #require(EUVocabulary.concept(.modeOfLearning, key: "online"))
        let labelled = EUVocabulary.labelled(online, in: [.fi, .pl])
        #expect(labelled.label == [.fi: "Verkossa", .en: "Online"])
        let greek = try #require(EUVocabulary.language(.el))
        #expect(EUVocabulary.labelled(greek, in: [.fi, .el]).label == [.fi: "kreikka", .el: "Ελληνικά", .en: "Greek"])
    }

    @Test func `Languages are known by their tags`() throws {
        #expect(EUVocabulary.language(.el)?.id == "http://publications.europa.eu/resource/authority/language/ELL")
        let swiss = try #require(LanguageTag("de-CH"))
        #expect(EUVocabulary.language(swiss)?.code == "DEU")
        #expect(LanguageTag.officialEU.allSatisfy { EUVocabulary.language($0) != nil })
        #expect(EUVocabulary.languageTag(of: "http://publications.europa.eu/resource/authority/language/FIN") == .fi)
        #expect(
            EUVocabulary.languageTag(of: "http://publications.europa.eu/resource/authority/language/GSW")?.code == "gsw"
        )
        #expect(EUVocabulary.languageTag(of: "http://publications.europa.eu/resource/authority/country/FIN") == nil)
    }

    @Test func `The lists we write from have the codes the specification names`() {
        let expected: [(EUVocabulary.List, String, String)] = [
            (.educationCredit, "ects", "6fcec5c5af"), (.encoding, "base64", "6146cde7dd"),
            (.credential, "generic", "e34929035b"), (.modeOfLearning, "blended", "e92d221e4d"),
            (.supervision, "unsupervised-no-id", "c598449d64"), (.learningSetting, "non-formal", "e207a81fc7"),
            (.accreditation, "programme-quality-assurance", "820101cba6"),
            (.entitlementStatus, "prospective", "5b8d6b34fb"),
        ]
        for (list, key, code) in expected { #expect(EUVocabulary.concept(list, key: key)?.code == code) }
        #expect(EUVocabulary.concept(.fileType, code: "PNG") != nil)
        #expect(EUVocabulary.concept(.iscedF, code: "0613") != nil)
    }
}

@Suite struct CountryCodeTests {
    @Test(arguments: [
        ("FI", "FI", "FIN"), ("fin", "FI", "FIN"), ("EL", "GR", "GRC"), ("gr", "GR", "GRC"), ("UK", "GB", "GBR"),
        ("XK", "XK", "1A0"), ("1A0", "XK", "1A0"), ("XKX", "XK", "1A0"),
    ])
    func `Reads two and three letters`(code: String, alpha2: String, alpha3: String) throws {
        let country = try #require(CountryCode(code))
        #expect((country.alpha2, country.alpha3) == (alpha2, alpha3))
        #expect(CountryCode(iri: country.iri) == country)
        #expect(country.iri == "http://publications.europa.eu/resource/authority/country/" + alpha3)
    }

    @Test(arguments: ["", "F", "ZZ", "FINLAND", "EUR", "OP_DATPRO", "f i", "ＦＩ"])
    func `Refuses what is no country`(code: String) {
        #expect(CountryCode(code) == nil)
    }

    @Test(arguments: [
        "http://publications.europa.eu/resource/authority/country/FI",
        "http://publications.europa.eu/resource/authority/country/",
        "FIN", "http://publications.europa.eu/resource/authority/country/ZZZ",
    ])
    func `Reads only the IRIs of the list`(iri: String) {
        #expect(CountryCode(iri: iri) == nil)
    }

    @Test func `Our two-letter codes name the same countries as the list`() throws {
        var differing: [String] = []
        for concept in EUVocabulary.concepts(.country) {
            guard let country = CountryCode(iri: concept.id), let published = concept.label[.en] else { continue }
            #expect(country.name(in: .en) == published)
            guard let name = LanguageName.ofRegion(country.alpha2, in: .en) else { continue }
            if simplified(name) != simplified(published) {
                differing.append("\(country.alpha2) \(name) = \(published)")
            }
        }
        // The platform and the EU spell these differently; each was looked at.
        #expect(Set(differing) == Self.spelledDifferently)
    }

    @Test func `Is called by its name in the reader's language`() throws {
        let greece = try #require(CountryCode("GR"))
        #expect(greece.name(in: .fi) == "Kreikka")
        #expect(greece.name(in: .el) == "Ελλάδα")
    }

    private func simplified(_ name: String) -> String {
        name.replacing("St.", with: "Saint").replacing("&", with: "and").replacing("’", with: "'").replacing(
            "The ", with: ""
        )
        .lowercased()
    }

    static let spelledDifferently: Set<String> = [
        "BQ Caribbean Netherlands = Bonaire, Sint Eustatius and Saba",
        "CD Congo - Kinshasa = Democratic Republic of the Congo",
        "CG Congo - Brazzaville = Congo",
        "CN China mainland = China",
        "CV Cape Verde = Cabo Verde",
        "FO Faroe Islands = Faroes",
        "GS So. Georgia & So. Sandwich Isl. = South Georgia and the South Sandwich Islands",
        "HM Heard & McDonald Islands = Heard Island and McDonald Islands",
        "IO Chagos Archipelago = British Indian Ocean Territory",
        "MM Myanmar (Burma) = Myanmar/Burma",
        "MO Macao = Macau",
        "PS Palestinian Territories = Palestine",
        "SH St. Helena = Saint Helena, Ascension and Tristan da Cunha",
        "TF French Southern Territories = French Southern and Antarctic Lands",
        "TR Türkiye = Turkey",
        "UM U.S. Outlying Islands = United States Minor Outlying Islands",
        "VA Vatican City = Vatican City State",
        "VC St. Vincent & Grenadines = Saint Vincent and the Grenadines",
        "VI U.S. Virgin Islands = US Virgin Islands",
    ]
}

@Suite struct NQFLevelTests {
    @Test func `Is found by country and level`() throws {
        let finland = try #require(CountryCode("FI"))
        let six = EUVocabulary.nqfLevels(of: finland, level: "6")
        #expect(six.map(\.concept.id) == ["http://data.europa.eu/snb/qdr/c_8a7da315"])
        #expect(six.first?.framework == "FiNQF")
        #expect(EUVocabulary.concept(.qdr, key: "fi-finqf-6") == six.first?.concept)
        #expect(EUVocabulary.nqfLevels(of: finland, level: "9").isEmpty)
    }

    @Test func `Finds levels that are not plain numbers`() throws {
        let norway = try #require(CountryCode("NO"))
        #expect(EUVocabulary.nqfLevels(of: norway, level: "5.2").map(\.concept.code) == ["c_92632be8"])
        let macedonia = try #require(CountryCode("MK"))
        #expect(EUVocabulary.nqfLevels(of: macedonia, level: "7a").map(\.concept.code) == ["c_0f11cfc1"])
    }

    @Test func `A country with several frameworks needs one named`() throws {
        let belgium = try #require(CountryCode("BE"))
        #expect(EUVocabulary.nqfLevels(of: belgium, level: "6").count == 3)
        #expect(EUVocabulary.nqfLevels(of: belgium, level: "6", framework: "fqf").map(\.concept.code) == ["c_65235ec5"])
    }

    @Test func `Every country of the Union has a framework, in order of level`() throws {
        let union = "AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE"
        for code in union.split(separator: " ") {
            let country = try #require(CountryCode(String(code)))
            #expect(EUVocabulary.nqfLevels(of: country).count >= 6, "\(code)")
        }
        let ireland = try #require(CountryCode("IE"))
        #expect(EUVocabulary.nqfLevels(of: ireland).map(\.level) == (1...10).map(String.init))
    }
}
