// SPDX-License-Identifier: Apache-2.0

import Accounts
import Courses
import Foundation
import Localization
import Providers
import QualityCycles
import TestSupport
import Vocabulary

/// A provider with people, a course, and a clock that tests set.
enum Given {
    static let provider = given(ProviderID("https://school.example"))
    static let key = CycleKey(provider: provider, course: given(CourseID("soil")))

    static func principal(_ roles: [(Role, OrganisationReference)], person: PersonID = PersonID(.system)) -> Principal {
        Principal(
            person: person, memberships: roles.compactMap { Membership($0.0, in: $0.1, since: FixedClock.now) },
            means: .session(SessionID(.system)))
    }

    static func staff(_ roles: Role..., of provider: ProviderID = provider) -> Principal {
        principal(roles.map { ($0, given(OrganisationReference.provider(provider))) })
    }

    /// A course with every mandatory element; more lines may be added or a line replaced.
    static func course(
        id: String = "soil", version: String = "1", provider: String = "https://school.example", hours: Int = 50,
        assessment: String = "  - {id: exam, title: Exam, type: written-exam, mode: on-site}"
    ) -> [UInt8] {
        Array(
            """
            id: \(id)
            version: "\(version)"
            language: en
            title: Soil and water
            provider: {id: "\(provider)", kind: vocational-school, legal_name: School, country: FI}
            learning_outcomes:
              - {id: o1, title: Measures soil}
            workload: {hours: \(hours)}
            level: {eqf: 4}
            assessments:
            \(assessment)
            participation: [on-site]
            quality_assurance:
              - {type: internal, title: Own quality assurance}
            """.utf8)
    }

    /// A finished check: everything is fulfilled, but for the points named.
    static func check(
        _ standard: QualityStandard = .eqavet, _ judgements: [String: Judgement] = [:]
    ) throws -> SelfCheck {
        let list = try Checklist.load(standard)
        return SelfCheck(
            standard: standard,
            answers: Dictionary(
                uniqueKeysWithValues: list.items.map { item in
                    (
                        item.code,
                        CheckAnswer(
                            judgement: judgements[item.code] ?? .fulfilled, ground: "Seen.",
                            evidence: "https://school.example/\(item.code)")
                    )
                }))
    }

    static func day(_ text: String) -> PlainDate { given(PlainDate(text)) }
}

