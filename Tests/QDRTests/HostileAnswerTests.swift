// SPDX-License-Identifier: Apache-2.0

import JSONTree
import Localization
import Providers
import TestSupport
import Testing
import Vocabulary

@testable import QDR

/// Answers that are wrong, each named exactly; and forms that are not read.
@Suite struct HostileAnswerTests {
    private static let sound = #"""
        {"@context": "http://data.europa.eu/snb/model/context/edc-ap", "id": "urn:acc:1", "type": "Accreditation",
         "title": {"fi": "Päätös", "en": "Decision"}, "dateIssued": "2020-01-01", "expiryDate": "2026-12-31",
         "dcType": {"id": "http://data.europa.eu/snb/accreditation/003293d2ce", "type": "Concept"},
         "limitEQFLevel": {"id": "http://data.europa.eu/snb/eqf/3", "type": "Concept"},
         "accreditingAgent": {"id": "urn:body:1", "type": "Organisation", "legalName": {"en": "Board of Schools"}},
         "organisation": {"id": "urn:org:1", "type": "Organisation", "legalName": {"fi": "Koulu"},
           "location": {"type": "Location", "address": {"type": "Address",
             "countryCode": {"id": "http://publications.europa.eu/resource/authority/country/FIN", "type": "Concept"}}},
           "vatIdentifier": {"id": "urn:vat:1", "type": "LegalIdentifier", "notation": "FI12345671"}}}
        """#

    private static let today = given(PlainDate("2026-11-25"))

    private func read(_ text: String, _ register: QualityRegister = QualityRegister()) -> EvidenceReading {
        QDRFile.read(Array(text.utf8), register: register, today: Self.today)
    }

    private func report(_ reading: EvidenceReading) throws -> QualityReport {
        guard case .taken(let report, _, _)? = reading.candidates.first?.content else {
            Issue.record("\(reading)")
            throw AccreditationVerdictTests.Surprise()
        }
        return report
    }

    @Test func `speaks for a school below degree level`() throws {
        let report = try report(read(Self.sound))
        #expect(report.accreditation?.title == "Decision")
        let trust = TrustOnDate(
            QualityHistory([QualityEntry(.report(report, hasHighFlag: false), knownAt: FixedClock.now, source: "test")]))
        let school = given(ProviderID("urn:org:1"))
        let day = given(PlainDate("2024-05-01"))
        #expect(trust(school, on: day, for: TrustScope(level: EQFLevel(3))).kind == .covered)
        #expect(trust(school, on: day, for: TrustScope(level: EQFLevel(4))).kind == .notCovered)
    }

    struct Row: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let from: String
        let to: String
        let code: String
        let pointer: String?
    }

    @Test(arguments: [
        Row(testDescription: "ends before it begins", from: "2026-12-31", to: "2019-12-31", code: "report.period.reversed", pointer: "/expiryDate"),
        Row(testDescription: "a day that is none", from: "2020-01-01", to: "2020-02-30", code: "accreditation.date", pointer: "/dateIssued"),
        Row(testDescription: "an unknown type", from: "003293d2ce", to: "nothing", code: "accreditation.type", pointer: "/dcType"),
        Row(testDescription: "no title", from: #""title""#, to: #""subtitle""#, code: "report.missing", pointer: ""),
        Row(testDescription: "no organisation", from: #""organisation""#, to: #""employer""#, code: "report.missing", pointer: ""),
        Row(testDescription: "no body", from: #""accreditingAgent""#, to: #""agent""#, code: "report.missing", pointer: ""),
        Row(testDescription: "a name that turns the direction", from: "Koulu", to: "Koulu\u{202E}", code: "accreditation.name", pointer: "/organisation"),
    ])
    func `refuses one accreditation and says where`(_ row: Row) throws {
        let reading = read(Self.sound.replacing(row.from, with: row.to))
        #expect(!reading.isRefused)
        guard case .refused(let findings)? = reading.candidates.first?.content else {
            Issue.record("\(reading)")
            return
        }
        #expect(findings.map(\.code.rawValue) == [row.code])
        #expect(findings.first?.place == row.pointer.map { .pointer($0) })
        #expect(reading.providers.isEmpty)
        #expect(reading.agencies.isEmpty)
    }

    @Test func `refuses a name of a megabyte and repeats a little of it only`() {
        let reading = read(Self.sound.replacing("Koulu", with: String(repeating: "k", count: 1 << 20)))
        guard case .refused(let findings)? = reading.candidates.first?.content else {
            Issue.record("it was taken")
            return
        }
        #expect(findings.map(\.code.rawValue) == ["accreditation.name"])
        #expect(findings.first?.parameters["name"] == .text(String(repeating: "k", count: 80)))
    }

    @Test func `keeps a name that is written from right to left`() throws {
        let reading = read(Self.sound.replacing("Koulu", with: "בית ספר מקצועי"))
        _ = try report(reading)
        #expect(reading.providers.first?.name == "בית ספר מקצועי")
    }

    @Test func `leaves out a VAT number of another country, and says so`() throws {
        let reading = read(Self.sound.replacing("FI12345671", with: "EE100931558"))
        guard case .taken(_, _, let remarks)? = reading.candidates.first?.content else {
            Issue.record("\(reading)")
            return
        }
        #expect(remarks.contains { $0.code == "provider.identifier.otherCountry" && $0.severity == .warning })
        #expect(reading.providers.first?.identifiers.isEmpty == true)
    }

    @Test func `refuses an organisation that the register has three times`() {
        func provider(_ name: String, _ scheme: IdentifierScheme, _ notation: String) -> ReviewedProvider {
            ReviewedProvider(
                id: given(ProviderID(name)), name: name, seats: [], isHigherEducation: false,
                identifiers: [given(ProviderIdentifier(scheme, notation))])
        }
        let register = QualityRegister(providers: [
            provider("a", .vat, "FI12345671"), provider("b", .eidas, "VATFI-12345671"),
            provider("urn:org:1", .pic, "900000001"),
        ])
        guard case .refused(let findings)? = read(Self.sound, register).candidates.first?.content else {
            Issue.record("it was taken")
            return
        }
        #expect(findings.map(\.code.rawValue) == ["report.provider.ambiguous"])
        #expect(findings.first?.parameters["count"] == .integer(3))
    }

    @Test func `refuses a decision of a body outside the days for which it was registered`() {
        let body = QualityAssuranceAgency(
            id: given(AgencyID("urn:body:1")), acronym: "BoS", name: "Board of Schools",
            registrations: [given(DayPeriod(from: given(PlainDate("2021-01-01")), until: nil))])
        guard case .refused(let findings)? = read(Self.sound, QualityRegister(agencies: [body])).candidates.first?.content
        else {
            Issue.record("it was taken")
            return
        }
        #expect(findings.map(\.code.rawValue) == ["report.agency.notRegistered"])
        #expect(findings.first?.place == .pointer("/dateIssued"))
    }

    @Test func `takes an unknown limit with a flag, so that it does not reach further than it says`() throws {
        let reading = read(Self.sound.replacing("http://data.europa.eu/snb/eqf/3", with: "http://data.europa.eu/snb/eqf/9"))
        guard case .taken(let report, let flags, _)? = reading.candidates.first?.content else {
            Issue.record("\(reading)")
            return
        }
        #expect(flags.map(\.level) == [.high])
        #expect(report.accreditation?.limits.others == ["http://data.europa.eu/snb/eqf/9"])
    }

    @Test func `warns of one that begins in the future`() {
        let reading = read(Self.sound.replacing("2020-01-01", with: "2026-12-01"))
        guard case .taken(_, _, let remarks)? = reading.candidates.first?.content else {
            Issue.record("\(reading)")
            return
        }
        #expect(remarks.contains { $0.code == "report.date.future" && $0.severity == .warning })
    }

    @Test(arguments: [
        ("{", "qdr.file.notJSON"), ("[]", "qdr.json.shape"), ("{}", "qdr.json.shape"), ("7", "qdr.json.shape"),
        (#"{"@context": "https://example.org/context", "id": "urn:x", "type": "Accreditation"}"#, "qdr.jsonld.unread"),
        (#"{"@context": {"@base": "https://example.org/"}, "@graph": []}"#, "qdr.jsonld.unread"),
        (#"{"@context": {"x": {"@id": "urn:x", "@reverse": "y"}}, "@graph": []}"#, "qdr.jsonld.unread"),
        (#"[{"@id": "urn:x", "@reverse": {}}]"#, "qdr.jsonld.unread"),
        (#"[{"@id": "urn:x", "urn:p": [{"@list": []}]}]"#, "qdr.jsonld.unread"),
        (#"[{"@id": "urn:x", "urn:p": {"@id": "urn:y", "@context": {}}}]"#, "qdr.jsonld.unread"),
        (#"[{"@id": "urn:x", "@type": "urn:Thing"}]"#, "qdr.file.none"),
        (#"{"type": ["VerifiableCredential"], "@context": []}"#, "qdr.json.credential"),
    ])
    func `refuses a file that it does not read, and says which`(text: String, code: String) {
        let reading = read(text)
        #expect(reading.isRefused)
        #expect(reading.findings.map(\.code.rawValue) == [code])
    }

    @Test func `never fails on a document that was cut or bent`() {
        let bytes = Array(Self.sound.utf8)
        forAll(zip(Gen<Int>.integer(in: 0...(bytes.count - 1)), Gen<UInt8>.byte), runs: 400) { position, byte in
            var bent = bytes
            bent[position] = byte
            _ = QDRFile.read(bent, register: QualityRegister(), today: Self.today)
            _ = QDRFile.read(Array(bytes.prefix(position)), register: QualityRegister(), today: Self.today)
            return true
        }
    }
}
