// SPDX-License-Identifier: Apache-2.0

import Accounts
import Localization
import Providers
import Reviews
import TestSupport
import Testing

/// What may follow what in a review.
@Suite struct ReviewStageTests {
    /// The steps that a stage takes on the day on which it began, written down apart from the code; complaints come from
    /// acceptance on, and need one that is open to be answered.
    static let allowed: [ReviewStage.Name: Set<ReviewStep.Name>] = [
        .requested: [.accepted, .declined, .withdrawn], .declined: [], .withdrawn: [],
        .accepted: [.panelAppointed, .withdrawn, .complained],
        .empanelled: [.panelAppointed, .visitPlanned, .withdrawn, .complained],
        .visitPlanned: [.visitPlanned, .visitHeld, .withdrawn, .complained],
        // Not every criterion has its finding.
        .drafting: [.findingWritten, .documentAttached, .withdrawn, .complained],
        // The time to comment has not passed.
        .commenting: [.commented, .withdrawn, .complained],
        .judging: [.findingWritten, .documentAttached, .judged, .withdrawn, .complained],
        // The time to appeal has not passed.
        .judged: [.appealWaived, .appealed, .complained], .appealed: [.appealDecided, .complained],
        .published: [.complained],
    ]

    @Test(arguments: ReviewStage.Name.allCases, Sample.everyStep)
    func `takes the steps of its stage and refuses every other`(_ stage: ReviewStage.Name, _ step: ReviewStep) throws {
        let review = Sample.review(at: stage)
        #expect(review.stage.name == stage)
        let next = try? review.taking(step, by: Sample.deed())
        #expect((next != nil) == Self.allowed[stage]?.contains(step.name), "\(step.name)")
        if let next { #expect(next.events.dropLast().elementsEqual(review.events)) }
        // What is offered on a page is what the stage knows, the day apart.
        if next != nil, step.name != .complained { #expect(review.stage.offers.contains(step.name)) }
    }

    @Test func `lets nothing be published while an appeal is open, on any day`() throws {
        let review = Sample.review(at: .appealed)
        for days in [0, 29, 31, 400, 4000] {
            #expect(throws: ReviewRefusal.wrongStage(.published, .appealed)) {
                try review.taking(.published(report: given(ReportID("r"))), by: Sample.deed(days))
            }
        }
    }

    @Test func `publishes only after the last day of the appeal time, or when it was waived`() throws {
        let review = Sample.review(at: .judged)
        let publish = ReviewStep.published(report: given(ReportID("r")))
        #expect(throws: ReviewRefusal.tooEarly(until: Sample.day(30))) {
            try review.taking(publish, by: Sample.deed(30))
        }
        #expect(try review.taking(publish, by: Sample.deed(31)).stage.name == .published)
        #expect(try review.taking(.appealWaived, by: Sample.deed()).taking(publish, by: Sample.deed()).publications.count == 1)
    }

