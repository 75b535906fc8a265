// SPDX-License-Identifier: Apache-2.0

import AMS
import Foundation
import JSONTree
import Localization
import ProviderLists
import Providers
import TestSupport
import Testing
import Vocabulary

/// Evidence as accreditations of the European Learning Model, and accreditations that others wrote.
@Suite("Accreditations") struct AccreditationTests {
    private static func day(_ text: String) -> PlainDate { given(PlainDate(text)) }
    private static let known = Date(timeIntervalSince1970: 1_400_000_000)

    private static func entry(
        _ id: String, _ kind: ActivityKind, decision: ReportDecision = .positive, until: String? = "2029-09-30",
        programmes: [ReportProgramme] = [], hidden: Bool = false, retracted: Date? = nil, known: Date = known
    ) -> QualityEntry {
        QualityEntry(
            .report(
                QualityReport(
                    id: given(ReportID(id)), agency: given(AgencyID("20")), kind: kind, status: .obligatory,
                    decision: decision, validity: given(ReportValidity(from: day("2023-09-27"), until: until.map(day))),
                    providers: [given(ProviderID("https://school.example/1"))], programmes: programmes,
                    documents: [
                        ReportDocument(title: "Report", address: "https://agency.example/\(id).pdf"),
                        ReportDocument(title: "No address", address: nil),
                        ReportDocument(title: "Annex", address: "https://agency.example/\(id)-annex.pdf"),
                    ]), hasHighFlag: hidden), knownAt: known, retractedAt: retracted, source: "test")
    }

    private static func provider(_ evidence: QualityEntry...) -> ListedProvider {
        ListedProvider(
            id: given(ProviderID("https://school.example/1")), kinds: [.vocationalSchool],
            names: [
                ProviderName(.legal, LocalizedText([(.en, "School"), (given(LanguageTag("el")), "Σχολή")])),
                ProviderName(.display, LocalizedText("The school", language: .en)),
            ],
            identifiers: [
                given(ProviderIdentifier(.eidas, "VATFI-12345671")), given(ProviderIdentifier(.vat, "FI12345671")),
                given(ProviderIdentifier(.ror, "01zzzzz16")),
            ],
            countries: [given(CountryCode("FI"))], evidence: evidence)
    }

    private static let agencies = [
        QualityAssuranceAgency(
            id: given(AgencyID("20")), acronym: "AG", name: "Agency", seat: CountryCode("DE"), registrations: [])
    ]

    private static func read(_ value: JSONValue) throws -> [AccreditationStatement] {
        AccreditationReader(try JSONDocument(parsing: value.serialized())).accreditations
    }

