// SPDX-License-Identifier: Apache-2.0

import Awards
import Courses
import Foundation
import TestSupport
import Testing
import Vocabulary

struct IssueAwardsTests {
    private let store = MemoryAwardStore()
    private let delivery = MemoryDelivery()

    private func issue(
        _ rows: [LearnerRow], sealing: NotedSealing = NotedSealing(), at time: Date = FixedClock.now,
        store other: MemoryAwardStore? = nil, progress: (Int, Int) -> Void = { _, _ in }
    ) async throws -> IssueReport {
        let planning = PlanAwards(store: other ?? store, isTest: sealing.isTest, clock: .fixed(time))
        let plan = try await planning(course: AwardFixtures.course(), learners: AwardFixtures.list(rows))
        return await IssueAwards(store: other ?? store, sealing: sealing)(
            plan, isDelivered: delivery.isDelivered, deliver: delivery.deliver, progress: progress)
    }

    @Test func `gives one document to each learner and says how far it is`() async throws {
        var steps: [Int] = []
        let report = try await issue(AwardFixtures.rows(1...4)) { done, all in
            steps.append(done)
            #expect(all == 4)
        }
        #expect(report.rows.map(\.outcome.word) == ["awarded", "awarded", "awarded", "awarded"])
        #expect(report.isComplete)
        #expect(steps == [1, 2, 3, 4])
        #expect(delivery.files == (await store.documents))
        #expect(delivery.files.count == 4)
    }

    @Test func `says already awarded with the first date, and seals nothing again`() async throws {
        _ = try await issue(AwardFixtures.rows(1...2))
        let before = delivery.files
        let second = NotedSealing()
        let report = try await issue(AwardFixtures.rows(1...3), sealing: second, at: FixedClock.later(86_400))
        #expect(report.rows.map(\.outcome.word) == ["already", "already", "awarded"])
        #expect(second.sealed == 1)
        guard case .alreadyAwarded(let earlier, _) = report.rows[0].outcome else {
            Issue.record("not already awarded")
            return
        }
        #expect(earlier.issuedAt == FixedClock.now)
        #expect(delivery.files.filter { before[$0.key] != nil } == before)
    }

    @Test func `delivers the stored bytes again when they are missing`() async throws {
        _ = try await issue(AwardFixtures.rows(1...3))
        let lost = try #require(delivery.files.first)
        delivery.files[lost.key] = nil
        let second = NotedSealing()
        let report = try await issue(AwardFixtures.rows(1...3), sealing: second)
        #expect(report.rows.map(\.outcome.word).sorted() == ["again", "already", "already"])
        #expect(delivery.files[lost.key] == lost.value)
        #expect(second.sealed == 0)
    }

    @Test func `awards again what was only tried out under the test seal`() async throws {
        _ = try await issue(AwardFixtures.rows(1...2), sealing: NotedSealing(isTest: true))
        let report = try await issue(AwardFixtures.rows(1...2), sealing: NotedSealing(isTest: false))
        #expect(report.rows.map(\.outcome.word) == ["awarded", "awarded"])
        #expect(delivery.files.count == 4)
    }

    @Test func `leaves bad rows out and seals the good ones`() async throws {
        var rows = try AwardFixtures.rows(1...3)
        rows[1] = LearnerRow(number: 3, content: .unusable, findings: [Finding("learners.row.ragged")])
        let report = try await issue(rows)
        #expect(report.rows.map(\.outcome.word) == ["awarded", "refused", "awarded"])
        #expect(!report.isComplete)
        #expect(report.stop == nil)
    }

    @Test(arguments: 1...4)
    func `stops cleanly when the store fails, and the next run finishes`(failing: Int) async throws {
        let rows = try AwardFixtures.rows(1...4)
        await store.failRecording(failing)
        let report = try await issue(rows)
        let words = (1...4).map { $0 < failing ? "awarded" : "not reached" }
        #expect(report.rows.map(\.outcome.word) == words)
        guard case .store(let row, _)? = report.stop else {
            Issue.record("stopped for \(String(describing: report.stop))")
            return
        }
        #expect(row == failing + 1)
        // Nothing is delivered that is not recorded.
        #expect(delivery.files == (await store.documents))
        #expect(delivery.files.count == failing - 1)

        await store.failRecording(nil)
        #expect(try await issue(rows).isComplete)
        #expect(delivery.files == (await store.documents))
        #expect(delivery.files.count == 4)
    }

