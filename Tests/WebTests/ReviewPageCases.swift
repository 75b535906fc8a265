// SPDX-License-Identifier: Apache-2.0

import Accounts
import Foundation
import Localization
import Messages
import Providers
import Reviews
import TestSupport
import Vocabulary
import Web

/// The pages of reviews at every stage and for both sides, with words that would break them.
enum ReviewPageCases {
    typealias Case = PageSnapshotTests.Case

    static let all: [Case] = workspaces + others

    private static let workspaces: [Case] = ReviewStage.Name.allCases.flatMap { stage in
        ReviewParty.allCases.map { party in
            Case(name: "review-\(stage.rawValue)-\(party.rawValue)", address: "/reviews/x") { setting in
                guard let review = review(at: stage) else { return [] }
                return ReviewPage(
                    setting: setting, review: review, names: names, party: party, today: day(0)
                ).render()
            }
        }
    }

    private static let others: [Case] = [
        Case(name: "review-judging-programmes", address: "/reviews/x") { setting in
            guard let review = review(at: .judging, kind: .programme) else { return [] }
            return ReviewPage(setting: setting, review: review, names: names, party: .agency, today: day(0)).render()
        },
        Case(name: "reviews", address: "/reviews") { setting in
            let rows = ReviewStage.Name.allCases.compactMap { review(at: $0) }.map { review in
                let summary = ReviewSummary(review)
                return ReviewsPage.Row(
                    summary: summary, provider: names.provider, agency: "QAA <1>",
                    tasks: ReviewTask.tasks(summary, of: .agency, today: day(40)))
            }
            return ReviewsPage(
                setting: setting, search: .init(provider: "\"><script>", stage: "judged"),
                waiting: rows.filter { !$0.tasks.isEmpty }, rows: rows
            ).render()
        },
        Case(name: "reviews-none", address: "/reviews") {
            ReviewsPage(setting: $0, search: .init(), waiting: [], rows: []).render()
        },
        Case(name: "criterion", address: "/reviews/x/criteria/1") { setting in
            guard let review = review(at: .judging) else { return [] }
            return CriterionPage(
                setting: setting, review: review, code: "1", criterion: Phrase("Quality", language: .en)
            ).render()
        },
        Case(name: "review-public", address: "/providers/x/reviews/x") { setting in
            guard let review = review(at: .published), let last = review.publications.last else { return [] }
            return PublishedReviewPage(setting: setting, review: review, publication: last, names: names).render()
        },
        Case(name: "my-provider", address: "/my/providers/x") { setting in
            guard let provider, let agency = AgencyID("20") else { return [] }
            let summaries = ReviewStage.Name.allCases.compactMap { review(at: $0) }.map { ReviewSummary($0) }
            let trust = TrustAnswer(
                kind: .unknown, reason: .nothingKnown, date: day(0), grounds: [], knownSince: nil)
            return MyProviderPage(
                setting: setting, provider: provider, trust: trust, agencies: [agency: "Agency <b>"], asked: [agency],
                tasks: [.init(words: [.words("x")], address: "/my/providers/x", due: day(3))], reviews: summaries,
                request: ("20", "</textarea><script>", [("purpose", "Something is wrong.")])
            ).render()
        },
    ]

    private static let names = ReviewNames(
        provider: Phrase("מכללה & <Käsityökoulu>", language: .en), agency: Phrase("Agency <b>"), procedures: [],
        people: [:],
        criteria: ReviewCriteria([
            (.eqf, [ReviewCriterion(code: "1", title: LocalizedText("Outcomes", language: .en))])
        ]))

    private static var provider: RegisteredProvider? {
        guard let id = ProviderID("https://school.example"), let country = CountryCode("FI"),
            let place = ProviderPlace(country: country, isSeat: true)
        else { return nil }
        return try? RegisteredProvider(
            id: id, kinds: [.company], names: [ProviderName(.legal, LocalizedText("School <1>", language: .en))],
            places: [place])
    }

    private static func day(_ days: Int) -> PlainDate {
        guard let day = PlainDate(utcDayOf: FixedClock.later(Double(days) * 86_400)) else {
            fatalError("the clock of tests shows a day")
        }
        return day
    }

    /// A review brought to a stage, with markup in every text.
    static func review(at last: ReviewStage.Name, kind: ActivityKind = .institutional) -> Review? {
        guard let provider = ProviderID("https://school.example"), let agency = AgencyID("20"),
            let activity = ActivityID("7"), let actor = ActorID("person/0"), let report = ReportID("r"),
            let words = try? ReviewText("<script>alert(1)</script> שלום\nsecond", for: .reason),
            let document = try? ReviewDocument(Array("%PDF-1 <".utf8), title: "<b>Report</b>"),
            let validity = ReportValidity(from: day(0), until: nil),
            let panel = try? ReviewPanel([
                .init(person: PersonID(.system), role: .chair, declaredIndependence: true)
            ])
        else { return nil }
        let deed = ReviewDeed(Deed(actor, right: "a <right>"), at: FixedClock.now)
        let programmes =
            kind == .programme
            ? [ReportProgramme(name: "<i>Weaving", leadsToDegree: false, ects: "5", certification: .assessment)] : []
        guard
            let judgement = try? ReviewJudgement(
                .positiveWithConditions, status: .voluntary, validity: validity, programmes: programmes,
                conditions: [.init(words, due: day(90))], summary: words)
        else { return nil }
        let finding = CriterionFinding(code: "1", judgement: .partly, grounds: words, recommendations: words)
        let procedure = ReviewProcedure(activity: activity, kind: kind, standard: .eqf, criteria: ["1"])
        let way: [ReviewStep] = [
            .accepted(procedure), .panelAppointed(panel),
            .visitPlanned(ReviewVisit(.onPaper(reason: words), on: day(0))), .visitHeld(on: day(0)),
            .findingWritten(finding), .documentAttached(document), .complained(words), .draftSent(deadline: day(20)),
            .commented(words), .judged(judgement, appealUntil: day(30)), .appealed(words),
            .appealDecided(isUpheld: false, reasons: words), .published(report: report),
        ]
        var review = Review(
            ReviewID(.system), ReviewRequest(provider: provider, agency: agency, purpose: words), by: deed)
        if last == .declined { return try? review.taking(.declined(words), by: deed) }
        if last == .withdrawn { return try? review.taking(.withdrawn(words), by: deed) }
        for step in way {
            if review.stage.name == last, last != .drafting || step.name == .draftSent { break }
            guard let next = try? review.taking(step, by: deed) else { return nil }
            review = next
        }
        return review
    }
}
