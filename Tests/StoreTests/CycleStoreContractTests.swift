// SPDX-License-Identifier: Apache-2.0

import Accounts
import Courses
import Foundation
import Localization
import Providers
import QualityCycles
import SQLStores
import TestSupport
import Testing
import Vocabulary

/// What every store of quality cycles and feedback promises.
@Suite struct CycleStoreContractTests {
    private let folder: TemporaryDirectory
    private static let key = CycleKey(
        provider: given(ProviderID("https://school.example")), course: given(CourseID("soil")))
    private static let person = PersonID(.system)
    private static let day = given(PlainDate("2026-06-15"))

    init() throws { folder = try TemporaryDirectory() }

    private func event(_ action: AuditAction = "course-uploaded") -> AuditEvent {
        AuditEvent(
            action, by: .person(Self.person), on: AuditSubject("course", "soil"), right: "r", at: FixedClock.now)
    }

    private func entry(_ number: Int, _ step: CycleStep, by person: PersonID = Self.person) -> CycleEntry {
        CycleEntry(number: number, step: step, by: person, at: FixedClock.now)
    }

    private func everyStep() throws -> [CycleEntry] {
        let digest = FileDigest(of: [1, 2, 3])
        let list = try Checklist.load(.eqavet)
        let answers = list.items.map { item in
            (item.code, CheckAnswer(judgement: .fulfilled, ground: "\u{202E}»\"\n", evidence: "https://a.example/x"))
        }
        let check = SelfCheck(standard: .eqavet, answers: Dictionary(uniqueKeysWithValues: answers))
        let note = NoteID(.system)
        return [
            entry(
                1,
                .uploaded(
                    digest, version: given(CourseVersion("2026.1")),
                    title: [.en: "Soil", .el: "Έδαφος \u{202E}"])),
            entry(2, .checked(digest, SelfCheck(standard: .eqavet, answers: ["P1": CheckAnswer(judgement: nil, ground: "", evidence: "")]), isHandedIn: false)),
            entry(3, .checked(digest, check, isHandedIn: true)),
            entry(4, .sentBack(digest, reason: "Why?")),
            entry(5, .checked(digest, check, isHandedIn: true)),
            entry(6, .approved(digest, conditions: "", reviewOn: given(PlainDate("2027-06-15"))), by: PersonID(.system)),
            entry(7, .published(digest)),
            entry(8, .noted(note, text: "Half missed it.")),
            entry(9, .changed(ChangeRecord(text: "A second date.", prompt: .monitoring(note), version: digest))),
            entry(10, .changed(ChangeRecord(text: "More.", prompt: .review("r/7"), version: digest))),
            entry(11, .retired(reason: "No demand.")),
        ]
    }

    @Test(arguments: StoreDriver.all)
    func `gives every step and file back as it was, with a line in the log for each`(_ driver: StoreDriver) async throws {
        let database = try driver.open(folder)
        let store = SQLCycleStore(database)
        let steps = try everyStep()
        for step in steps {
            let file: [UInt8]? = step.number == 1 ? [1, 2, 3] : nil
            #expect(try await store.add(step, file: file, to: Self.key, recording: event()))
        }
        let cycle = try #require(try await store.cycle(Self.key))
        #expect(cycle.entries == steps)
        #expect(try await store.file(FileDigest(of: [1, 2, 3]), of: Self.key) == [1, 2, 3])
        #expect(try await store.file(FileDigest(of: [1]), of: Self.key) == nil)
        let other = CycleKey(provider: given(ProviderID("other")), course: Self.key.course)
        #expect(try await store.file(FileDigest(of: [1, 2, 3]), of: other) == nil)
        #expect(try await store.cycle(other) == nil)
        #expect(try await store.cycles(of: Self.key.provider) == [cycle])
        #expect(try await store.cycles(of: nil) == [cycle])
        #expect(try await store.cycles(of: other.provider).isEmpty)
        #expect(try await SQLAuditLog(database).entries(after: 0, limit: 100).count == steps.count)
    }

    @Test(arguments: StoreDriver.all)
    func `takes each number once, and keeps nothing of the slower`(_ driver: StoreDriver) async throws {
        let database = try driver.open(folder)
        let store = SQLCycleStore(database)
        let first = try everyStep()[0]
        #expect(try await store.add(first, file: [1, 2, 3], to: Self.key, recording: event()))
        #expect(try await store.add(first, file: [9], to: Self.key, recording: event()) == false)
        #expect(try await SQLAuditLog(database).entries(after: 0, limit: 100).count == 1)
        #expect(try await store.file(FileDigest(of: [1, 2, 3]), of: Self.key) == [1, 2, 3])
    }

    @Test(arguments: StoreDriver.all)
    func `refuses a file that is not the one that was kept`(_ driver: StoreDriver) async throws {
        let database = try driver.open(folder)
        let store = SQLCycleStore(database)
        _ = try await store.add(try everyStep()[0], file: [1, 2, 3], to: Self.key, recording: event())
        for size in [Int64.max, -1, 2] {
            _ = try await database.write { try $0.execute("UPDATE course_file SET size = ?", [.integer(size)]) }
            await #expect(throws: StoreError.self) { try await store.file(FileDigest(of: [1, 2, 3]), of: Self.key) }
        }
    }

