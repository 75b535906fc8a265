// SPDX-License-Identifier: Apache-2.0

import Accounts
import Courses
import Foundation
import Localization
import Providers
import QualityCycles
import TestSupport
import Testing
import Vocabulary

/// The way of a course, step by step, and everything that must not be skipped.
@Suite struct CourseCycleTests {
    @Test func `is published after all four steps, until the review date`() async throws {
        let walk = Walk()
        let digest = try await walk.whole()
        let cycle = try await walk.cycle()
        #expect(cycle.standing(on: Given.day("2026-06-15")) == .published(reviewOn: Given.day("2027-06-15")))
        #expect(cycle.published?.version.digest == digest)
        #expect(cycle.nextStep(on: Given.day("2026-06-15")) == .monitor)
        let events = await walk.store.events
        #expect(
            events.map(\.action.rawValue)
                == ["course-uploaded", "course-checked", "course-approved", "course-published"])
        #expect(events.allSatisfy { $0.subject.description == "course/soil" && $0.details["version"] == digest.text })
        #expect(events[2].right == "approveCourses: approver in provider/https://school.example")
    }

    @Test func `refuses to publish what skipped a step, and names each step`() async throws {
        let walk = Walk()
        let digest = try await walk.upload()
        #expect(
            await codes { try await walk.publish(digest) } == ["cycle.publish.notChecked", "cycle.publish.notApproved"])
        #expect(await codes { try await walk.approve(digest) } == ["cycle.approve.notChecked"])
        try await walk.check(digest)
        #expect(await codes { try await walk.publish(digest) } == ["cycle.publish.notApproved"])
        try await walk.approve(digest)
        try await walk.publish(digest)
        #expect(await codes { try await walk.publish(digest) } == ["cycle.publish.nothing"])
        #expect(try await walk.cycle().entries.count == 4)
    }

    @Test func `lets nobody approve what they designed or checked, whatever roles they hold`() async throws {
        let walk = Walk()
        let both = Given.staff(.designer, .approver)
        let file = Given.course()
        let digest = FileDigest(of: file)
        _ = try await UploadDesign(walk.desk)(file, of: Given.provider, by: both)
        try await walk.check(digest)
        func approve(_ who: Principal) async -> [String] {
            await codes {
                _ = try await DecideApproval(walk.desk).approve(
                    digest, in: Given.key, conditions: "", reviewOn: Given.day("2027-01-01"), by: who)
            }
        }
        #expect(await approve(both) == ["cycle.approve.ownWork"])
        let checker = Principal(
            person: given(walk.designer.person),
            memberships: Given.staff(.approver).memberships, means: .terminal)
        #expect(await approve(checker) == ["cycle.approve.ownWork"])
        #expect(await approve(walk.approver) == [])
    }

    @Test func `asks for conditions when points are open`() async throws {
        let walk = Walk()
        let digest = try await walk.upload()
        try await walk.check(digest, Given.check(.eqavet, ["I6": .partly, "P2": .notFulfilled, "I7": .notApplicable]))
        #expect(await codes { try await walk.approve(digest, conditions: " \n") } == ["cycle.approve.noConditions"])
        try await walk.approve(digest, conditions: "Ask employers by spring.")
        guard case .approved(let approved) = try await walk.cycle().draft else {
            Issue.record("not approved")
            return
        }
        #expect(approved.approval.conditions == "Ask employers by spring.")
    }

    @Test(arguments: [
        ("2026-06-15", false), ("2026-06-16", true), ("2029-06-15", true), ("2029-06-16", false), ("", false),
    ])
    func `takes a review date after today and no later than the list says`(_ day: String, _ isTaken: Bool) async throws {
        let walk = Walk()
        let digest = try await walk.upload()
        try await walk.check(digest)
        #expect(await codes { try await walk.approve(digest, until: day) } == (isTaken ? [] : ["cycle.approve.reviewDate"]))
    }

    @Test func `keeps the approved version in force while a changed file begins anew`() async throws {
        let walk = Walk()
        let first = try await walk.whole()
        #expect(await codes { try await walk.upload() } == ["cycle.file.unchanged"])
        let second = try await walk.upload(Given.course(version: "2", hours: 60))
        var cycle = try await walk.cycle()
        #expect(cycle.published?.version.digest == first)
        #expect(cycle.nextStep(on: Given.day("2026-06-15")) == .check)
        #expect(
            await codes { try await walk.publish(second) } == ["cycle.publish.notChecked", "cycle.publish.notApproved"])
        try await walk.check(second)
        try await walk.approve(second)
        try await walk.publish(second)
        cycle = try await walk.cycle()
        #expect(cycle.published?.version.digest == second)
        #expect(cycle.versions.map(\.digest) == [first, second])
        #expect(await walk.store.files.count == 2)
    }

    @Test func `throws an approval away when the file changes before it is published`() async throws {
        let walk = Walk()
        let first = try await walk.upload()
        try await walk.check(first)
        try await walk.approve(first)
        let second = try await walk.upload(Given.course(hours: 51))
        #expect(await codes { try await walk.publish(first) } == ["cycle.publish.nothing"])
        #expect(
            await codes { try await walk.publish(second) } == ["cycle.publish.notChecked", "cycle.publish.notApproved"])
    }

    @Test func `lapses after the review date and comes back when it is approved again`() async throws {
        var walk = Walk()
        let digest = try await walk.whole()
        var cycle = try await walk.cycle()
        #expect(cycle.standing(on: Given.day("2027-06-15")) == .published(reviewOn: Given.day("2027-06-15")))
        #expect(cycle.standing(on: Given.day("2027-06-16")) == .lapsed(since: Given.day("2027-06-15")))
        #expect(cycle.nextStep(on: Given.day("2027-06-16")) == .check)
        walk.now = try FixedClock.date("2027-07-01T08:00:00Z")
        #expect(await codes { try await walk.approve(digest, until: "2028-01-01") } == ["cycle.approve.notChecked"])
        try await walk.check(digest)
        try await walk.approve(digest, until: "2028-07-01")
        cycle = try await walk.cycle()
        #expect(cycle.standing(on: Given.day("2027-07-01")) == .published(reviewOn: Given.day("2028-07-01")))
        #expect(cycle.review == nil)
    }

    @Test func `does not publish on an approval that is over`() async throws {
        var walk = Walk()
        let digest = try await walk.upload()
        try await walk.check(digest)
        try await walk.approve(digest, until: "2026-07-01")
        walk.now = try FixedClock.date("2026-07-02T00:00:00Z")
        #expect(await codes { try await walk.publish(digest) } == ["cycle.publish.reviewPassed"])
    }

    @Test func `goes back to the designer with the reason`() async throws {
        let walk = Walk()
        let digest = try await walk.upload()
        try await walk.check(digest)
        let decide = DecideApproval(walk.desk)
        #expect(
            await codes { _ = try await decide.sendBack(digest, in: Given.key, reason: " ", by: walk.approver) }
                == ["cycle.text.missing"])
        _ = try await decide.sendBack(digest, in: Given.key, reason: "The exam does not show o1.", by: walk.approver)
        guard case .designed(let designed) = try await walk.cycle().draft else {
            Issue.record("not in design")
            return
        }
        #expect(designed.sentBack?.text == "The exam does not show o1.")
        #expect(designed.check?.answers.count == 14, "what was answered is kept")
        #expect(
            await codes { try await walk.publish(digest) } == ["cycle.publish.notChecked", "cycle.publish.notApproved"])
    }

    @Test func `ends for good when it is retired`() async throws {
        let walk = Walk()
        let digest = try await walk.whole()
        _ = try await RetireCourse(walk.desk)(Given.key, reason: "No demand.", by: walk.approver)
        #expect(try await walk.cycle().standing(on: Given.day("2026-06-15")) == .retired)
        #expect(await codes { try await walk.upload(Given.course(hours: 9)) } == ["cycle.retired"])
        #expect(await codes { try await walk.check(digest) } == ["cycle.retired"])
        #expect(await codes { try await walk.publish(digest) } == ["cycle.retired"])
    }

    @Test func `keeps an unfinished check, and hands in none that leaves a point open`() async throws {
        let walk = Walk()
        let digest = try await walk.upload()
        var answers = try Given.check().answers
        answers["I6"] = CheckAnswer(judgement: nil, ground: "later", evidence: "")
        answers["I7"] = CheckAnswer(judgement: .partly, ground: " ", evidence: "")
        let check = SelfCheck(standard: .eqavet, answers: answers)
        #expect(await codes { try await walk.check(digest, check) } == ["cycle.check.unanswered", "cycle.check.noGround"])
        _ = try await CheckDesign(walk.desk)(
            check, of: digest, in: Given.key, kinds: [.vocationalSchool], isHandedIn: false, by: walk.designer)
        guard case .designed(let designed) = try await walk.cycle().draft else {
            Issue.record("not in design")
            return
        }
        #expect(designed.check == check)
    }

    @Test(arguments: [
        (CheckAnswer(judgement: .fulfilled, ground: String(repeating: "x", count: 1 << 20), evidence: ""), "cycle.check.groundTooLong"),
        (CheckAnswer(judgement: .fulfilled, ground: "x", evidence: "javascript:alert(1)"), "cycle.check.badEvidence"),
        (CheckAnswer(judgement: .fulfilled, ground: "x", evidence: "https://"), "cycle.check.badEvidence"),
        (CheckAnswer(judgement: .fulfilled, ground: "x", evidence: "https://a.example/" + String(repeating: "y", count: 500)), "cycle.check.badEvidence"),
    ])
    func `refuses answers that are too long or lead nowhere, even unfinished`(_ answer: CheckAnswer, _ code: String) async throws {
        let walk = Walk()
        let digest = try await walk.upload()
        let check = SelfCheck(standard: .eqavet, answers: ["P1": answer])
        let refused = await codes {
            _ = try await CheckDesign(walk.desk)(
                check, of: digest, in: Given.key, kinds: [.vocationalSchool], isHandedIn: false, by: walk.designer)
        }
        #expect(refused == [code])
        #expect(try await walk.cycle().entries.count == 1)
    }

    @Test func `takes only a list that fits the provider`() async throws {
        let walk = Walk()
        let digest = try await walk.upload()
        #expect(await codes { try await walk.check(digest, Given.check(.esg)) } == ["cycle.check.wrongList"])
        #expect(await codes { try await walk.check(digest, Given.check(.annexII)) } == ["cycle.check.wrongList"])
    }

    @Test func `keeps nothing of a file with an error, and says where it is`() async throws {
        let walk = Walk()
        let broken: [[UInt8]] = [
            Array("id: [".utf8), [0xFF], Array(repeating: UInt8(ascii: "a"), count: 3 << 20),
            Given.course(assessment: "  - {id: a, title: Attendance, type: attendance, mode: on-site}"),
        ]
        for file in broken {
            do {
                _ = try await UploadDesign(walk.desk)(file, of: Given.provider, by: walk.designer)
                Issue.record("taken")
            } catch CycleRefusal.refused(let findings) {
                #expect(!findings.isEmpty)
                #expect(findings.allSatisfy { $0.severity == .error })
            }
        }
        #expect(await codes { try await walk.upload(Given.course(provider: "https://other.example")) } == ["cycle.file.otherProvider"])
        let other = await codes {
            _ = try await UploadDesign(walk.desk)(
                Given.course(), of: Given.provider, course: CourseID("water"), by: walk.designer)
        }
        #expect(other == ["cycle.file.otherCourse"])
        #expect(await walk.store.steps.isEmpty)
        #expect(await walk.store.files.isEmpty)
        #expect(await walk.store.events.isEmpty)
    }

    @Test func `lets in nobody without the right on this provider`() async throws {
        let walk = Walk()
        let digest = try await walk.whole()
        let elsewhere = given(ProviderID("https://other.example"))
        let strangers = [
            Given.staff(.designer, .approver, .administrator, of: elsewhere), Given.principal([]),
            Given.staff(.awarder), .localOperator,
        ]
        for who in strangers {
            await #expect(throws: CycleRefusal.self) {
                _ = try await UploadDesign(walk.desk)(Given.course(hours: 1), of: Given.provider, by: who)
            }
            await #expect(throws: CycleRefusal.self) {
                _ = try await CheckDesign(walk.desk)(
                    Given.check(), of: digest, in: Given.key, kinds: [.vocationalSchool], isHandedIn: true, by: who)
            }
            await #expect(throws: CycleRefusal.self) {
                _ = try await RetireCourse(walk.desk)(Given.key, reason: "x", by: who)
            }
            await #expect(throws: CycleRefusal.self) {
                _ = try await MonitorCourse(walk.desk, feedback: walk.store) { _ in [] }.note("x", on: Given.key, by: who)
            }
        }
        #expect(try await walk.cycle().entries.count == 4)
    }

    @Test func `links each change to what prompted it and to a version`() async throws {
        let walk = Walk()
        let digest = try await walk.whole()
        let monitor = MonitorCourse(walk.desk, feedback: walk.store) { $0 == Given.key.provider ? ["review-7"] : [] }
        let noted = try await monitor.note("Half of the group missed the exam.", on: Given.key, by: walk.designer)
        let note = given(noted.notes.first).id
        func change(_ prompt: ChangePrompt?, _ version: FileDigest? = digest) async -> [String] {
            await codes {
                _ = try await monitor.record(
                    change: "The exam has a second date.", prompt: prompt, version: version, on: Given.key,
                    by: walk.designer)
            }
        }
        #expect(await change(nil) == ["cycle.change.noPrompt"])
        #expect(await change(.monitoring(NoteID(.system))) == ["cycle.change.unknownPrompt"])
        #expect(await change(.feedback(RoundID(.system))) == ["cycle.change.unknownPrompt"])
        #expect(await change(.monitoring(note), FileDigest(of: [])) == ["cycle.change.unknownVersion"])
        #expect(await change(.monitoring(note)) == [])
        #expect(await change(.review("review-8")) == ["cycle.change.unknownPrompt"])
        #expect(await change(.review("review-7")) == [])
        #expect(try await walk.cycle().changes.map(\.record.prompt) == [.monitoring(note), .review("review-7")])
    }

    @Test func `an approver decides on what they have seen`() async throws {
        let walk = Walk()
        let digest = try await walk.upload()
        try await walk.check(digest)
        let decide = DecideApproval(walk.desk)
        let day = Given.day("2027-06-15")
        // Sent back and handed in again while the page stood open.
        _ = try await decide.sendBack(digest, in: Given.key, reason: "Look again.", seen: 2, by: walk.approver)
        try await walk.check(digest)
        await #expect(throws: CycleRefusal.stale) {
            _ = try await decide.approve(
                digest, in: Given.key, conditions: "", reviewOn: day, seen: 2, by: walk.approver)
        }
        await #expect(throws: CycleRefusal.stale) {
            _ = try await decide.sendBack(digest, in: Given.key, reason: "No.", seen: 3, by: walk.approver)
        }
        let cycle = try await decide.approve(
            digest, in: Given.key, conditions: "", reviewOn: day, seen: 4, by: walk.approver)
        guard case .approved? = cycle.draft else {
            Issue.record("\(cycle)")
            return
        }
    }
}
