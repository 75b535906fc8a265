// SPDX-License-Identifier: Apache-2.0

import Accounts
import Foundation
import Localization
import Providers
import Reviews
import SQLStores
import TestSupport
import Testing
import Vocabulary

/// Reviews as people do them, with the register behind.
@Suite struct ReviewWorkTests {
    private func refusal(_ work: () async throws -> Review) async -> ReviewRefusal? {
        do {
            _ = try await work()
            return nil
        } catch { return error as? ReviewRefusal }
    }

    @Test func `makes a published review count for trust on a date at once`() async throws {
        let house = try await House()
        let (agent, staff) = (try await house.agent(), try await house.staff())
        var review = try await house.judged(agent, staff)
        let trust = { TrustOnDate(try await house.quality.history(of: Sample.provider))(Sample.provider, on: Sample.today) }
        #expect(try await trust().kind == .unknown)
        review = try await TakeReviewStep(house.desk)(.appealWaived, in: review.id, seen: review.events.count, by: staff)
        review = try await TakeReviewStep(house.desk)(
            .published(report: given(review.reportID)), in: review.id, seen: review.events.count, by: agent)
        let answer = try await trust()
        #expect(answer.kind == .covered)
        guard case .report(let report, .wholeProvider, let source)? = answer.grounds.first else {
            Issue.record("\(answer.grounds)")
            return
        }
        #expect(report.id == review.reportID)
        #expect(report.localIdentifier == review.id.text)
        #expect(report.documents.first?.sha256 == Sample.document.sha256)
        #expect(source.hasPrefix("Review in this register, \(review.id)"))
        // The import, and each step of the review, stand in the log.
        let entries = try await SQLAuditLog(house.database).entries(after: 0, limit: 200)
        #expect(entries.count { $0.subject == "review/\(review.id)" } == review.events.count)
        #expect(entries.count { $0.action == "evidence-imported" } == 2)
        #expect(try await VerifyAudit(log: SQLAuditLog(house.database))().chain.firstBreak == nil)
    }

