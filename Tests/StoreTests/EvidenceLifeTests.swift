// SPDX-License-Identifier: Apache-2.0

import Accounts
import Foundation
import Localization
import Providers
import SQLStores
import SQLiteDatabase
import Synchronization
import TestSupport
import Testing
import Vocabulary

/// Imports over a store as they are used: dry runs, repetition, undoing, cleared flags, documents.
@Suite struct EvidenceLifeTests {
    private static let provider = given(ProviderID("DEQARINST0382"))
    private static let agency = given(AgencyID("20"))
    private static let deed = Deed(given(ActorID("authority")), right: "a test")
    private static let days = (2008...2030).map { given(PlainDate("\($0)-07-01")) }

    /// A clock that goes on by a day and a fraction of a second whenever it is looked at.
    private final class Time: Sendable {
        private let days = Locked(0)
        var clock: Clock { Clock { FixedClock.later(Double(self.days.next()) * 86_400.123) } }
    }

    /// One import: the reports it brings, by number, first year, length and shape.
    private struct Batch: Sendable {
        let reports: [QualityReport]
        let flagged: Set<ReportID>
    }

    private static let batch: Gen<Batch> = zip(
        zip(Gen<Int>.integer(in: 0...4), Gen<Int>.integer(in: 0...15)),
        zip(Gen<Int>.integer(in: 0...8).optional(), Gen<Int>.integer(in: 0...5))
    ).array(count: 1...4).map { rows in
        var reports: [ReportID: QualityReport] = [:]
        var flagged: Set<ReportID> = []
        for ((name, year), (length, shape)) in rows {
            let from = given(PlainDate("\(2008 + year)-01-01"))
            let until = length.flatMap { PlainDate("\(2008 + year + $0)-12-31") }
            let limits = EvidenceLimits(levels: [given(EQFLevel(3))])
            let report = QualityReport(
                id: given(ReportID("r\(name)")), agency: given(AgencyID("\(20 + shape % 2)")), kind: .institutional,
                status: .voluntary, decision: shape == 1 ? .negative : .positive,
                validity: given(
                    shape == 4
                        ? ReportValidity(accreditedFrom: from, until: until) : ReportValidity(from: from, until: until)),
                providers: [provider], documents: [ReportDocument(title: "R", address: "https://a.example/\(name).pdf")],
                accreditation: shape == 4
                    ? Accreditation(kind: .institutionalLicence, title: "Licence", limits: limits) : nil)
            reports[report.id] = report
            if shape == 5 { flagged.insert(report.id) }
        }
        return Batch(reports: reports.values.sorted { $0.id.text < $1.id.text }, flagged: flagged)
    }

    private static func use(_ store: any QualityStore, _ clock: Clock, _ batch: Batch) -> ImportEvidence {
        ImportEvidence(store: store, clock: clock) { _, _, _, _ in
            var reading = EvidenceReading(source: "test")
            reading.candidates = batch.reports.map { report in
                let flags = batch.flagged.contains(report.id) ? [ReportFlag(.high, "report.flag.kept", at: nil)] : []
                return ReportCandidate(
                    place: nil, label: report.id.text, content: .taken(report, flags: flags, remarks: []))
            }
            return reading
        }
    }

    private static func file(_ number: Int) -> [EvidenceFile] {
        [EvidenceFile(name: "f\(number)", bytes: [], sha256: "\(number)\(number)\(number)\(number)aaaaaaaa")]
    }

    private static func answers(_ store: any QualityStore, asOf: Date? = nil) async throws -> [TrustAnswer] {
        let trust = TrustOnDate(try await store.history(of: provider))
        return days.flatMap { day in
            [TrustScope.anything, TrustScope(level: EQFLevel(3)), TrustScope(level: EQFLevel(6))].map {
                trust(provider, on: day, for: $0, asOf: asOf)
            }
        }
    }

    private func store() throws -> SQLQualityStore {
        let folder = try TemporaryDirectory()
        return SQLQualityStore(try SQLiteFile(at: folder.file("life.sqlite"), now: FixedClock.now))
    }

    @Test func `an import that is taken back leaves exactly the answers of before`() async {
        await forAll(zip(Self.batch.array(count: 0...3), Self.batch), runs: 40) { earlier, last in
            let (store, clock) = (try store(), Time().clock)
            for (number, batch) in earlier.enumerated() {
                _ = try await Self.use(store, clock, batch)(Self.file(number), by: Self.deed)
            }
            let before = try await Self.answers(store)
            guard let record = try await Self.use(store, clock, last)(Self.file(9), by: Self.deed).record else {
                return try await Self.answers(store) == before
            }
            _ = try await store.undo(record.id, at: clock.now(), by: Self.deed)
            return try await Self.answers(store) == before
        }
    }