    @Test func `an institution's report reads back with its organisation, its agency and its days`() throws {
        let provider = Self.provider(Self.entry("r 1/ä", .institutional))
        let found = try Self.read(AccreditationWriter.json(provider, agencies: Self.agencies))
        let one = try #require(found.first)
        #expect(found.count == 1)
        #expect(one.type == "http://data.europa.eu/snb/accreditation/bb4618238e")
        #expect(one.decision == "http://data.europa.eu/snb/accreditation-decision/c_0ab66479")
        #expect(one.issued == (try FixedClock.date("2023-09-27T00:00:00Z")))
        #expect(one.expiry == (try FixedClock.date("2029-09-30T23:59:59Z")))
        #expect(one.accreditingAgent?.legalName.dictionary.values.sorted() == ["Agency"])
        let organisation = try #require(one.organisations.first)
        #expect(organisation.legalName[.en] == "School")
        #expect(organisation.legalName[given(LanguageTag("el"))] == "Σχολή")
        #expect(
            Set(organisation.identifiers.map { "\($0.scheme) \($0.notation)" }) == [
                "eidasLegalIdentifier VATFI-12345671", "vatIdentifier FI12345671", "ror 01zzzzz16",
            ])
        #expect(one.reports == ["https://agency.example/r 1/ä.pdf", "https://agency.example/r 1/ä-annex.pdf"].filter { !$0.contains(" ") })
        #expect(one.limitFields.isEmpty && one.limitEQFLevels.isEmpty)
    }

    @Test func `a report on programmes becomes one accreditation for each, with its own limits`() throws {
        let provider = Self.provider(
            Self.entry(
                "r1", .programme,
                programmes: [
                    ReportProgramme(
                        name: "Welding", level: .shortCycle, fields: [given(FieldOfStudy("0715"))],
                        countries: [given(CountryCode("GR"))]),
                    ReportProgramme(name: "Nursing", level: .firstCycle, fields: [given(FieldOfStudy("0913"))]),
                ]))
        let found = try Self.read(AccreditationWriter.json(provider, agencies: Self.agencies))
        #expect(found.map { $0.title.dictionary.values.first } == ["Welding", "Nursing"])
        #expect(found.map(\.limitEQFLevels) == [["http://data.europa.eu/snb/eqf/5"], ["http://data.europa.eu/snb/eqf/6"]])
        #expect(
            found.map(\.limitFields) == [["http://data.europa.eu/snb/isced-f/0715"], ["http://data.europa.eu/snb/isced-f/0913"]])
        #expect(found[0].limitJurisdictions == ["http://publications.europa.eu/resource/authority/atu/GRC"])
        #expect(found[1].limitJurisdictions.isEmpty)
        #expect(found[0].reports == ["https://agency.example/r1.pdf", "https://agency.example/r1-annex.pdf"])
    }

    @Test func `only the last word that counts is written`() throws {
        let later = Self.known.addingTimeInterval(1_000)
        let provider = Self.provider(
            Self.entry("r1", .institutional), Self.entry("r1", .institutional, decision: .negative, known: later),
            Self.entry("r2", .institutional, hidden: true),
            Self.entry("r3", .institutional, retracted: later))
        let found = try Self.read(AccreditationWriter.json(provider, agencies: Self.agencies))
        #expect(found.map(\.decision) == ["urn:vidimus:decision:negative"])
    }

    @Test func `a stopped provider and an assumed end are remarked upon`() throws {
        let notice = QualityEntry(
            .notice(
                ProviderNotice(
                    id: given(NoticeID("n")), provider: given(ProviderID("https://school.example/1")), kind: .suspended,
                    from: Self.day("2026-01-01"), reason: "Fire")), knownAt: Self.known, source: "")
        let written = AccreditationWriter.json(
            Self.provider(Self.entry("r1", .institutional, until: nil), notice), agencies: Self.agencies)
        let text = String(decoding: written.serialized(), as: UTF8.self)
        #expect(text.contains("states no end"))
        #expect(text.contains("suspended from 2026-01-01 on. Fire"))
        #expect(text.contains("http://data.europa.eu/snb/model/ontology/"))
        #expect(!text.contains("http://data.europa.eu/snb/model/elm/"))
    }

    @Test(
        .requiresShared,
        arguments: [
            ("ams-json-ld-compact.jsonld", 1), ("ams-json-ld-flatten.jsonld", 1), ("ams-json-ld-expanded.jsonld", 1),
            ("acc_sample_endpoint.jsonld", 1), ("framed_accreditation-limitField-eternal.json", 1),
            ("framed_accreditation-limitEQFlevel-eternal.json", 1),
        ])
    func `documents that others wrote are read, with organisation and limits`(_ name: String, _ least: Int) throws {
        let bytes = try Shared.data("data/elm/samples/edci-tests/accreditation/\(name)")
        let found = AccreditationReader(try JSONDocument(parsing: bytes)).accreditations
        #expect(found.count >= least)
        #expect(found.contains { $0.organisations.contains { !$0.legalName.isEmpty } })
        if name.contains("limitField") { #expect(found.contains { !$0.limitFields.isEmpty }) }
        if name.contains("limitEQF") { #expect(found.contains { !$0.limitEQFLevels.isEmpty }) }
        if name.contains("endpoint") { #expect(found.contains { $0.accreditingAgent != nil }) }
    }

    @Test func `anything that is JSON is read without an accreditation or a crash`() throws {
        for text in ["null", "[]", "{\"@graph\":[{\"@type\":\"Accreditation\"}]}", "{\"@id\":1,\"@type\":[[]]}"] {
            _ = AccreditationReader(try JSONDocument(parsing: Array(text.utf8))).accreditations
        }
        let deep = String(repeating: "[", count: 100) + String(repeating: "]", count: 100)
        #expect(AccreditationReader(try JSONDocument(parsing: Array(deep.utf8))).accreditations.isEmpty)
    }
}