    @Test func `replaces a report with its correction and keeps both`() async throws {
        let house = try await House()
        let (agent, staff) = (try await house.agent(), try await house.staff())
        let take = TakeReviewStep(house.desk)
        var review = try await house.judged(agent, staff)
        func go(_ step: ReviewStep, _ who: Principal) async throws {
            review = try await take(step, in: review.id, seen: review.events.count, by: who)
        }
        try await go(.appealWaived, staff)
        try await go(.published(report: given(review.reportID)), agent)
        house.hand.advance(days: 10)
        try await go(.complained(Sample.text("The panel never met.")), staff)
        try await go(
            .complaintAnswered(
                given(ComplaintNumber(1)), Complaint.Answer(isUpheld: true, reasons: Sample.text("True."))), agent)
        // A correction that changes nothing is none.
        #expect(
            await refusal {
                try await take(
                    .judged(Sample.judgement(), appealUntil: Sample.day(60)), in: review.id,
                    seen: review.events.count, by: agent)
            } == .unchanged)
        try await go(.judged(Sample.judgement(.negative), appealUntil: Sample.day(60)), agent)
        try await go(.appealWaived, staff)
        try await go(.published(report: given(review.reportID)), agent)
        let history = try await house.quality.history(of: Sample.provider)
        #expect(history.entries.count == 2)
        let trust = TrustOnDate(history)
        #expect(trust(Sample.provider, on: Sample.day(11)).kind == .notCovered)
        // The day that was covered stays so, and says that it is contested.
        #expect(trust(Sample.provider, on: Sample.day(5)).kind == .covered)
        #expect(trust(Sample.provider, on: Sample.day(5)).contested?.kind == .notCovered)
    }

    @Test func `stops with the exact findings of the rules for reports`() async throws {
        let house = try await House(registeredUntil: "2026-07-01")
        let (agent, staff) = (try await house.agent(), try await house.staff())
        var review = try await house.drafted(agent, staff)
        let take = TakeReviewStep(house.desk)
        review = try await take(
            .draftSent(deadline: Sample.day(20)), in: review.id, seen: review.events.count, by: agent)
        review = try await take(.commented(Sample.text("Yes.")), in: review.id, seen: review.events.count, by: staff)
        // The agency is outside its own registration on the first day of the report.
        let outside = await refusal {
            try await take(
                .judged(Sample.judgement(from: given(PlainDate("2026-07-02"))), appealUntil: Sample.day(30)),
                in: review.id, seen: review.events.count, by: agent)
        }
        #expect(outside?.findings.map(\.code.rawValue) == ["report.agency.notRegistered"])
        // A school is no institution of higher education, so that no duty to be reviewed can be claimed.
        let duty = await refusal {
            try await take(
                .judged(Sample.judgement(status: .obligatory), appealUntil: Sample.day(30)), in: review.id,
                seen: review.events.count, by: agent)
        }
        #expect(duty?.findings.map(\.code.rawValue) == ["report.status.mustBeVoluntary"])
        #expect(try await house.store.review(review.id)?.events.count == review.events.count)
    }

    @Test func `publishes nothing when the agency has left the register of agencies meanwhile`() async throws {
        let house = try await House()
        let (agent, staff) = (try await house.agent(), try await house.staff())
        var review = try await house.judged(agent, staff)
        review = try await TakeReviewStep(house.desk)(
            .appealWaived, in: review.id, seen: review.events.count, by: staff)
        _ = try await house.quality.undo(given(ImportID("agencies")), at: FixedClock.now, by: Sample.deed().deed)
        let answer = await refusal {
            try await TakeReviewStep(house.desk)(
                .published(report: given(review.reportID)), in: review.id, seen: review.events.count, by: agent)
        }
        #expect(answer == .unknownAgency)
        #expect(try await house.store.review(review.id)?.stage.name == .judged)
        #expect(try await house.quality.history(of: Sample.provider).entries.isEmpty)
    }

    @Test func `covers only the programmes that were judged`() async throws {
        let house = try await House()
        let (agent, staff) = (try await house.agent(), try await house.staff())
        let programme = ReportProgramme(
            name: "Weaving", level: .shortCycle, leadsToDegree: false, ects: "10", certification: .assessment,
            fields: [given(FieldOfStudy("0214"))])
        var review = try await house.judged(
            agent, staff, activity: "8", Sample.judgement(programmes: [programme]))
        review = try await TakeReviewStep(house.desk)(
            .appealWaived, in: review.id, seen: review.events.count, by: staff)
        _ = try await TakeReviewStep(house.desk)(
            .published(report: given(review.reportID)), in: review.id, seen: review.events.count, by: agent)
        let trust = TrustOnDate(try await house.quality.history(of: Sample.provider))
        let field = TrustScope(level: EQFLevel(5), field: FieldOfStudy("0214"))
        #expect(trust(Sample.provider, on: Sample.today, for: field).kind == .covered)
        #expect(trust(Sample.provider, on: Sample.today, for: TrustScope(level: EQFLevel(7))).kind == .notCovered)
    }

    @Test func `lets only the two sides of a review act, each its own part`() async throws {
        let house = try await House()
        let other = given(ProviderID("https://other.example"))
        try await house.enter(other)
        let (agent, staff) = (try await house.agent(), try await house.staff())
        let strangers = [
            try await house.somebody(.qualityAgency, OrganisationReference(.qualityAgency, "21")),
            try await house.somebody(.designer, .provider(other)), try await house.somebody(.learner, nil),
            try await house.somebody(.nationalAuthority, OrganisationReference(.nationalAuthority, "fi")),
            try await house.somebody(.administrator, OrganisationReference(.qualityAgency, Sample.agency.text)),
        ]
        let review = try await house.requested(by: staff)
        let take = TakeReviewStep(house.desk)
        for stranger in strangers + [staff] {
            #expect(
                await refusal { try await take(.declined(Sample.text("No.")), in: review.id, seen: 1, by: stranger) }
                    == .notAllowed(.noRight(.conductReviews)))
            #expect(
                await refusal { try await house.desk.review(review.id, as: .agency, by: stranger) } == .unknownReview)
        }
        for stranger in strangers + [agent] {
            #expect(
                await refusal { try await take(.withdrawn(Sample.text("No.")), in: review.id, seen: 1, by: stranger) }
                    == .notAllowed(.noRight(.answerReviews)))
            #expect(
                await refusal {
                    try await RequestReview(house.desk)(
                        Sample.agency, to: Sample.provider, purpose: "x", by: stranger)
                } == .notAllowed(.noRight(.answerReviews)))
        }
        #expect(await refusal { try await take(.appealWaived, in: ReviewID(.system), seen: 1, by: staff) } == .unknownReview)
        #expect(try await house.store.review(review.id) == review)
    }

    @Test func `tells the second of two people that the first was faster`() async throws {
        let house = try await House()
        let (agent, staff) = (try await house.agent(), try await house.staff())
        let review = try await house.requested(by: staff)
        let take = TakeReviewStep(house.desk)
        _ = try await take(.declined(Sample.text("No time.")), in: review.id, seen: 1, by: agent)
        #expect(
            await refusal { try await take(.withdrawn(Sample.text("We too.")), in: review.id, seen: 1, by: staff) }
                == .stale)
    }

    @Test func `keeps people of the provider off its panel and out of the agency's work, also after a merge`() async throws {
        let house = try await House()
        let old = given(ProviderID("https://old.example"))
        try await house.enter(old)
        try await MergeProviders(store: house.providers, clock: house.hand.clock)(
            old, into: Sample.provider, by: Sample.deed().deed)
        let (agent, staff) = (try await house.agent(), try await house.staff())
        let former = try await house.somebody(.awarder, .provider(old))
        var review = try await house.requested(by: staff)
        review = try await AcceptReview(house.desk)(
            review.id, by: given(ActivityID("7")), against: .esg, seen: 1, by: agent)
        let take = TakeReviewStep(house.desk)
        for insider in [staff, former] {
            let panel = Sample.panel([PersonID(.system), given(insider.person)])
            #expect(
                await refusal { try await take(.panelAppointed(panel), in: review.id, seen: 2, by: agent) }
                    == .panel(.ofTheProvider))
        }
        let both = Principal(
            person: given(staff.person), memberships: staff.memberships + agent.memberships, means: staff.means)
        #expect(
            await refusal { try await take(.panelAppointed(Sample.panel()), in: review.id, seen: 2, by: both) }
                == .conflictOfInterest)
    }

    @Test func `appoints people by their addresses, known or not, and opens no account for a panel that cannot be`() async throws {
        let house = try await House()
        let (agent, staff) = (try await house.agent(), try await house.staff())
        var review = try await house.requested(by: staff)
        let appoint = AppointPanel(house.desk)
        typealias Candidate = AppointPanel.Candidate
        func call(_ candidates: [Candidate]) async throws -> Review {
            try await appoint(candidates, to: review.id, seen: review.events.count, language: .fi, by: agent)
        }
        let chair = Candidate(email: "chair@example.org", role: .chair, declaredIndependence: true)
        #expect(await refusal { try await call([chair]) } == .wrongStage(.panelAppointed, .requested))
        review = try await AcceptReview(house.desk)(
            review.id, by: given(ActivityID("7")), against: .esg, seen: 1, by: agent)
        let again = Candidate(email: " CHAIR@example.org", role: .expert, declaredIndependence: true)
        #expect(await refusal { try await call([chair, again]) } == .panel(.samePersonTwice))
        let word = Candidate(email: "no address", role: .expert, declaredIndependence: true)
        #expect(await refusal { try await call([chair, word]) } == .unreadable(.member))
        #expect(await refusal { try await call([word]) } == .unreadable(.member))
        let biased = Candidate(email: "biased@example.org", role: .expert, declaredIndependence: false)
        #expect(await refusal { try await call([chair, biased]) } == .panel(.notIndependent))
        let email = given(EmailAddress("chair@example.org"))
        #expect(try await house.people.person(email) == nil)
        review = try await call([chair])
        #expect(review.stage.panel?.members.first?.person == (try await house.people.person(email))?.id)
    }

    @Test func `requests a review only of an agency that is registered, of a provider that is, and not without end`() async throws {
        let house = try await House()
        let staff = try await house.staff()
        let request = RequestReview(house.desk)
        #expect(
            await refusal { try await request(given(AgencyID("99")), to: Sample.provider, purpose: "x", by: staff) }
                == .unknownAgency)
        #expect(
            await refusal { try await request(Sample.agency, to: Sample.provider, purpose: " ", by: staff) }
                == .text(.purpose, .empty))
        let nobody = given(ProviderID("https://nobody.example"))
        let theirs = try await house.somebody(.approver, .provider(nobody))
        #expect(
            await refusal { try await request(Sample.agency, to: nobody, purpose: "x", by: theirs) }
                == .unknownProvider)
        for _ in 0..<RequestReview.mostOpen { _ = try await house.requested(by: staff) }
        #expect(await refusal { try await house.requested(by: staff) } == .tooManyReviews)
        let late = try await House(registeredUntil: "2026-06-01")
        let those = try await late.staff()
        #expect(await refusal { try await late.requested(by: those) } == .agencyNotRegistered(Sample.agency))
    }

    @Test func `accepts only by a procedure that the agency has and that looks at one provider`() async throws {
        let house = try await House()
        let (agent, staff) = (try await house.agent(), try await house.staff())
        let review = try await house.requested(by: staff)
        let accept = AcceptReview(house.desk)
        for activity in ["9", "77"] {
            #expect(
                await refusal {
                    try await accept(review.id, by: given(ActivityID(activity)), against: .esg, seen: 1, by: agent)
                } == .unknownProcedure)
        }
        #expect(
            await refusal {
                try await accept(
                    review.id, by: given(ActivityID("7")), against: ReviewStandard(rawValue: "mine"), seen: 1, by: agent)
            } == .unknownStandard)
        // Nobody shortens the list of criteria for a provider.
        #expect(
            await refusal {
                try await TakeReviewStep(house.desk)(
                    .accepted(Sample.procedure(criteria: ["1"])), in: review.id, seen: 1, by: agent)
            } == .unknownStandard)
    }

    @Test func `keeps no document whose bytes are others`() async throws {
        let house = try await House()
        let (agent, staff) = (try await house.agent(), try await house.staff())
        let review = try await house.drafted(agent, staff)
        for bytes in [nil, Array("%PDF-other".utf8)] as [[UInt8]?] {
            #expect(
                await refusal {
                    try await TakeReviewStep(house.desk)(
                        .documentAttached(Sample.document), in: review.id, seen: review.events.count, document: bytes,
                        by: agent)
                } == .unreadable(.document))
        }
        #expect(try await house.store.document(Sample.document.sha256, of: review.id) == Sample.documentBytes)
    }
}