    /// Each compares with what the others kept: the file is kept once, whoever is first.
    @Test func `the same file brought in by several at once is kept once`() async throws {
        // Several connections are opened, so the file has to stay.
        let folder = try TemporaryDirectory()
        defer { withExtendedLifetime(folder) {} }
        let store = SQLQualityStore(try SQLiteFile(at: folder.file("life.sqlite"), now: FixedClock.now))
        let use = Self.use(store, Time().clock, batch())
        let kept: [ImportID] = try await withThrowingTaskGroup(of: ImportID?.self) { group in
            for _ in 0..<6 { group.addTask { try await use(Self.file(1), by: Self.deed).record?.id } }
            return try await group.reduce(into: []) { all, id in if let id { all.append(id) } }
        }
        #expect(kept.count == 1)
        #expect(try await store.imports().map(\.id) == kept)
        #expect(try await store.currentReports().count == 1)
    }

    @Test func `a plan is not kept against another state than it was made against`() async throws {
        let (store, clock) = (try store(), Time().clock)
        let before = try await store.revision()
        let record = try #require(try await Self.use(store, clock, batch())(Self.file(1), by: Self.deed).record)
        let plan = ImportPlan([], against: [])
        let other = ImportRecord(
            id: given(ImportID("other")), source: "test", file: "f", version: "1", sha256: "00", importedAt: clock.now(),
            counts: plan.counts)
        #expect(try await store.record(plan, as: other, by: Self.deed, ifStill: before) == false)
        #expect(try await store.imports().map(\.id) == [record.id])
        let now = try await store.revision()
        #expect(try await store.record(plan, as: other, by: Self.deed, ifStill: now))
        #expect(try await store.imports().count == 2)
    }

    @Test func `an import that is repeated changes nothing, nor does a dry run`() async {
        await forAll(zip(Self.batch.array(count: 0...2), Self.batch), runs: 40) { earlier, last in
            let (store, clock) = (try store(), Time().clock)
            for (number, batch) in earlier.enumerated() {
                _ = try await Self.use(store, clock, batch)(Self.file(number), by: Self.deed)
            }
            let before = (try await store.revision(), try await Self.answers(store))
            let dry = try await Self.use(store, clock, last)(Self.file(9), by: nil)
            guard dry.record == nil, try await store.revision() == before.0, try await Self.answers(store) == before.1
            else { return false }
            let first = try await Self.use(store, clock, last)(Self.file(9), by: Self.deed)
            guard first.counts.new == dry.counts.new, first.counts.changed == dry.counts.changed else { return false }
            let after = (try await store.revision(), try await Self.answers(store))
            let again = try await Self.use(store, clock, last)(Self.file(9), by: Self.deed)
            let repeated = (try await store.revision(), try await Self.answers(store))
            return again.record == nil && repeated.0 == after.0 && repeated.1 == after.1
        }
    }

    /// What can happen to a register after a question was asked.
    private enum Event: Sendable {
        case imported(Batch)
        case undone(Int)
        case noticed(ProviderNotice.Kind, Int)
        case cleared(Int)
    }

    private static let event: Gen<Event> = .oneOf([
        batch.map(Event.imported), Gen<Int>.integer(in: 0...9).map(Event.undone),
        zip(Gen<ProviderNotice.Kind>.element(of: ProviderNotice.Kind.allCases), Gen<Int>.integer(in: 0...20))
            .map { Event.noticed($0, $1) },
        Gen<Int>.integer(in: 0...4).map(Event.cleared),
    ])

    private static func happen(_ event: Event, _ number: Int, _ store: SQLQualityStore, _ clock: Clock) async throws {
        switch event {
        case .imported(let batch): _ = try await use(store, clock, batch)(file(number % 10), by: deed)
        case .undone(let index):
            let imports = try await store.imports()
            guard !imports.isEmpty else { return }
            _ = try await store.undo(imports[index % imports.count].id, at: clock.now(), by: deed)
        case .noticed(let kind, let year):
            let day = given(PlainDate("\(2010 + year)-03-01"))
            _ = try? await GiveNotice(store: store, clock: clock)(
                kind, of: provider, from: day, reason: "because", by: deed)
        case .cleared(let index):
            let id = given(ReportID("r\(index)"))
            _ = try? await ClearFlag(store: store, clock: clock)(id, reason: "looked at", by: deed)
        }
    }

    @Test func `what was answered as of a moment is answered alike for ever`() async {
        await forAll(zip(Self.event.array(count: 1...5), Self.event.array(count: 1...5)), runs: 60) { earlier, later in
            let (store, clock) = (try store(), Time().clock)
            for (number, event) in earlier.enumerated() { try await Self.happen(event, number, store, clock) }
            let moment = clock.now()
            let before = try await Self.answers(store, asOf: moment)
            _ = clock.now()
            for (number, event) in later.enumerated() { try await Self.happen(event, 5 + number, store, clock) }
            return try await Self.answers(store, asOf: moment) == before
        }
    }

