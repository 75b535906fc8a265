// SPDX-License-Identifier: Apache-2.0

import AMS
import Foundation
import JSONTree
import Localization
import ProviderLists
import Providers
import QDR
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

    /// What an importer makes of the document: reports, in the order of the document.
    private static func read(_ export: AccreditationExport) throws -> [QualityReport] {
        let reading = QDRFile.read(
            export.document.serialized(), register: QualityRegister(agencies: agencies, providers: []),
            today: day("2026-06-15"))
        #expect(reading.findings.isEmpty)
        return try reading.candidates.map { candidate in
            guard case .taken(let report, let flags, _) = candidate.content, flags.isEmpty else {
                throw NotTaken(candidate: "\(candidate)")
            }
            return report
        }
    }

    struct NotTaken: Error { let candidate: String }

    @Test func `an institution's report reads back with its days, its decision and its documents`() throws {
        let export = AccreditationWriter.export(
            Self.provider(Self.entry("r1", .institutional, decision: .positiveWithConditions)), agencies: Self.agencies)
        #expect(export.count == 1 && export.leftOut.isEmpty)
        let one = try #require(try Self.read(export).first)
        #expect(one.accreditation?.kind == .institutionalQualityAssurance)
        #expect(one.decision == .positiveWithConditions)
        #expect(one.validity.from == Self.day("2023-09-27"))
        #expect(one.validity.until == Self.day("2029-09-30"))
        #expect(one.documents.compactMap(\.address) == ["https://agency.example/r1.pdf", "https://agency.example/r1-annex.pdf"])
        #expect(one.limits == .none)
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
        let found = try Self.read(AccreditationWriter.export(provider, agencies: Self.agencies))
        #expect(found.map { $0.accreditation?.title } == ["Welding", "Nursing"])
        #expect(found.map { $0.limits.levels.map(\.number) } == [[5], [6]])
        #expect(found.map { $0.limits.fields.map(\.code) } == [["0715"], ["0913"]])
        #expect(found[0].limits.jurisdictions.map(\.description) == ["GRC"])
        #expect(found[1].limits.jurisdictions.isEmpty)
    }

    @Test func `a programme with neither level nor field is left out and named, its neighbour is written`() throws {
        let provider = Self.provider(
            Self.entry(
                "r1", .programme,
                programmes: [
                    ReportProgramme(name: "Anything"),
                    ReportProgramme(name: "Nursing", level: .firstCycle, fields: [given(FieldOfStudy("0913"))]),
                ]))
        let export = AccreditationWriter.export(provider, agencies: Self.agencies)
        #expect(try Self.read(export).map { $0.accreditation?.title } == ["Nursing"])
        #expect(export.count == 1)
        #expect(export.leftOut.map(\.finding.code) == ["export.leftOut.reach"])
    }

    @Test func `an accreditation limited to qualifications is left out, as is a report of an agency nobody knows`() {
        var report = QualityReport(
            id: given(ReportID("r1")), agency: given(AgencyID("20")), kind: .institutional, status: .obligatory,
            decision: .positive, validity: given(ReportValidity(from: Self.day("2023-09-27"), until: nil)),
            providers: [given(ProviderID("https://school.example/1"))],
            accreditation: Accreditation(
                kind: .programmeLicence, title: "Welders", limits: EvidenceLimits(qualifications: ["Q-1"])))
        func leftOut() -> [FindingCode] {
            AccreditationWriter.export(
                Self.provider(QualityEntry(.report(report, hasHighFlag: false), knownAt: Self.known, source: "test")),
                agencies: Self.agencies
            ).leftOut.map(\.finding.code)
        }
        #expect(leftOut() == ["export.leftOut.limit"])
        report.accreditation = nil
        report.agency = given(AgencyID("21"))
        #expect(leftOut() == ["export.leftOut.agency"])
        report.agency = given(AgencyID("20"))
        report.decision = .negative
        #expect(leftOut() == ["export.leftOut.negative"])
    }

    @Test func `only the last word that counts is written`() throws {
        let later = Self.known.addingTimeInterval(1_000)
        let provider = Self.provider(
            Self.entry("r1", .institutional), Self.entry("r1", .institutional, decision: .positiveWithConditions, known: later),
            Self.entry("r2", .institutional, hidden: true),
            Self.entry("r3", .institutional, retracted: later))
        let found = try Self.read(AccreditationWriter.export(provider, agencies: Self.agencies))
        #expect(found.map(\.decision) == [.positiveWithConditions])
    }

    @Test(arguments: ReportDecision.allCases)
    func `only a negative decision is left out and named, whatever was decided before`(decision: ReportDecision) throws {
        let provider = Self.provider(
            Self.entry("r1", .institutional),
            Self.entry("r1", .institutional, decision: decision, known: Self.known.addingTimeInterval(1_000)),
            Self.entry("r2", .institutional))
        let export = AccreditationWriter.export(provider, agencies: Self.agencies)
        let isNegative = decision == .negative
        #expect(export.count == (isNegative ? 1 : 2))
        #expect(try Self.read(export).map(\.decision) == (isNegative ? [.positive] : [decision, .positive]))
        #expect(
            export.leftOut.map { "\($0.report) \($0.finding.code.rawValue)" }
                == (isNegative ? ["r1 export.leftOut.negative"] : []))
    }

    @Test func `a stopped provider and an assumed end are remarked upon`() throws {
        let notice = QualityEntry(
            .notice(
                ProviderNotice(
                    id: given(NoticeID("n")), provider: given(ProviderID("https://school.example/1")), kind: .suspended,
                    from: Self.day("2026-01-01"), reason: "Fire")), knownAt: Self.known, source: "")
        let written = AccreditationWriter.export(
            Self.provider(Self.entry("r1", .institutional, until: nil), notice), agencies: Self.agencies
        ).document
        let text = String(decoding: written.serialized(), as: UTF8.self)
        #expect(text.contains("states no end"))
        #expect(text.contains("suspended from 2026-01-01 on. Fire"))
        #expect(text.contains("http://data.europa.eu/snb/model/ontology/"))
        #expect(!text.contains("http://data.europa.eu/snb/model/elm/"))
    }
}
