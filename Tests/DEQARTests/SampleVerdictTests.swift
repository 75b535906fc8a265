// SPDX-License-Identifier: Apache-2.0

import Localization
import Providers
import TestSupport
import Testing
import Vocabulary

@testable import DEQAR

/// DEQAR's own samples, row by row. The verdicts were written down from `deqar_rules.json` and the samples before there
/// was a reader; where a verdict is not what the sample's name says, the rule is why.
@Suite("DEQAR samples, verdicts") struct SampleVerdictTests {
    enum Verdict: Sendable, Hashable {
        case taken
        /// With the codes of its flags.
        case flagged(Set<String>)
        /// With the codes of the rules it breaks.
        case rejected(Set<String>)
    }

    struct Sample: Sendable, CustomTestStringConvertible {
        let file: String
        let rows: [Verdict]
        var testDescription: String { file }
    }

    static let samples: [Sample] = [
        // A duty is claimed, and MusiQuE has no official status in Belgium or the Czech Republic.
        Sample(file: "test_valid.csv", rows: [.flagged([noStatus]), .flagged([noStatus])]),
        // The first has agencies that contributed without a procedure of their own: "at least one activity per
        // contributing agency". So has the second.
        Sample(
            file: "test_coauthor_agency_valid.csv",
            rows: [.rejected(["report.activity.missingForAgency"]), .rejected(["report.activity.missingForAgency"])]),
        Sample(file: "test_programme.csv", rows: [.flagged([noStatus]), .flagged([noStatus])]),
        // A micro-credential of another provider: voluntary, no degree, 15 credits, certificate upon assessment.
        Sample(file: "test_valid_ap.csv", rows: [.taken]),
        // All universities: 0392 and 0394 in Germany; AP0010 in Estonia.
        Sample(file: "fulltest_jp.csv", rows: [.taken]),
        // Row 1: EKKA, micro-credential on a platform. Row 2: ACQUIN with EKKA, a procedure each, days first.
        Sample(file: "fulltest_op.csv", rows: [.taken, .taken]),
        Sample(file: "fulltest_prog.csv", rows: [.taken, .taken, .taken, .taken]),
        // Row 2 encloses a file and names the institution by ACQUIN's own identifier.
        Sample(file: "fulltest_inst.csv", rows: [.taken, .taken]),
        Sample(file: "submission_example_1.json", rows: [.flagged([noStatus])]),
        // 2021-01-15 is after MusiQuE's registration ended on 2020-11-30.
        Sample(file: "submission_example_2.json", rows: [.rejected(["report.agency.notRegistered"])]),
        Sample(file: "submission_example_3.json", rows: [.taken]),
        Sample(file: "submission_example_4.json", rows: [.taken]),
        // 2022-11-11 is after AAQ's registration ended on 2021-07-31; and each of 5 and 7 says "attendance certificate"
        // of a programme without a degree, which is allowed.
        Sample(file: "submission_example_5.json", rows: [.rejected(["report.agency.notRegistered"])]),
        Sample(file: "submission_example_6.json", rows: [.rejected(["report.agency.notRegistered"])]),
        Sample(file: "submission_example_7.json", rows: [.rejected(["report.agency.notRegistered"])]),
    ]

    private static let noStatus = "report.flag.noOfficialStatus"

    @Test(.requiresShared(cases: samples.count), arguments: samples)
    func `meets the verdict that follows from the rules`(_ sample: Sample) throws {
        let reading = try Self.read(sample.file)
        #expect(!reading.isRefused, "\(reading.findings)")
        #expect(reading.candidates.map(Self.verdict) == sample.rows)
    }

    /// DEQAR takes comma, semicolon and tab; this one is cut by bars.
    @Test(.requiresShared) func `refuses the file whose cells are cut by bars`() throws {
        let reading = try Self.read("test_invalid.csv")
        #expect(reading.findings.map(\.code) == ["deqar.csv.delimiter"])
        #expect(reading.candidates.isEmpty)
    }

    @Test(.requiresShared, arguments: [";", "\t"])
    func `reads the valid file with other separators alike`(separator: String) throws {
        let text = try Shared.text("data/policy/deqar/samples/test_valid.csv").replacing(",", with: separator)
        let reading = DEQARFile.read(Array(text.utf8), register: SampleRegister.register, today: Self.today)
        #expect(reading.candidates.map(Self.verdict) == [.flagged([Self.noStatus]), .flagged([Self.noStatus])])
    }

    @Test(.requiresShared) func `names the column of what it refuses`() throws {
        let reading = try Self.read("test_coauthor_agency_valid.csv")
        guard case .refused(let findings) = reading.candidates[0].content else { throw Surprise() }
        #expect(findings.map(\.place) == [.row(2, column: "activities[1].activity"), .row(2, column: "activities[1].activity")])
    }

    @Test(.requiresShared) func `keeps the digest of an enclosed file`() throws {
        let reading = try Self.read("fulltest_inst.csv")
        guard case .taken(let report, _, _) = reading.candidates[1].content else { throw Surprise() }
        #expect(report.documents.count == 3)
        #expect(report.documents[2].sha256?.count == 64)
        #expect(report.documents[2].address == nil)
    }

    struct Surprise: Error {}

    static let today = SampleRegister.day("2026-06-15")

    static func read(_ file: String) throws -> EvidenceReading {
        DEQARFile.read(try Shared.data("data/policy/deqar/samples/\(file)"), register: SampleRegister.register, today: today)
    }

    static func verdict(_ candidate: ReportCandidate) -> Verdict {
        switch candidate.content {
        case .refused(let findings): .rejected(Set(findings.map(\.code.rawValue)))
        case .taken(_, let flags, _) where flags.isEmpty: .taken
        case .taken(_, let flags, _): .flagged(Set(flags.map(\.finding.code.rawValue)))
        }
    }
}
