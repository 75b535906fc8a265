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

    /// The layer when it is asked two days later, where the register answers so on the day of the award and so today.
    private func later(_ then: TrustAnswer, _ now: TrustAnswer) async throws -> Layer? {
        let awarded = then.date
        let inquiry = QualityInquiry(
            isPossible: { true }, answer: { _, day, _ in day == awarded ? then : now }, maySeal: { _, _, _ in true })
        let verifier = Verifier(anchors: try SealedDemo.anchors(0), quality: inquiry)
        let moment = FixedClock.now.addingTimeInterval(2 * 86_400)
        return try await verifier.verify(try SealedDemo.sealed(), at: moment, checkedAt: moment)[.quality]
    }

    /// The day of the award in the sealed document.
    private func awarded() throws -> PlainDate { try #require(PlainDate("2026-06-15")) }

    @Test(arguments: [
        (ProviderNotice.Kind.withdrawn, TrustAnswer.Kind.withdrawn, "quality.withdrawnNow"),
        (.suspended, .suspended, "quality.suspendedNow"),
    ])
    func `says beside an answer that holds what was decided since`(
        notice: ProviderNotice.Kind, kind: TrustAnswer.Kind, code: String
    ) async throws {
        let day = try awarded()
        let since = day.adding(days: 1)
        let id = try #require(NoticeID("n-1"))
        let provider = try #require(ProviderID("urn:x:school"))
        let now = TrustAnswer(
            kind: kind, reason: .notice, date: since,
            grounds: [.notice(ProviderNotice(id: id, provider: provider, kind: notice, from: since, reason: "Closed"))],
            knownSince: FixedClock.now)
        let layer = try await later(answer(.covered, .report, on: day), now)
        #expect(layer?.outcome == .passed)
        #expect(layer?.findings.map(\.code.rawValue) == [code])
        #expect(layer?.findings.first?.parameters["since"] == .day(since))
    }

    @Test func `says that an answer is contested, and since when`() async throws {
        let day = try awarded()
        let contested = TrustAnswer(
            kind: .covered, reason: .report, date: day, grounds: [], knownSince: nil,
            contested: TrustAnswer.Contest(kind: .notCovered, since: FixedClock.now, grounds: []))
        let layer = try await later(contested, answer(.covered, .report, on: day))
        #expect(layer?.outcome == .passed)
        #expect(layer?.findings.map(\.code.rawValue) == ["quality.contested"])
        #expect(layer?.findings.first?.parameters["since"] == .dateTime(FixedClock.now))
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
