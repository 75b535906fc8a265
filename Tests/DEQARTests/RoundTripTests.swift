// SPDX-License-Identifier: Apache-2.0

import JSONTree
import Localization
import Providers
import TestSupport
import Testing
import Vocabulary

@testable import DEQAR

/// Reading, writing for the Submission API and reading again gives the same report; and the written document says what
/// the documented one says.
@Suite struct RoundTripTests {
    /// The register with open registrations, so that all seven documented examples are taken.
    static let register: QualityRegister = {
        let agencies = SampleRegister.agencies.map {
            QualityAssuranceAgency(
                id: $0.id, acronym: $0.acronym, name: $0.name,
                registrations: [given(DayPeriod(from: SampleRegister.day("2000-01-01"), until: nil))], activities: $0.activities,
                countries: $0.countries)
        }
        return QualityRegister(agencies: agencies, providers: SampleRegister.providers)
    }()

    @Test(.requiresShared(cases: 7), arguments: 1...7)
    func `keeps all that a documented example says`(number: Int) throws {
        let bytes = try Shared.data("data/policy/deqar/samples/submission_example_\(number).json")
        let first = try report(bytes)
        let written = SubmissionWriter(register: Self.register).submission(first).serialized()
        var second = try report(written)
        // A file that was enclosed is kept as its digest only.
        for index in first.documents.indices where first.documents[index].address == nil {
            second.documents[index].sha256 = first.documents[index].sha256
        }
        #expect(first == second)

        let original = try JSONDocument(parsing: bytes).root
        let copy = try JSONDocument(parsing: written).root
        for member in original.members where !["date_format", "activities"].contains(member.name) {
            #expect(copy[member.name] != nil, "\(member.name) is lost")
        }
        #expect(copy["programmes"]?.count == original["programmes"]?.count)
        #expect(copy["report_files"]?.count == original["report_files"]?.count)
        #expect(copy["institutions"]?.count == original["institutions"]?.count)
    }

    @Test(
        .requiresShared(cases: 7),
        arguments: [
            "test_valid.csv", "test_programme.csv", "test_valid_ap.csv", "fulltest_jp.csv", "fulltest_op.csv",
            "fulltest_prog.csv", "fulltest_inst.csv",
        ])
    func `keeps all that a sample table says, as CSV and as JSON`(file: String) throws {
        let first = try reports(try Shared.data("data/policy/deqar/samples/\(file)"))
        #expect(!first.isEmpty)
        let writer = SubmissionWriter(register: Self.register)
        let json = try reports(writer.submissions(first).serialized())
        #expect(json.map(Self.withoutDigests) == first.map(Self.withoutDigests))
        let csv = try reports(Array(SubmissionSheet(writer).text(first).utf8))
        #expect(csv.map(Self.withoutDigests) == first.map(Self.withoutDigests))
    }

    private func reports(_ bytes: [UInt8]) throws -> [QualityReport] {
        let reading = DEQARFile.read(bytes, register: Self.register, today: SampleVerdictTests.today)
        return try reading.candidates.map { candidate in
            guard case .taken(let report, _, _) = candidate.content else {
                Issue.record("\(candidate.content)")
                throw SampleVerdictTests.Surprise()
            }
            return report
        }
    }

    /// Enclosed files are kept by their digests, which a submission cannot carry.
    private static func withoutDigests(_ report: QualityReport) -> QualityReport {
        var copy = report
        for index in copy.documents.indices { copy.documents[index].sha256 = nil }
        return copy
    }

    private func report(_ bytes: [UInt8]) throws -> QualityReport {
        let reading = DEQARFile.read(bytes, register: Self.register, today: SampleVerdictTests.today)
        let candidate = try #require(reading.candidates.first)
        guard case .taken(let report, _, _) = candidate.content else {
            Issue.record("\(candidate.content)")
            throw SampleVerdictTests.Surprise()
        }
        return report
    }
}
