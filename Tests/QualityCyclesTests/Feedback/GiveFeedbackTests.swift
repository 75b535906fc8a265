// SPDX-License-Identifier: Apache-2.0

import Accounts
import Foundation
import Localization
import Providers
import QualityCycles
import TestSupport
import Testing

/// Rounds of feedback: who is asked, who answers, and when it ends.
@Suite struct GiveFeedbackTests {
    private static let key = given(FeedbackKey(Array(repeating: 7, count: 32)))
    private static let all = Dictionary(uniqueKeysWithValues: FeedbackQuestion.allCases.map { ($0, 4) })

    private func opened(_ walk: Walk) async throws -> FeedbackRound {
        try await walk.whole()
        return try await KeepRounds(walk.desk, store: walk.store).open(
            Given.key, closesOn: Given.day("2026-07-15"), by: walk.designer)
    }

    private func give(_ walk: Walk, merged: [ProviderID: ProviderID] = [:]) -> GiveFeedback {
        GiveFeedback(walk.desk, store: walk.store, key: Self.key) { merged }
    }

    @Test func `takes one answer from each person, which can be replaced until the round closes`() async throws {
        var walk = Walk()
        let round = try await opened(walk)
        let learner = Given.principal([])
        try await give(walk)(Self.all, comment: "", as: .learners, in: round.id, by: learner)
        try await give(walk)(Self.all.merging([.relevance: 1]) { $1 }, comment: "Long.", as: .learners, in: round.id, by: learner)
        let earlier = try await give(walk).earlier(in: round, by: learner)
        #expect(earlier?.scales[.relevance] == 1)
        #expect(earlier?.comment == "Long.")
        #expect(try await give(walk).earlier(in: round, by: Given.principal([])) == nil)
        walk.now = try FixedClock.date("2026-07-16T00:00:00Z")
        let late = await codes { try await give(walk)(Self.all, comment: "", as: .learners, in: round.id, by: learner) }
        #expect(late == ["feedback.round.closed"])
        try await KeepRounds(walk.desk, store: walk.store).closeOverdue()
        #expect(await walk.store.round(round.id)?.closedAt != nil)
        #expect(try await give(walk).earlier(in: round, by: learner) == nil, "single answers are gone")
    }

    @Test func `asks for every answer and takes no other group than one's own`() async throws {
        let walk = Walk()
        let round = try await opened(walk)
        let learner = Given.principal([])
        func refused(_ values: [FeedbackQuestion: Int], _ comment: String = "", as group: FeedbackGroup = .learners, by who: Principal) async -> [String] {
            await codes { try await give(walk)(values, comment: comment, as: group, in: round.id, by: who) }
        }
        #expect(await refused([.relevance: 3, .usefulness: 6], by: learner) == Array(repeating: "feedback.answer.missing", count: 3))
        #expect(await refused(Self.all, String(repeating: "ж", count: 1 << 20), by: learner) == ["feedback.comment.tooLong"])
        #expect(await refused(Self.all, as: .employers, by: learner) == ["feedback.answer.badGroup"])
        let employer = Given.principal([(.employer, given(OrganisationReference(.employer, "firm")))])
        #expect(await refused(Self.all, as: .employers, by: employer) == [])
        for role in [Role.designer, .approver, .awarder, .administrator] {
            #expect(await refused(Self.all, by: Given.staff(role)) == ["feedback.answer.ownProvider"])
        }
        await #expect(throws: FeedbackRefusal.notAllowed(.noRight(.giveFeedback))) {
            try await give(walk)(Self.all, comment: "", as: .learners, in: round.id, by: .localOperator)
        }
    }

    @Test func `the people of an entry that was merged have no say about the house they belong to`() async throws {
        let walk = Walk()
        let round = try await opened(walk)
        let (old, middle) = (given(ProviderID("https://old.example")), given(ProviderID("https://middle.example")))
        func refused(_ who: Principal, _ merged: [ProviderID: ProviderID]) async -> [String] {
            await codes {
                try await give(walk, merged: merged)(Self.all, comment: "", as: .learners, in: round.id, by: who)
            }
        }
        let teacher = Given.staff(.designer, of: old)
        #expect(await refused(teacher, [old: middle, middle: Given.provider]) == ["feedback.answer.ownProvider"])
        #expect(await refused(teacher, [Given.provider: middle, middle: old]) == ["feedback.answer.ownProvider"])
        #expect(await refused(teacher, [old: middle, middle: old]) == [], "a ring ends")
    }

    @Test func `says in the log that a round was opened and closed, and nothing about answers`() async throws {
        let walk = Walk()
        let round = try await opened(walk)
        for _ in 0..<6 { try await give(walk)(Self.all, comment: "", as: .learners, in: round.id, by: Given.principal([])) }
        try await KeepRounds(walk.desk, store: walk.store).close(round.id, by: walk.approver)
        let events = await walk.store.events
        #expect(events.suffix(2).map(\.action.rawValue) == ["feedback-opened", "feedback-closed"])
        #expect(events.suffix(2).allSatisfy { $0.subject.description == "feedback/\(round.id)" })
    }

    @Test func `asks only about a published course, once at a time, for at most a year`() async throws {
        var walk = Walk()
        let rounds = { KeepRounds(walk.desk, store: walk.store) }
        func open(_ day: String, by who: Principal? = nil) async -> [String] {
            await codes {
                _ = try await rounds().open(Given.key, closesOn: PlainDate(day), by: who ?? walk.designer)
            }
        }
        #expect(await open("2026-07-01") == ["feedback.round.notPublished"])
        try await walk.whole()
        #expect(await open("2026-06-14") == ["feedback.round.badDate"])
        #expect(await open("2027-06-16") == ["feedback.round.badDate"])
        #expect(await open("") == ["feedback.round.badDate"])
        await #expect(throws: FeedbackRefusal.self) {
            _ = try await rounds().open(
                Given.key, closesOn: Given.day("2026-07-01"),
                by: Given.staff(.designer, of: given(ProviderID("https://other.example"))))
        }
        #expect(await open("2026-07-01") == [])
        #expect(await open("2026-07-01") == ["feedback.round.alreadyOpen"])
        walk.now = try FixedClock.date("2027-06-16T00:00:00Z")
        #expect(await open("2027-07-01") == ["feedback.round.notPublished"], "the approval has lapsed")
    }

    @Test func `keeps answers under a name that only the key makes`() {
        let person = PersonID(.system)
        let (first, second) = (RoundID(.system), RoundID(.system))
        let token = AnswerToken(of: person, in: first, key: Self.key)
        #expect(token == AnswerToken(of: person, in: first, key: Self.key))
        #expect(token != AnswerToken(of: person, in: second, key: Self.key))
        #expect(token != AnswerToken(of: person, in: first, key: given(FeedbackKey(Array(repeating: 8, count: 32)))))
        #expect(!token.text.contains(person.text))
        #expect(FeedbackKey([1, 2, 3]) == nil)
    }
}
