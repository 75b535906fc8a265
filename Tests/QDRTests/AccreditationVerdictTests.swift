// SPDX-License-Identifier: Apache-2.0

import Localization
import Providers
import TestSupport
import Testing
import Vocabulary

@testable import QDR

/// The register's sample answers. The verdicts were written down from the published rules (period, organisation,
/// qualification, EQF, field, jurisdiction) and the samples before there was a reader.
@Suite("QDR accreditations, verdicts") struct AccreditationVerdictTests {
    enum Verdict: Sendable, Hashable {
        case taken
        /// With the codes of its high flags: it does not count until a person has cleared them.
        case inDoubt(Set<String>)
        /// The whole file, with the code that says why.
        case refused(String)
    }

    struct Sample: Sendable, CustomTestStringConvertible {
        let file: String
        let verdict: Verdict
        var testDescription: String { file }
    }

    static let samples: [Sample] = [
        // 8 June 2000 to 8 June 2020, level 6: sound, and over.
        Sample(file: "framed_accreditation-expired.json", verdict: .taken),
        // 8 June 2030 to 8 June 2060: sound, and still to come.
        Sample(file: "framed_accreditation-future.json", verdict: .taken),
        // No days at all: the period is checked only as far as it is stated.
        Sample(file: "framed_accreditation-limitEQFlevel-eternal.json", verdict: .taken),
        Sample(file: "framed_accreditation-limitField-eternal.json", verdict: .taken),
        Sample(file: "framed_accreditation-limitJurisdiction-eternal.json", verdict: .taken),
        Sample(file: "framed_accreditation-limitQualification-eternal.json", verdict: .taken),
        // Three forms of the same accreditation: levels 6 and 7, field 00, Finland, 2019-05-20 to 2025-05-20.
        Sample(file: "ams-json-ld-compact.jsonld", verdict: .taken),
        Sample(file: "ams-json-ld-flatten.jsonld", verdict: .taken),
        Sample(file: "ams-json-ld-expanded.jsonld", verdict: .taken),
        // limitAbstractProgramme and limitCredentialType are no limits of the rules, and its decision is of no list.
        Sample(
            file: "acc_sample_endpoint.jsonld",
            verdict: .inDoubt(["report.flag.limitUnknown", "report.flag.decisionUnknown"])),
        // Its jurisdictions are `jur/1` and `jur/2`, no places of any list; its decision is “10”.
        Sample(
            file: "MockedSampleAccreditation.json",
            verdict: .inDoubt(["report.flag.limitUnknown", "report.flag.decisionUnknown"])),
        Sample(file: "MockedSampleAccreditation_2.json", verdict: .taken),
        // No decision is stated, and none is needed; no end is stated, so it holds until further notice.
        Sample(file: "ServiceSampleAccreditation.json", verdict: .taken),
        Sample(file: "accredited_credential.jsonld", verdict: .refused("qdr.json.credential")),
    ]

    @Test(.requiresShared(cases: samples.count), arguments: samples)
    func `meets the verdict that follows from the rules`(_ sample: Sample) throws {
        let reading = try Self.read(sample.file)
        if case .refused(let code) = sample.verdict {
            #expect(reading.isRefused)
            #expect(reading.findings.map(\.code.rawValue) == [code])
            return
        }
        #expect(!reading.isRefused, "\(reading.findings)")
        try #require(reading.candidates.count == 1)
        #expect(Self.verdict(reading.candidates[0]) == sample.verdict)
    }

    struct Question: Sendable, CustomTestStringConvertible {
        let file: String
        let day: String
        let scope: TrustScope
        let expected: TrustAnswer.Kind
        var testDescription: String { "\(file) on \(day)" }

        init(_ file: String, _ day: String, _ scope: TrustScope = .anything, _ expected: TrustAnswer.Kind) {
            self.file = file
            self.day = day
            self.scope = scope
            self.expected = expected
        }
    }

    private static func level(_ number: Int) -> TrustScope { TrustScope(level: EQFLevel(number)) }
    private static func field(_ code: String) -> TrustScope { TrustScope(field: FieldOfStudy(code)) }
    private static func place(_ code: String) -> TrustScope { TrustScope(place: Jurisdiction(code)) }