    @Test(arguments: StoreDriver.all) func `notes a reminder once`(_ driver: StoreDriver) async throws {
        let store = SQLCycleStore(try driver.open(folder))
        let reminder = SentReminder(key: Self.key, reviewOn: Self.day, daysBefore: 30, person: Self.person)
        #expect(try await store.note(reminder, at: FixedClock.now))
        #expect(try await store.note(reminder, at: FixedClock.now) == false)
        try await store.takeBack(reminder)
        #expect(try await store.note(reminder, at: FixedClock.now))
        let week = SentReminder(key: Self.key, reviewOn: Self.day, daysBefore: 7, person: Self.person)
        #expect(try await store.note(week, at: FixedClock.now))
    }

    // MARK: Feedback

    private func answer(_ group: FeedbackGroup, _ number: Int, _ comment: String = "") -> FeedbackAnswer {
        let scales = FeedbackScales(Dictionary(uniqueKeysWithValues: FeedbackQuestion.allCases.map { ($0, number) }))
        return FeedbackAnswer(group: group, scales: given(scales), comment: comment)
    }

    private func open(_ store: SQLFeedbackStore) async throws -> FeedbackRound {
        let round = FeedbackRound(
            id: RoundID(.system), key: Self.key, version: FileDigest(of: []), openedAt: FixedClock.now,
            closesOn: Self.day)
        try await store.open(round, recording: event("feedback-opened"))
        return round
    }

    @Test(arguments: StoreDriver.all)
    func `releases in steps, deletes single answers at the end, and never says who`(_ driver: StoreDriver) async throws {
        let database = try driver.open(folder)
        let store = SQLFeedbackStore(database)
        let round = try await open(store)
        #expect(try await store.round(round.id) == round)
        let key = given(FeedbackKey(Array(repeating: 1, count: 32)))
        let people = (0..<6).map { _ in PersonID(.system) }
        for (number, person) in people.enumerated() {
            let token = AnswerToken(of: person, in: round.id, key: key)
            #expect(try await store.take(answer(.learners, 4, "c\(number)"), under: token, in: round.id, on: Self.day))
            #expect(try await store.releases(of: round.id).count == (number < 4 ? 0 : 1))
            #expect(try await store.answer(token, in: round.id)?.comment == "c\(number)")
        }
        let columns = try await database.read { connection in
            try connection.query("SELECT token, part, scales, comment FROM feedback_answer", []).map { row in
                [try row.text("token"), try row.text("part"), try row.text("scales"), try row.text("comment")].joined()
            }
        }
        #expect(columns.count == 6)
        #expect(columns.allSatisfy { row in people.allSatisfy { !row.contains($0.text) } })
        let closed = try await store.close(
            round.id, at: FixedClock.now, on: Self.day, randomness: .system, recording: event("feedback-closed"))
        #expect(closed)
        let releases = try await store.releases(of: round.id)
        #expect(releases.map(\.number) == [1, 2])
        #expect(releases.map(\.isFinal) == [false, true])
        #expect(releases.last?.groups[.learners]?.count == 5, "the sixth alone is not shown")
        #expect(releases.last.map { Set($0.comments) } == Set((0..<6).map { "c\($0)" }))
        let left = try await database.read { try $0.query("SELECT * FROM feedback_answer", []).count }
        #expect(left == 0)
        #expect(try await store.round(round.id)?.closedAt == FixedClock.now)
        let token = AnswerToken(of: people[0], in: round.id, key: key)
        #expect(try await store.take(answer(.learners, 1), under: token, in: round.id, on: Self.day) == false)
        let again = try await store.close(
            round.id, at: FixedClock.now, on: Self.day, randomness: .system, recording: event("feedback-closed"))
        #expect(!again)
        #expect(try await SQLAuditLog(database).entries(after: 0, limit: 100).map(\.action) == ["feedback-opened", "feedback-closed"])
    }

    @Test(arguments: StoreDriver.all)
    func `lists rounds, those that are over, and who may read them`(_ driver: StoreDriver) async throws {
        let store = SQLFeedbackStore(try driver.open(folder))
        let round = try await open(store)
        #expect(try await store.overdue(on: Self.day).isEmpty)
        #expect(try await store.overdue(on: given(PlainDate("2026-06-16"))) == [round])
        try await store.show(round.id, toEverybody: true, recording: event("feedback-published"))
        #expect(try await store.rounds(of: Self.key.provider).map(\.isPublic) == [true])
        #expect(try await store.rounds(of: given(ProviderID("other"))).isEmpty)
        let late = try await store.take(
            answer(.learners, 3), under: AnswerToken(stored: "t"), in: round.id, on: given(PlainDate("2026-06-16")))
        #expect(!late)
    }
}