    @Test func `does not award twice when the store kept the award and the answer was lost`() async throws {
        let rows = try AwardFixtures.rows(1...3)
        await store.failRecording(2, afterKeeping: true)
        #expect(try await issue(rows).rows.map(\.outcome.word) == ["awarded", "not reached", "not reached"])
        let kept = await store.documents
        #expect(kept.count == 2)
        await store.failRecording(nil)
        #expect(try await issue(rows).rows.map(\.outcome.word) == ["already", "again", "awarded"])
        #expect(delivery.files == (await store.documents))
        for (id, document) in kept { #expect(delivery.files[id] == document) }
    }

    @Test(arguments: 1...4)
    func `stops cleanly when delivery fails, and delivers the same bytes next time`(failing: Int) async throws {
        let rows = try AwardFixtures.rows(1...4)
        delivery.failing = failing
        let report = try await issue(rows)
        let words = (1...4).map { $0 < failing ? "awarded" : $0 == failing ? "undelivered" : "not reached" }
        #expect(report.rows.map(\.outcome.word) == words)
        let recorded = await store.documents
        #expect(recorded.count == failing)
        #expect(delivery.files.count == failing - 1)

        delivery.failing = nil
        let next = try await issue(rows)
        #expect(next.isComplete)
        #expect(next.rows[failing - 1].outcome.word == "again")
        for (id, document) in recorded { #expect(delivery.files[id] == document) }
        #expect(delivery.files.count == 4)
    }

    @Test(arguments: 1...3)
    func `stops cleanly when the seal fails`(failing: Int) async throws {
        let report = try await issue(AwardFixtures.rows(1...3), sealing: NotedSealing(failing: failing))
        #expect(report.rows.filter { $0.outcome.word == "awarded" }.count == failing - 1)
        guard case .sealing(let row, _)? = report.stop else {
            Issue.record("stopped for \(String(describing: report.stop))")
            return
        }
        #expect(row == failing + 1)
        #expect(await store.documents.count == failing - 1)
    }

    @Test func `says so when the store has lost a document, rather than sealing another`() async throws {
        _ = try await issue(AwardFixtures.rows(1...1))
        let id = try #require(delivery.files.keys.first)
        await store.lose(id)
        delivery.files = [:]
        let report = try await issue(AwardFixtures.rows(1...1))
        #expect(report.rows.map(\.outcome.word) == ["undelivered"])
        guard case .store(_, let error)? = report.stop else {
            Issue.record("stopped for \(String(describing: report.stop))")
            return
        }
        #expect(error as? StoredDocumentLost == StoredDocumentLost(award: id))
        #expect("\(error)".contains("The award \(id) is recorded") && "\(error)".contains("backup"))
    }

    @Test func `gives the earlier document when another process was first`() async throws {
        let course = try AwardFixtures.course()
        let rows = try AwardFixtures.rows(1...3)
        let (here, there) = (
            try await PlanAwards(store: store, isTest: false, clock: .fixed(FixedClock.now))(
                course: course, learners: AwardFixtures.list(rows)),
            try await PlanAwards(store: store, isTest: false, clock: .fixed(FixedClock.later(5)))(
                course: course, learners: AwardFixtures.list(rows))
        )
        let issue = IssueAwards(store: store, sealing: NotedSealing())
        let elsewhere = MemoryDelivery()
        _ = await issue(there, deliver: elsewhere.deliver)
        let report = await issue(here, deliver: delivery.deliver)
        #expect(report.rows.map(\.outcome.word) == ["again", "again", "again"])
        #expect(delivery.files == elsewhere.files)
        #expect(delivery.files == (await store.documents))
    }

    @Test func `awards each learner once however many processes run at the same time`() async throws {
        let course = try AwardFixtures.course()
        let rows = try AwardFixtures.rows(1...40)
        let awarded = try await withThrowingTaskGroup(of: Int.self) { group in
            for _ in 0..<8 {
                group.addTask { [store] in
                    let issue = IssueAwards(store: store, sealing: NotedSealing())
                    let plan = try await PlanAwards(store: store, isTest: false, clock: .fixed(FixedClock.now))(
                        course: course, learners: AwardFixtures.list(rows))
                    let report = await issue(plan, deliver: { _, _ in })
                    return report.rows.count { $0.outcome.word == "awarded" }
                }
            }
            return try await group.reduce(0, +)
        }
        #expect(awarded == 40)
        #expect(await store.documents.count == 40)
    }

    @Test func `stops between two rows when it is cancelled`() async throws {
        let course = try AwardFixtures.course()
        let rows = try AwardFixtures.rows(1...5)
        let issue = IssueAwards(store: store, sealing: NotedSealing())
        let plan = try await PlanAwards(store: store, isTest: false, clock: .fixed(FixedClock.now))(
            course: course, learners: AwardFixtures.list(rows))
        let report = await Task {
            await issue(
                plan, deliver: { _, _ in },
                progress: { done, _ in
                    if done == 2 { withUnsafeCurrentTask { $0?.cancel() } }
                })
        }.value
        #expect(report.rows.map(\.outcome.word) == ["awarded", "awarded", "not reached", "not reached", "not reached"])
        guard case .cancelled? = report.stop else {
            Issue.record("stopped for \(String(describing: report.stop))")
            return
        }
        #expect(await store.documents.count == 2)
    }

    @Test func `ends with everyone awarded once, whatever fails on the way`() async {
        // Any number of runs, each failing somewhere or nowhere, then one that fails nowhere.
        let faults = zip(Gen.integer(in: 0...6), Gen.integer(in: 0...6)).array(count: 0...5)
        await forAll(faults, runs: 60) { faults in
            let store = MemoryAwardStore()
            let delivery = MemoryDelivery()
            let rows = try AwardFixtures.rows(1...5)
            let course = try AwardFixtures.course()
            var firstDocuments: [AwardID: [UInt8]] = [:]
            for (recording, delivering) in faults + [(0, 0)] {
                let made = await store.recordings
                await store.failRecording(recording == 0 ? nil : made + recording)
                delivery.failing = delivering == 0 ? nil : delivery.deliveries + delivering
                let issue = IssueAwards(store: store, sealing: NotedSealing())
                let plan = try await PlanAwards(store: store, isTest: false, clock: .fixed(FixedClock.now))(
                    course: course, learners: AwardFixtures.list(rows))
                _ = await issue(plan, isDelivered: delivery.isDelivered, deliver: delivery.deliver)
                for (id, document) in await store.documents {
                    if firstDocuments[id] == nil { firstDocuments[id] = document }
                }
            }
            let documents = await store.documents
            return delivery.files == documents && documents == firstDocuments && documents.count == 5
        }
    }
}