    static let questions: [Question] = [
        // Period.
        Question("framed_accreditation-expired.json", "2000-06-08", level(6), .covered),
        Question("framed_accreditation-expired.json", "2020-06-08", level(6), .covered),
        Question("framed_accreditation-expired.json", "2020-06-09", level(6), .notCovered),
        Question("framed_accreditation-expired.json", "2010-01-01", level(7), .notCovered),
        Question("framed_accreditation-future.json", "2026-11-25", level(6), .unknown),
        Question("framed_accreditation-future.json", "2031-01-01", level(6), .covered),
        // EQF.
        Question("framed_accreditation-limitEQFlevel-eternal.json", "1995-01-01", level(6), .covered),
        Question("framed_accreditation-limitEQFlevel-eternal.json", "2099-01-01", level(6), .covered),
        Question("framed_accreditation-limitEQFlevel-eternal.json", "2026-01-01", level(5), .notCovered),
        Question("framed_accreditation-limitEQFlevel-eternal.json", "2026-01-01", .anything, .covered),
        // Field: 003 holds what lies below it and nothing else.
        Question("framed_accreditation-limitField-eternal.json", "2026-01-01", field("0031"), .covered),
        Question("framed_accreditation-limitField-eternal.json", "2026-01-01", field("003"), .covered),
        Question("framed_accreditation-limitField-eternal.json", "2026-01-01", field("00"), .notCovered),
        Question("framed_accreditation-limitField-eternal.json", "2026-01-01", field("0613"), .notCovered),
        // Jurisdiction: the province of Barcelona is not Spain.
        Question("framed_accreditation-limitJurisdiction-eternal.json", "2026-01-01", place("ESP_PR_BCN"), .covered),
        Question("framed_accreditation-limitJurisdiction-eternal.json", "2026-01-01", place("ES"), .notCovered),
        Question("framed_accreditation-limitJurisdiction-eternal.json", "2026-01-01", place("FI"), .notCovered),
        // Qualification, by its identifier.
        Question(
            "framed_accreditation-limitQualification-eternal.json", "2026-01-01",
            TrustScope(programme: ["ACCRED0051ID06"]), .covered),
        Question(
            "framed_accreditation-limitQualification-eternal.json", "2026-01-01", TrustScope(programme: ["Another"]),
            .notCovered),
        // All of its limits at once.
        Question(
            "ams-json-ld-compact.jsonld", "2020-01-01",
            TrustScope(level: EQFLevel(7), field: FieldOfStudy("0011"), place: Jurisdiction("FI")), .covered),
        Question(
            "ams-json-ld-compact.jsonld", "2020-01-01",
            TrustScope(level: EQFLevel(7), field: FieldOfStudy("0011"), place: Jurisdiction("SE")), .notCovered),
        Question("ams-json-ld-expanded.jsonld", "2025-05-20", level(6), .covered),
        Question("ams-json-ld-flatten.jsonld", "2025-05-21", level(6), .notCovered),
        // In doubt: it does not count, and nobody is told of it (decision 0019).
        Question("acc_sample_endpoint.jsonld", "2023-06-01", level(7), .unknown),
        Question("MockedSampleAccreditation_2.json", "2020-01-01", level(3), .covered),
        Question("ServiceSampleAccreditation.json", "2040-01-01", .anything, .covered),
    ]

    @Test(.requiresShared(cases: questions.count), arguments: questions)
    func `counts it for the days and the things it is limited to`(_ question: Question) throws {
        let candidate = try #require(try Self.read(question.file).candidates.first)
        guard case .taken(let report, let flags, _) = candidate.content else {
            Issue.record("\(candidate.content)")
            return
        }
        let entry = QualityEntry(
            .report(report, hasHighFlag: flags.contains { $0.level == .high }), knownAt: FixedClock.now, source: "test")
        let trust = TrustOnDate(QualityHistory([entry]))
        let provider = try #require(report.providers.first)
        #expect(trust(provider, on: given(PlainDate(question.day)), for: question.scope).kind == question.expected)
    }

    @Test(.requiresShared) func `reads the same from the three forms of one accreditation`() throws {
        let reports = try ["compact", "flatten", "expanded"].map { form in
            let candidate = try Self.read("ams-json-ld-\(form).jsonld").candidates.first
            guard case .taken(let report, _, _)? = candidate?.content else { throw Surprise() }
            return report
        }
        #expect(reports[0] == reports[1])
        #expect(reports[0] == reports[2])
        #expect(reports[0].accreditation?.limits.levels == [given(EQFLevel(6)), given(EQFLevel(7))])
        #expect(reports[0].documents.first?.address?.hasSuffix("JAMK_auditointi.pdf") == true)
    }

    @Test(.requiresShared) func `finds the organisation by its number in the register, and brings it otherwise`() throws {
        let id = given(ProviderID("somebody"))
        let known = ReviewedProvider(
            id: id, name: "JAMK", seats: [given(CountryCode("FI"))], isHigherEducation: true,
            identifiers: [given(ProviderIdentifier(.deqar, "DEQARINST0879"))])
        let bytes = try Shared.data("\(Self.folder)/MockedSampleAccreditation_2.json")
        let found = QDRFile.read(bytes, register: QualityRegister(providers: [known]), today: Self.today)
        guard case .taken(let report, _, _)? = found.candidates.first?.content else { throw Surprise() }
        #expect(report.providers == [id])
        #expect(found.providers.isEmpty)
        let brought = QDRFile.read(bytes, register: QualityRegister(), today: Self.today)
        #expect(brought.providers.map(\.id.text) == ["DEQARINST0879"])
        #expect(brought.agencies.map(\.id.text) == ["27"])
    }

    struct Surprise: Error {}

    static let today = given(PlainDate("2026-11-25"))
    static let folder = "data/elm/samples/edci-tests/accreditation"

    static func read(_ file: String) throws -> EvidenceReading {
        QDRFile.read(try Shared.data("\(folder)/\(file)"), register: QualityRegister(), today: today)
    }

    static func verdict(_ candidate: ReportCandidate) -> Verdict {
        switch candidate.content {
        case .refused(let findings): .refused(findings.map(\.code.rawValue).joined(separator: " "))
        case .taken(_, let flags, _) where flags.isEmpty: .taken
        case .taken(_, let flags, _): .inDoubt(Set(flags.map(\.finding.code.rawValue)))
        }
    }
}