    @Test func `a past day that was covered stays so, whatever but an undoing comes later`() async {
        let lasting = Self.event.map { event -> Event in if case .undone = event { .cleared(0) } else { event } }
        await forAll(zip(Self.event.array(count: 1...5), lasting.array(count: 1...5)), runs: 60) { earlier, later in
            let (store, clock) = (try store(), Time().clock)
            for (number, event) in earlier.enumerated() { try await Self.happen(event, number, store, clock) }
            let today = given(PlainDate(utcDayOf: clock.now()))
            let before = try await Self.answers(store)
            for (number, event) in later.enumerated() { try await Self.happen(event, 5 + number, store, clock) }
            let after = try await Self.answers(store)
            return Swift.zip(before, after).allSatisfy { old, new in
                old.date >= today || old.kind != .covered || new.kind == .covered
            }
        }
    }

    // MARK: By example

    private func batch(_ id: String = "r0", flagged: Bool = false, until: String = "2020-12-31") -> Batch {
        let report = QualityReport(
            id: given(ReportID(id)), agency: Self.agency, kind: .institutional, status: .obligatory,
            decision: .positive,
            validity: given(ReportValidity(from: given(PlainDate("2015-01-01")), until: PlainDate(until))),
            providers: [Self.provider], documents: [ReportDocument(title: "R", address: "https://a.example/r0.pdf")])
        return Batch(reports: [report], flagged: flagged ? [report.id] : [])
    }