/// Cycles and feedback in memory, with the events that a log would keep.
actor MemoryStore: CycleStore, FeedbackStore {
    private(set) var steps: [CycleKey: [CycleEntry]] = [:]
    private(set) var files: [FileDigest: [UInt8]] = [:]
    private(set) var events: [AuditEvent] = []
    private var reminders: Set<SentReminder> = []
    private var rounds: [RoundID: FeedbackRound] = [:]
    private var ledgers: [RoundID: FeedbackLedger] = [:]
    private var released: [RoundID: [FeedbackRelease]] = [:]

    func cycle(_ key: CycleKey) throws -> CourseCycle? {
        try steps[key].map { try CourseCycle(key: key, entries: $0) }
    }

    func cycles(of provider: ProviderID?) throws -> [CourseCycle] {
        try steps.filter { provider == nil || $0.key.provider == provider }
            .map { try CourseCycle(key: $0, entries: $1) }.sorted { $0.key.course.text < $1.key.course.text }
    }

    func file(_ digest: FileDigest, of key: CycleKey) -> [UInt8]? { files[digest] }

    func add(_ entry: CycleEntry, file: [UInt8]?, to key: CycleKey, recording event: AuditEvent) -> Bool {
        guard entry.number == (steps[key]?.count ?? 0) + 1 else { return false }
        steps[key, default: []].append(entry)
        if let file, let digest = entry.step.digest { files[digest] = file }
        events.append(event)
        return true
    }

    func note(_ reminder: SentReminder, at moment: Date) -> Bool { reminders.insert(reminder).inserted }
    func takeBack(_ reminder: SentReminder) { reminders.remove(reminder) }

    func round(_ id: RoundID) -> FeedbackRound? { rounds[id] }
    func rounds(of provider: ProviderID) -> [FeedbackRound] { rounds.values.filter { $0.key.provider == provider } }
    func overdue(on day: PlainDate) -> [FeedbackRound] {
        rounds.values.filter { $0.closedAt == nil && $0.closesOn < day }
    }

    func open(_ round: FeedbackRound, recording event: AuditEvent) {
        rounds[round.id] = round
        ledgers[round.id] = FeedbackLedger()
        events.append(event)
    }

    func answer(_ token: AnswerToken, in round: RoundID) -> FeedbackAnswer? { ledgers[round]?.entries[token]?.answer }

    func take(_ answer: FeedbackAnswer, under token: AnswerToken, in round: RoundID, on day: PlainDate) -> Bool {
        guard rounds[round]?.closedAt == nil else { return false }
        if let release = ledgers[round]?.take(answer, under: token, on: day) { released[round, default: []].append(release) }
        return true
    }

    func close(
        _ id: RoundID, at moment: Date, on day: PlainDate, randomness: Randomness, recording event: AuditEvent
    ) -> Bool {
        guard let round = rounds[id], round.closedAt == nil, var ledger = ledgers[id] else { return false }
        released[id, default: []].append(ledger.close(on: day, randomness: randomness))
        ledgers[id] = nil
        rounds[id] = FeedbackRound(
            id: id, key: round.key, version: round.version, openedAt: round.openedAt, closesOn: round.closesOn,
            closedAt: moment, isPublic: round.isPublic)
        events.append(event)
        return true
    }

    func show(_ id: RoundID, toEverybody isPublic: Bool, recording event: AuditEvent) { events.append(event) }
    func releases(of round: RoundID) -> [FeedbackRelease] { released[round] ?? [] }
}

/// Every step of a cycle, by people who may take it.
struct Walk {
    let store = MemoryStore()
    let designer = Given.staff(.designer)
    let approver = Given.staff(.approver)
    var now = FixedClock.now

    var desk: CycleDesk { CycleDesk(store: store, clock: .fixed(now)) }

    @discardableResult
    func upload(_ file: [UInt8] = Given.course()) async throws -> FileDigest {
        _ = try await UploadDesign(desk)(file, of: Given.provider, by: designer)
        return FileDigest(of: file)
    }

    func check(_ digest: FileDigest, _ check: SelfCheck? = nil) async throws {
        _ = try await CheckDesign(desk)(
            check ?? Given.check(), of: digest, in: Given.key, kinds: [.vocationalSchool], isHandedIn: true, by: designer)
    }

    func approve(_ digest: FileDigest, until day: String = "2027-06-15", conditions: String = "") async throws {
        _ = try await DecideApproval(desk).approve(
            digest, in: Given.key, conditions: conditions, reviewOn: PlainDate(day), by: approver)
    }

    @discardableResult
    func publish(_ digest: FileDigest) async throws -> CourseCycle {
        try await PublishCourse(desk)(digest, in: Given.key, by: designer)
    }

    /// All of it.
    @discardableResult
    func whole(_ file: [UInt8] = Given.course()) async throws -> FileDigest {
        let digest = try await upload(file)
        try await check(digest)
        try await approve(digest)
        try await publish(digest)
        return digest
    }

    func cycle() async throws -> CourseCycle { given(try await store.cycle(Given.key)) }
}

/// The codes of the findings with which something is refused; empty when it is not.
func codes(_ work: () async throws -> Void) async -> [String] {
    do {
        try await work()
        return []
    } catch CycleRefusal.refused(let findings) {
        return findings.map(\.code.rawValue)
    } catch FeedbackRefusal.refused(let findings) {
        return findings.map(\.code.rawValue)
    } catch {
        return ["\(error)"]
    }
}
