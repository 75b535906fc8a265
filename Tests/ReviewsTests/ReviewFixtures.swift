// SPDX-License-Identifier: Apache-2.0

import Accounts
import Foundation
import Localization
import Providers
import Reviews
import SQLStores
import SQLiteDatabase
import Synchronization
import TestSupport
import Vocabulary

/// A clock that is set by hand.
final class HandClock: Sendable {
    private let moment = Mutex(FixedClock.now)
    var clock: Clock { Clock { self.moment.withLock { $0 } } }
    var now: Date { moment.withLock { $0 } }
    func advance(days: Int) { moment.withLock { $0 += Double(days) * 86_400 } }
}

/// Pieces of reviews.
enum Sample {
    static let provider = given(ProviderID("https://school.example"))
    static let agency = given(AgencyID("20"))
    static let today = given(PlainDate(utcDayOf: FixedClock.now))

    static func day(_ days: Int, from moment: Date = FixedClock.now) -> PlainDate {
        given(PlainDate(utcDayOf: moment.addingTimeInterval(Double(days) * 86_400)))
    }

    static func text(_ text: String) -> ReviewText { given(try? ReviewText(text, for: .reason)) }
    static let request = ReviewRequest(provider: provider, agency: agency, purpose: text("We want to know."))

    static let criteria = ReviewCriteria([(.esg, points("1.")), (.eqf, points(""))])

    private static func points(_ chapter: String) -> [ReviewCriterion] {
        (1...10).map { ReviewCriterion(code: "\(chapter)\($0)", title: LocalizedText("Point \($0)", language: .en)) }
    }

    static func procedure(_ kind: ActivityKind = .institutional, criteria: [String] = ["1", "2"]) -> ReviewProcedure {
        ReviewProcedure(activity: given(ActivityID("7")), kind: kind, standard: .eqf, criteria: criteria)
    }

    static func panel(_ people: [PersonID] = [PersonID(.system), PersonID(.system)]) -> ReviewPanel {
        given(
            try? ReviewPanel(
                people.enumerated().map {
                    ReviewPanel.Member(
                        person: $0.element, role: $0.offset == 0 ? .chair : .expert, declaredIndependence: true)
                }))
    }

    static func finding(_ code: String) -> CriterionFinding {
        CriterionFinding(code: code, judgement: .partly, grounds: text("Because."), recommendations: nil)
    }

    static let document = given(try? ReviewDocument(Array("%PDF-1.7 report".utf8), title: "Report"))
    static let documentBytes = Array("%PDF-1.7 report".utf8)

    static func judgement(
        _ decision: ReportDecision = .positive, from: PlainDate = today, until: PlainDate? = nil,
        programmes: [ReportProgramme] = [], status: ReportStatus = .voluntary
    ) -> ReviewJudgement {
        let conditions =
            decision == .positiveWithConditions ? [ReviewJudgement.Condition(text("Do it."), due: day(90))] : []
        return given(
            try? ReviewJudgement(
                decision, status: status, validity: given(ReportValidity(from: from, until: until)),
                programmes: programmes, conditions: conditions, summary: text("It is good.")))
    }

    static func deed(_ days: Int = 0) -> ReviewDeed {
        ReviewDeed(
            Deed(given(ActorID("person/0")), right: "test"), at: FixedClock.later(Double(days) * 86_400))
    }

    static func review() -> Review { Review(ReviewID(.system), request, by: deed()) }

    /// The way to a stage that is always the same, each step on the first day.
    static func steps(to last: ReviewStage.Name) -> [ReviewStep] {
        let way: [(ReviewStage.Name, [ReviewStep])] = [
            (.requested, []), (.accepted, [.accepted(procedure())]), (.empanelled, [.panelAppointed(panel())]),
            (.visitPlanned, [.visitPlanned(ReviewVisit(.online, on: today))]), (.drafting, [.visitHeld(on: today)]),
            (
                .commenting,
                [
                    .findingWritten(finding("1")), .findingWritten(finding("2")), .documentAttached(document),
                    .draftSent(deadline: day(20)),
                ]
            ),
            (.judging, [.commented(text("Line 3 is wrong."))]), (.judged, [.judged(judgement(), appealUntil: day(30))]),
            (.appealed, [.appealed(text("No."))]),
        ]
        if last == .published { return steps(to: .judged) + [.appealWaived, .published(report: given(ReportID("r")))] }
        if last == .declined { return [.declined(text("No."))] }
        if last == .withdrawn { return [.withdrawn(text("No."))] }
        let end = given(way.firstIndex { $0.0 == last })
        return way[...end].flatMap(\.1)
    }

    static func review(at stage: ReviewStage.Name) -> Review {
        steps(to: stage).reduce(review()) { review, step in given(try? review.taking(step, by: deed())) }
    }

    /// One step of every kind.
    static let everyStep: [ReviewStep] = [
        .requested(request), .accepted(procedure()), .declined(text("No.")), .withdrawn(text("No.")),
        .panelAppointed(panel()), .visitPlanned(ReviewVisit(.onSite, on: today)), .visitHeld(on: today),
        .findingWritten(finding("1")), .documentAttached(document), .draftSent(deadline: day(20)),
        .commented(text("Yes.")), .commentTimeOver, .judged(judgement(), appealUntil: day(30)), .appealWaived,
        .appealed(text("No.")), .appealDecided(isUpheld: true, reasons: text("So.")),
        .published(report: given(ReportID("r"))), .complained(text("Slow.")),
        .complaintAnswered(given(ComplaintNumber(1)), Complaint.Answer(isUpheld: false, reasons: text("No."))),
    ]
}

