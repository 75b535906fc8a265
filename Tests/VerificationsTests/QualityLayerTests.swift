// SPDX-License-Identifier: Apache-2.0

import Foundation
import Localization
import Providers
import TestSupport
import Testing
import Trust
import Verifications
import Vocabulary

/// The layer that says whether the awarding body was quality-assured on the day of the award.
@Suite struct QualityLayerTests {
    private func answer(_ kind: TrustAnswer.Kind, _ reason: TrustAnswer.Reason, on day: PlainDate) -> TrustAnswer {
        TrustAnswer(kind: kind, reason: reason, date: day, grounds: [], knownSince: nil)
    }

    private func report(_ inquiry: QualityInquiry?) async throws -> VerificationReport {
        let verifier = Verifier(anchors: try SealedDemo.anchors(0), quality: inquiry)
        return try await verifier.verify(try SealedDemo.sealed(), at: FixedClock.now, checkedAt: FixedClock.now)
    }

    @Test(arguments: [
        (TrustAnswer.Kind.covered, TrustAnswer.Reason.report, Outcome.passed, "quality.covered"),
        (.notCovered, .otherDays, .failed, "quality.notCovered"),
        (.notCovered, .otherScope, .unknown, "quality.otherProgrammes"),
        (.suspended, .notice, .failed, "quality.suspended"), (.withdrawn, .notice, .failed, "quality.withdrawn"),
        (.unknown, .nothingKnown, .unknown, "quality.unknown"),
    ])
    func `says what the register says, and never changes the word`(
        kind: TrustAnswer.Kind, reason: TrustAnswer.Reason, outcome: Outcome, code: String
    ) async throws {
        let report = try await report(
            QualityInquiry(
                isPossible: { true }, answer: { _, day, _ in self.answer(kind, reason, on: day) },
                maySeal: { _, _, _ in true }))
        #expect(report.layers.map(\.name) == LayerName.allCases)
        #expect(report[.quality]?.outcome == outcome)
        #expect(report[.quality]?.code.rawValue == code)
        #expect(report.verdict == .valid)
    }

    @Test func `does not pass on the awarding body's quality to whoever the register does not let seal for it`() async throws {
        let report = try await report(
            QualityInquiry(
                isPossible: { true }, answer: { _, day, _ in self.answer(.covered, .report, on: day) },
                maySeal: { _, _, _ in false }))
        #expect(report[.quality]?.outcome == .unknown)
        #expect(report[.quality]?.code == "quality.sealerNotRelated")
        #expect(report.verdict == .valid)
    }

    @Test func `is left out where there is no register`() async throws {
        let empty = QualityInquiry(
            isPossible: { false }, answer: { _, day, _ in self.answer(.covered, .report, on: day) },
            maySeal: { _, _, _ in true })
        for inquiry in [nil, empty] { #expect(try await report(inquiry)[.quality] == nil) }
    }

    @Test func `is unknown when the register cannot be asked`() async throws {
        struct Unreachable: Error {}
        let layer = try await report(
            QualityInquiry(
                isPossible: { true }, answer: { _, _, _ in throw Unreachable() }, maySeal: { _, _, _ in true }))[.quality]
        #expect(layer?.outcome == .unknown)
        #expect(layer?.code == "quality.unreachable")
    }
}