    @Test func `takes an appeal until its last day and not after, and only one`() throws {
        let review = Sample.review(at: .judged)
        let appeal = ReviewStep.appealed(Sample.text("No."))
        #expect(try review.taking(appeal, by: Sample.deed(30)).stage.name == .appealed)
        #expect(throws: ReviewRefusal.tooLate(since: Sample.day(30))) {
            try review.taking(appeal, by: Sample.deed(31))
        }
        let rejected = try review.taking(appeal, by: Sample.deed(1)).taking(
            .appealDecided(isUpheld: false, reasons: Sample.text("It stands.")), by: Sample.deed(2))
        #expect(throws: ReviewRefusal.noAppealLeft) { try rejected.taking(appeal, by: Sample.deed(3)) }
        // Rejected with reasons, it can be published at once.
        #expect(
            try rejected.taking(.published(report: given(ReportID("r"))), by: Sample.deed(3)).stage.name == .published)
        let waived = try review.taking(.appealWaived, by: Sample.deed())
        #expect(throws: ReviewRefusal.noAppealLeft) { try waived.taking(appeal, by: Sample.deed()) }
    }

    @Test func `takes a judgement back when the appeal is upheld, to be made anew and appealed anew`() throws {
        let upheld = try Sample.review(at: .appealed).taking(
            .appealDecided(isUpheld: true, reasons: Sample.text("True.")), by: Sample.deed(1))
        guard case .judging(let judging) = upheld.stage else {
            Issue.record("\(upheld.stage)")
            return
        }
        #expect(judging.cause == .appealUpheld(Sample.judgement()))
        #expect(upheld.stage.judgement == nil)
        #expect(throws: ReviewRefusal.judgedBefore) {
            try upheld.taking(.withdrawn(Sample.text("Enough.")), by: Sample.deed(1))
        }
        let again = try upheld.taking(
            .judged(Sample.judgement(.negative), appealUntil: Sample.day(60)), by: Sample.deed(2))
        #expect(try again.taking(.appealed(Sample.text("No.")), by: Sample.deed(3)).stage.name == .appealed)
    }

    @Test func `goes on without a comment only when the time for it has passed`() throws {
        let review = Sample.review(at: .commenting)
        #expect(throws: ReviewRefusal.tooEarly(until: Sample.day(20))) {
            try review.taking(.commentTimeOver, by: Sample.deed(20))
        }
        let on = try review.taking(.commentTimeOver, by: Sample.deed(21))
        #expect(on.stage.name == .judging)
        #expect(on.stage.comment == nil)
    }

    @Test func `sends no draft with an open criterion, without its document, or with a deadline that is none`() throws {
        var review = Sample.review(at: .drafting)
        let send = ReviewStep.draftSent(deadline: Sample.day(20))
        #expect(throws: ReviewRefusal.openCriteria(["1", "2"])) { try review.taking(send, by: Sample.deed()) }
        #expect(throws: ReviewRefusal.unknownCriterion("9.9")) {
            try review.taking(.findingWritten(Sample.finding("9.9")), by: Sample.deed())
        }
        for code in ["1", "2"] { review = try review.taking(.findingWritten(Sample.finding(code)), by: Sample.deed()) }
        #expect(throws: ReviewRefusal.noDocument) { try review.taking(send, by: Sample.deed()) }
        review = try review.taking(.documentAttached(Sample.document), by: Sample.deed())
        for days in [0, -1, 366] {
            #expect(throws: ReviewRefusal.deadline) {
                try review.taking(.draftSent(deadline: Sample.day(days)), by: Sample.deed())
            }
        }
        #expect(try review.taking(send, by: Sample.deed()).stage.name == .commenting)
    }

    @Test func `holds no visit in the future`() {
        #expect(throws: ReviewRefusal.tooEarly(until: Sample.day(1))) {
            try Sample.review(at: .visitPlanned).taking(.visitHeld(on: Sample.day(1)), by: Sample.deed())
        }
    }

    @Test func `corrects what is published when a late complaint is upheld, and deletes nothing`() throws {
        let published = Sample.review(at: .published)
        let complained = try published.taking(.complained(Sample.text("Nobody asked us.")), by: Sample.deed(40))
        let number = given(complained.openComplaints.first?.number)
        let rejected = try complained.taking(
            .complaintAnswered(number, Complaint.Answer(isUpheld: false, reasons: Sample.text("We did."))),
            by: Sample.deed(41))
        #expect(rejected.stage.name == .published)
        let upheld = try complained.taking(
            .complaintAnswered(number, Complaint.Answer(isUpheld: true, reasons: Sample.text("True."))),
            by: Sample.deed(41))
        #expect(upheld.stage.name == .judging)
        #expect(upheld.publications == published.publications)
        #expect(throws: ReviewRefusal.noSuchComplaint) {
            try upheld.taking(
                .complaintAnswered(number, Complaint.Answer(isUpheld: false, reasons: Sample.text("No."))),
                by: Sample.deed(42))
        }
        let corrected = try upheld.taking(
            .judged(Sample.judgement(.negative), appealUntil: Sample.day(90)), by: Sample.deed(42)
        ).taking(.appealWaived, by: Sample.deed(43)).taking(
            .published(report: given(ReportID("r"))), by: Sample.deed(43))
        #expect(corrected.publications.map(\.judgement.decision) == [.positive, .negative])
        #expect(corrected.publications.first == published.publications.first)
    }

    @Test func `takes an upheld complaint before publication as an answer and no more`() throws {
        let complained = try Sample.review(at: .judged).taking(.complained(Sample.text("Late.")), by: Sample.deed())
        let upheld = try complained.taking(
            .complaintAnswered(
                given(ComplaintNumber(1)), Complaint.Answer(isUpheld: true, reasons: Sample.text("Sorry."))),
            by: Sample.deed())
        #expect(upheld.stage == complained.stage)
    }

    @Test func `refuses a judgement whose scope or conditions do not fit`() throws {
        let programme = ReportProgramme(name: "Weaving", leadsToDegree: false, ects: "5", certification: .assessment)
        #expect(throws: ReviewRefusal.judgement(.needlessProgramme)) {
            try Sample.review(at: .judging).taking(
                .judged(Sample.judgement(programmes: [programme]), appealUntil: Sample.day(30)), by: Sample.deed())
        }
        let validity = given(ReportValidity(from: Sample.today, until: nil))
        let condition = ReviewJudgement.Condition(Sample.text("Do."), due: Sample.day(9))
        func make(_ decision: ReportDecision, _ conditions: [ReviewJudgement.Condition]) throws {
            _ = try ReviewJudgement(
                decision, status: .voluntary, validity: validity, programmes: [], conditions: conditions,
                summary: Sample.text("So."))
        }
        #expect(throws: ReviewRefusal.judgement(.noCondition)) { try make(.positiveWithConditions, []) }
        #expect(throws: ReviewRefusal.judgement(.needlessCondition)) { try make(.positive, [condition]) }
        #expect(throws: ReviewRefusal.judgement(.noDecision)) { try make(.notApplicable, []) }
    }

    @Test func `refuses a panel without one chair, with a double, or without the word of each`() {
        func member(_ role: ReviewPanel.Member.Role, _ id: String = PersonID(.system).text, declared: Bool = true)
            -> ReviewPanel.Member
        {
            ReviewPanel.Member(person: given(PersonID(id)), role: role, declaredIndependence: declared)
        }
        let id = PersonID(.system).text
        #expect(throws: ReviewRefusal.panel(.size)) { try ReviewPanel([]) }
        #expect(throws: ReviewRefusal.panel(.size)) { try ReviewPanel((0..<13).map { _ in member(.expert) }) }
        #expect(throws: ReviewRefusal.panel(.oneChair)) { try ReviewPanel([member(.expert)]) }
        #expect(throws: ReviewRefusal.panel(.oneChair)) { try ReviewPanel([member(.chair), member(.chair)]) }
        #expect(throws: ReviewRefusal.panel(.samePersonTwice)) {
            try ReviewPanel([member(.chair, id), member(.expert, id)])
        }
        #expect(throws: ReviewRefusal.panel(.notIndependent)) {
            try ReviewPanel([member(.chair), member(.student, declared: false)])
        }
    }

    @Test func `never lets time run backwards`() throws {
        let review = try Sample.review().taking(.accepted(Sample.procedure()), by: Sample.deed(2))
        #expect(throws: ReviewRefusal.clock) {
            try review.taking(.panelAppointed(Sample.panel()), by: Sample.deed(1))
        }
    }

    @Test func `refuses events that are no history of a review`() {
        let whole = Sample.review(at: .published)
        let events = whole.events
        #expect((try? Review(whole.id, rebuilding: events)) == whole)
        #expect(throws: ReviewRefusal.brokenHistory) { try Review(whole.id, rebuilding: []) }
        for index in events.indices.dropLast() {
            var broken = events
            broken.remove(at: index)
            #expect(throws: ReviewRefusal.brokenHistory) { try Review(whole.id, rebuilding: broken) }
        }
    }
}