    @Test func `a cleared flag lets the report count from then on, and stands in the audit log`() async throws {
        let folder = try TemporaryDirectory()
        let database = try SQLiteFile(at: folder.file("life.sqlite"), now: FixedClock.now)
        let (store, clock) = (SQLQualityStore(database), Time().clock)
        let (id, day) = (given(ReportID("r0")), given(PlainDate("2018-01-01")))
        _ = try await Self.use(store, clock, batch(flagged: true))(Self.file(1), by: Self.deed)
        let before = clock.now()
        #expect(try await store.reportsInDoubt().map(\.report.id) == [id])
        func kind(asOf: Date? = nil) async throws -> TrustAnswer.Kind {
            TrustOnDate(try await store.history(of: Self.provider))(Self.provider, on: day, asOf: asOf).kind
        }
        #expect(try await kind() == .unknown)
        let clear = ClearFlag(store: store, clock: clock)
        await #expect(throws: FlagError.noReason) { try await clear(id, reason: " ", by: Self.deed) }
        await #expect(throws: FlagError.noSuchReport(given(ReportID("no")))) {
            try await clear(given(ReportID("no")), reason: "r", by: Self.deed)
        }
        try await clear(id, reason: "The mandate was checked.", by: Self.deed)
        #expect(try await kind() == .covered)
        #expect(try await kind(asOf: before) == .unknown)
        #expect(try await store.history().entries.count == 2)
        #expect(try await store.standing(of: id)?.clearedBecause == "The mandate was checked.")
        await #expect(throws: FlagError.notInDoubt(id)) { try await clear(id, reason: "again", by: Self.deed) }
        // Told anew with a flag it is in doubt anew.
        _ = try await Self.use(store, clock, batch(flagged: true, until: "2021-12-31"))(Self.file(2), by: Self.deed)
        #expect(try await store.reportsInDoubt().count == 1)
        let entries = try await SQLAuditLog(database).entries(after: 0, limit: 9)
        #expect(entries.map(\.action) == ["evidence-imported", "flag-cleared", "evidence-imported"])
        #expect(entries[1].subject == "report/r0")
    }

    @Test func `a document at hand is known by its digest, is checked, and can be taken back`() async throws {
        let (store, clock) = (try store(), Time().clock)
        let id = given(ReportID("r0"))
        _ = try await Self.use(store, clock, batch())(Self.file(1), by: Self.deed)
        let attach = AttachDocument(store: store, clock: clock)
        #expect(try await attach.check(id, number: nil, sha256: "ab12cd34") == nil)
        let record = try #require(try await attach(id, number: nil, file: "r0.pdf", sha256: "ab12cd34", by: Self.deed))
        #expect(try await attach.check(id, number: 1, sha256: "ab12cd34") == true)
        #expect(try await attach.check(id, number: 1, sha256: "00000000") == false)
        #expect(try await attach(id, number: nil, file: "r0.pdf", sha256: "ab12cd34", by: Self.deed) == nil)
        await #expect(throws: DocumentError.noSuchDocument(1)) { _ = try await attach.check(id, number: 2, sha256: "x") }
        // The source tells the report again without the file: what it is stays known.
        let again = try await Self.use(store, clock, batch())(Self.file(1), by: Self.deed)
        #expect(again.counts.same == 1)
        #expect(try await store.changes(of: record.id, after: 0, atMost: 9).map { $0.differences.map(\.part) } == [[.documents]])
        _ = try await store.undo(record.id, at: clock.now(), by: Self.deed)
        #expect(try await attach.check(id, number: 1, sha256: "ab12cd34") == nil)
    }

    @Test func `says what an import changed and what undoing it would do`() async throws {
        let (store, clock) = (try store(), Time().clock)
        let first = try #require(try await Self.use(store, clock, batch())(Self.file(1), by: Self.deed).record)
        let second = try #require(
            try await Self.use(store, clock, batch(until: "2022-12-31"))(Self.file(2), by: Self.deed).record)
        #expect(try await store.changes(of: first.id, after: 0, atMost: 9).map(\.before) == [nil])
        let differences = try await store.changes(of: second.id, after: 0, atMost: 9).map(\.differences)
        #expect(differences.map { $0.map(\.part) } == [[.validity]])
        #expect(differences.first?.first?.after.hasSuffix("2022-12-31") == true)
        #expect(try await store.changes(of: second.id, after: 1, atMost: 9).isEmpty)
        var forecast = UndoForecast()
        forecast.staying = 1
        #expect(try await store.forecast(ofUndoing: first.id) == forecast)
        forecast.staying = 0
        forecast.goingBack = 1
        #expect(try await store.forecast(ofUndoing: second.id) == forecast)
        _ = try await store.undo(second.id, at: clock.now(), by: Self.deed)
        forecast.goingBack = 0
        forecast.vanishing = 1
        #expect(try await store.forecast(ofUndoing: first.id) == forecast)
    }

    @Test func `several files are one import, in whatever order they come, and one undoing`() async throws {
        let (store, clock) = (try store(), Time().clock)
        let other = given(ProviderID("p2"))
        let use = ImportEvidence(store: store, clock: clock) { bytes, register, _, _ in
            var reading = EvidenceReading(source: "test")
            if bytes == [1] {
                reading.providers = [ReviewedProvider(id: other, name: "P", seats: [], isHigherEducation: false)]
                return reading
            }
            let report = batch().reports[0]
            let finding = Finding("report.provider.unknown")
            reading.candidates = [
                ReportCandidate(
                    place: nil, label: "r0",
                    content: register.providers[other] == nil
                        ? .refused([finding]) : .taken(report, flags: [], remarks: []))
            ]
            return reading
        }
        let files = [
            EvidenceFile(name: "a", bytes: [2], sha256: "aaaaaaaaaaaa"),
            EvidenceFile(name: "b", bytes: [1], sha256: "bbbbbbbbbbbb"),
        ]
        let outcome = try await use(files, by: Self.deed)
        #expect(outcome.counts.new == 1)
        #expect(outcome.counts.providers == 1)
        #expect(outcome.record?.file == "a, b")
        #expect(outcome.plan.rows.map(\.file) == ["a"])
        #expect(try await store.imports().count == 1)
        let again = try await use(files, by: Self.deed)
        #expect(again.record == nil)
        _ = try await store.undo(try #require(outcome.record).id, at: clock.now(), by: Self.deed)
        #expect(try await store.currentReports().isEmpty)
        #expect(try await store.register().providers.isEmpty)
    }

    @Test func `gives an accreditation back as it was told`() async throws {
        let (store, clock) = (try store(), Time().clock)
        let limits = EvidenceLimits(
            levels: [given(EQFLevel(3)), given(EQFLevel(4))], fields: [given(FieldOfStudy("0715"))],
            jurisdictions: [given(Jurisdiction("ESP_PR_BCN")), given(Jurisdiction("FI"))], qualifications: ["Q-1"],
            others: ["limitAbstractProgramme: x"])
        let report = QualityReport(
            id: given(ReportID("qdr:urn:x")), agency: Self.agency, kind: .programme, status: .voluntary,
            decision: .positive, validity: given(ReportValidity(accreditedFrom: nil, until: nil)),
            providers: [Self.provider],
            accreditation: Accreditation(
                kind: .programmeLicence, title: "Licence", reviewOn: PlainDate("2026-01-01"), limits: limits))
        _ = try await Self.use(store, clock, Batch(reports: [report], flagged: []))(Self.file(1), by: Self.deed)
        #expect(try await store.currentReports() == [report])
    }
}

/// A number that several may count on.
private final class Locked: Sendable {
    private let number: Mutex<Int>

    init(_ start: Int) { number = Mutex(start) }

    func next() -> Int {
        number.withLock {
            $0 += 1
            return $0
        }
    }
}
