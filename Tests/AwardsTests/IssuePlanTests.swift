// SPDX-License-Identifier: Apache-2.0

import Awards
import Courses
import Foundation
import Localization
import Providers
import TestSupport
import Testing
import Vocabulary

struct IssuePlanTests {
    private let store = MemoryAwardStore()

    private func plan(_ course: MicroCredential, _ rows: [LearnerRow]) async throws -> IssuePlan {
        try await PlanAwards(store: store, isTest: false, clock: .fixed(FixedClock.now))(course: course, learners: AwardFixtures.list(rows))
    }

    private func refusal(_ result: LearningResult, _ course: MicroCredential) async throws -> [FindingCode] {
        let row = AwardFixtures.row(try AwardFixtures.learner(1), result)
        guard case .refused(let findings) = try await plan(course, [row]).rows[0].fate else { return [] }
        return findings.map(\.code)
    }

    @Test func `records nothing`() async throws {
        let plan = try await plan(AwardFixtures.course(), AwardFixtures.rows(1...5))
        #expect(plan.newAwards == 5)
        #expect(plan.isFreeOfRefusals)
        #expect(await store.recordings == 0)
    }

    @Test(arguments: [ProviderNotice.Kind.suspended, .withdrawn])
    func `refuses every row of a provider that may not award, with the day and the reason`(_ kind: ProviderNotice.Kind) async throws {
        let course = try AwardFixtures.course()
        let day = try #require(PlainDate("2026-06-15"))
        let notice = ProviderNotice(
            id: try #require(NoticeID("n")), provider: course.provider.id, kind: kind, from: day, reason: "Review under way")
        let gate = AwardingGate { provider, today in provider.id == notice.provider && notice.from <= today ? notice : nil }
        func plan(_ now: Date) async throws -> IssuePlan {
            let planning = PlanAwards(store: store, isTest: false, gate: gate, clock: .fixed(now))
            return try await planning(course: course, learners: AwardFixtures.list(AwardFixtures.rows(1...2)))
        }
        #expect(try await plan(FixedClock.later(-86_400)).newAwards == 2)
        let refused = try await plan(FixedClock.now)
        #expect(refused.newAwards == 0)
        guard case .refused(let findings) = refused.rows[1].fate else {
            Issue.record("not refused")
            return
        }
        #expect(findings.map(\.code) == [kind == .suspended ? "award.provider.suspended" : "award.provider.withdrawn"])
        #expect(findings.first?.parameters["date"] == .day(day))
        #expect(findings.first?.parameters["reason"] == "Review under way")
    }

    @Test(arguments: [
        (MissingCourseStep.check, "award.course.notChecked"), (.approval, "award.course.notApproved"),
        (.publication, "award.course.notPublished"), (.otherContent, "award.course.otherContent"),
        (.retired, "award.course.retired"),
    ])
    func `refuses every row of a course that lacks a step of its quality cycle`(_ step: MissingCourseStep, _ code: String) async throws {
        let gate = AwardingGate(notice: { _, _ in nil }, step: { _, _ in step })
        let planning = PlanAwards(store: store, isTest: false, gate: gate, clock: .fixed(FixedClock.now))
        let plan = try await planning(
            course: try AwardFixtures.course(), learners: AwardFixtures.list(AwardFixtures.rows(1...2)))
        #expect(plan.newAwards == 0)
        guard case .refused(let findings) = plan.rows[0].fate else {
            Issue.record("not refused")
            return
        }
        #expect(findings.map(\.code.rawValue) == [code])
    }

    @Test func `says since when an approval has lapsed, and leaves what was awarded`() async throws {
        let day = try #require(PlainDate("2026-06-01"))
        let gate = AwardingGate(notice: { _, _ in nil }, step: { _, _ in .review(since: day) })
        let planning = PlanAwards(store: store, isTest: false, gate: gate, clock: .fixed(FixedClock.now))
        let plan = try await planning(
            course: try AwardFixtures.course(), learners: AwardFixtures.list(AwardFixtures.rows(1...1)))
        guard case .refused(let findings) = plan.rows[0].fate else {
            Issue.record("not refused")
            return
        }
        #expect(findings.first?.code == "award.course.lapsed")
        #expect(findings.first?.parameters["date"] == .day(day))
    }

    @Test func `asks for a grade that passes`() async throws {
        let course = try AwardFixtures.course(assessments: [("exam", ["4", "5"])])
        #expect(try await refusal(LearningResult(grade: "5", assessedOn: nil), course) == [])
        #expect(try await refusal(LearningResult(grade: nil, assessedOn: nil), course) == ["award.grade.missing"])
        #expect(try await refusal(LearningResult(grade: "3", assessedOn: nil), course) == ["award.grade.notPassing"])
    }

    @Test func `asks for each of several grades by its own column`() async throws {
        let course = try AwardFixtures.course(assessments: [("exam", []), ("report", ["pass"])])
        let both = LearningResult(grade: nil, gradesByAssessment: ["exam": "5", "report": "pass"], assessedOn: nil)
        #expect(try await refusal(both, course) == [])
        // One grade cannot stand for two assessments: each is stated under the seal.
        let one = LearningResult(grade: "pass", assessedOn: nil)
        #expect(try await refusal(one, course) == ["award.grade.missing", "award.grade.missing"])
    }

    @Test func `names a column for an assessment that the course does not have once, at the heading`() async throws {
        let course = try AwardFixtures.course(assessments: [("exam", []), ("report", [])])
        func plan(_ grades: (Int) -> String) async throws -> IssuePlan {
            let rows = (1...50).map { "A,B,\($0),5,5,\(grades($0))\n" }.joined()
            let text = "\ngiven_name,family_name,id,grade.exam,grade.report,grade.talk\n\(rows)"
            let list = LearnersFile.read(Array(text.utf8), likelyLanguages: [])
            return try await PlanAwards(store: store, isTest: false, clock: .fixed(FixedClock.now))(
                course: course, learners: list)
        }
        let wrong = try await plan { _ in "5" }
        #expect(wrong.findings.map(\.code) == ["award.grade.unknownAssessment"])
        #expect(wrong.findings.map(\.place) == [.row(2, column: "grade.talk")])
        #expect(wrong.rows.isEmpty && !wrong.isFreeOfRefusals)
        // A column that nobody filled in says nothing.
        #expect(try await plan { _ in "" }.newAwards == 50)
    }

    @Test func `refuses an assessment of tomorrow, but not of today anywhere on Earth`() async throws {
        let course = try AwardFixtures.course()
        // It is noon of 15 June in UTC, and 16 June east of the date line from ten in the morning.
        func result(_ day: String) -> LearningResult { LearningResult(grade: "5", assessedOn: PlainDate(day)) }
        #expect(try await refusal(result("2026-06-15"), course) == [])
        #expect(try await refusal(result("2026-06-16"), course) == [])
        #expect(try await refusal(result("2026-06-17"), course) == ["award.assessedOn.future"])
    }

    static let oddDays: [(born: String?, assessed: String?, codes: [String], column: String?)] = [
        ("2030-01-01", nil, ["award.dateOfBirth.future"], "date_of_birth"),
        ("1899-12-31", nil, ["award.dateOfBirth.tooEarly"], "date_of_birth"),
        ("1994-03-18", "1980-05-22", ["award.assessedOn.beforeBirth"], "assessed_on"),
        ("1994-03-18", "1994-03-18", ["award.assessedOn.beforeBirth"], "assessed_on"),
        (nil, "1899-12-31", ["award.assessedOn.tooEarly"], "assessed_on"),
        ("1900-01-01", "1980-05-22", [], nil),
    ]

    @Test(arguments: oddDays)
    func `refuses days that cannot be, by row and column`(
        born: String?, assessed: String?, codes: [String], column: String?
    ) async throws {
        let learner = try #require(
            Learner(
                givenName: "A", familyName: "B", identifier: LearnerIdentifier("1", scheme: .provider),
                dateOfBirth: born.flatMap { PlainDate($0) }))
        let result = LearningResult(grade: "5", assessedOn: assessed.flatMap { PlainDate($0) })
        let plan = try await plan(AwardFixtures.course(), [AwardFixtures.row(learner, result, number: 7)])
        var findings: [Finding] = []
        if case .refused(let found) = plan.rows[0].fate { findings = found }
        #expect(findings.map(\.code.rawValue) == codes)
        if let column { #expect(findings.map(\.place) == [.row(7, column: column)]) }
    }

    @Test func `passes on why a row of the file is unusable`() async throws {
        let finding = Finding("learners.date.unreadable", at: .row(2, column: "date_of_birth"))
        let plan = try await plan(
            AwardFixtures.course(), [LearnerRow(number: 2, content: .unusable, findings: [finding])])
        guard case .refused(let findings) = plan.rows[0].fate else {
            Issue.record("not refused")
            return
        }
        #expect(findings == [finding])
        #expect(!plan.isFreeOfRefusals)
    }

    @Test func `refuses the same learner a second time whoever made the rows`() async throws {
        let plan = try await plan(AwardFixtures.course(), AwardFixtures.rows([1, 2, 1]))
        guard case .refused(let findings) = plan.rows[2].fate else {
            Issue.record("not refused")
            return
        }
        #expect(findings.map(\.code) == ["learners.row.repeated"])
        #expect(findings.first?.parameters["first"] == 2)
        #expect(plan.newAwards == 2)
    }

    @Test func `gives every row a fate, in the order of the file`() async {
        let kinds = Gen.integer(in: 0...3).array(count: 0...30)
        await forAll(kinds, runs: 100) { kinds in
            let rows = try kinds.enumerated().map { index, kind in
                switch kind {
                case 0: LearnerRow(number: index + 2, content: .unusable, findings: [Finding("learners.row.ragged")])
                case 1:
                    AwardFixtures.row(
                        try AwardFixtures.learner(index), LearningResult(grade: nil, assessedOn: nil), number: index + 2
                    )
                default:
                    AwardFixtures.row(
                        try AwardFixtures.learner(index), LearningResult(grade: "5", assessedOn: nil), number: index + 2
                    )
                }
            }
            let plan = try await plan(AwardFixtures.course(), rows)
            let asExpected = zip(plan.rows, kinds).allSatisfy { row, kind in
                switch row.fate {
                case .willAward: kind >= 2
                case .refused(let findings): kind < 2 && !findings.isEmpty
                case .alreadyAwarded: false
                }
            }
            return asExpected && plan.rows.map(\.number) == rows.map(\.number)
        }
    }
}