/// An installation with one agency, one provider, and people of both.
struct House {
    let folder: TemporaryDirectory
    let database: SQLiteFile
    let hand = HandClock()
    let people: SQLAccountStore
    let quality: SQLQualityStore
    let providers: SQLProviderStore
    let store: SQLReviewStore
    let desk: ReviewDesk

    init(registeredUntil: String? = nil) async throws {
        folder = try TemporaryDirectory()
        database = try SQLiteFile(at: folder.file("house.sqlite"), now: FixedClock.now)
        people = SQLAccountStore(database)
        quality = SQLQualityStore(database)
        providers = SQLProviderStore(database, clock: hand.clock)
        store = SQLReviewStore(database)
        desk = ReviewDesk(
            store: store, providers: providers, quality: quality, people: people, criteria: Sample.criteria,
            clock: hand.clock)
        try await enter(Sample.provider)
        let agency = QualityAssuranceAgency(
            id: Sample.agency, acronym: "QAA", name: "Agency", seat: CountryCode("FI"),
            registrations: [
                given(
                    DayPeriod(from: given(PlainDate("2013-01-01")), until: registeredUntil.flatMap { PlainDate($0) }))
            ],
            activities: [
                .init(id: given(ActivityID("7")), name: "Institutional review", kind: .institutional),
                .init(id: given(ActivityID("8")), name: "Programme review", kind: .programme),
                .init(id: given(ActivityID("9")), name: "Joint programmes", kind: .jointProgramme),
            ], countries: [.init(code: given(CountryCode("FI")), isOfficial: true)])
        let plan = ImportPlan([], against: [], agencies: [agency])
        try await quality.record(
            plan,
            as: ImportRecord(
                id: given(ImportID("agencies")), source: "test", file: "a.csv", version: "1", sha256: "",
                importedAt: FixedClock.now, counts: plan.counts), by: Sample.deed().deed)
    }

    func enter(_ id: ProviderID, kind: ProviderKind = .vocationalSchool) async throws {
        let entry = try RegisteredProvider(
            id: id, kinds: [kind], names: [ProviderName(.legal, LocalizedText("School", language: .en))],
            places: [given(ProviderPlace(country: given(CountryCode("FI")), isSeat: true))])
        try await RegisterProvider(store: providers, clock: hand.clock)(entry, by: Sample.deed().deed)
    }

    /// Somebody with a role, who is known here.
    func somebody(_ role: Role, _ organisation: OrganisationReference?) async throws -> Principal {
        let id = PersonID(.system)
        let email = given(EmailAddress("\(id.text)@example.org"))
        let person = Person(id: id, name: "", email: email, language: .en, createdAt: FixedClock.now)
        let event = AuditEvent(.accountOpened, by: .localOperator, on: .person(id), right: "test", at: FixedClock.now)
        _ = try await people.find(orAdd: person, recording: event)
        let membership = organisation.flatMap { Membership(role, in: $0, since: FixedClock.now) }
        if let membership { _ = try await people.give(membership, to: id, recording: event) }
        return Principal(
            person: id, memberships: membership.map { [$0] } ?? [], means: .session(SessionID(.system)))
    }

    func agent() async throws -> Principal {
        try await somebody(.qualityAgency, OrganisationReference(.qualityAgency, Sample.agency.text))
    }

    func staff() async throws -> Principal { try await somebody(.designer, .provider(Sample.provider)) }

    /// A review that was requested by staff.
    func requested(by staff: Principal) async throws -> Review {
        try await RequestReview(desk)(
            Sample.agency, to: Sample.provider, purpose: "We want to know.", by: staff)
    }

    /// Brings a review from request to judgement.
    func judged(
        _ agent: Principal, _ staff: Principal, activity: String = "7", _ judgement: ReviewJudgement? = nil
    ) async throws -> Review {
        var review = try await drafted(agent, staff, activity: activity)
        let take = TakeReviewStep(desk)
        review = try await take(
            .draftSent(deadline: Sample.day(20, from: hand.now)), in: review.id, seen: review.events.count, by: agent)
        review = try await take(
            .commented(Sample.text("Yes.")), in: review.id, seen: review.events.count, by: staff)
        return try await take(
            .judged(judgement ?? Sample.judgement(), appealUntil: Sample.day(30, from: hand.now)), in: review.id,
            seen: review.events.count, by: agent)
    }

    func drafted(_ agent: Principal, _ staff: Principal, activity: String = "7") async throws -> Review {
        let take = TakeReviewStep(desk)
        var review = try await requested(by: staff)
        review = try await AcceptReview(desk)(
            review.id, by: given(ActivityID(activity)), against: .eqf, seen: 1, by: agent)
        let today = Sample.day(0, from: hand.now)
        let way: [ReviewStep] =
            [
                .panelAppointed(Sample.panel()), .visitPlanned(ReviewVisit(.online, on: today)),
                .visitHeld(on: today),
            ] + (1...10).map { .findingWritten(Sample.finding("\($0)")) }
        for step in way { review = try await take(step, in: review.id, seen: review.events.count, by: agent) }
        return try await take(
            .documentAttached(Sample.document), in: review.id, seen: review.events.count,
            document: Sample.documentBytes, by: agent)
    }
}
