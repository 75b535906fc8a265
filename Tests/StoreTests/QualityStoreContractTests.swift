// SPDX-License-Identifier: Apache-2.0

import Accounts
import Foundation
import Localization
import Providers
import SQLStores
import SQLiteDatabase
import TestSupport
import Testing
import Vocabulary

/// What every store of quality evidence promises, whatever database it stands on.
@Suite struct QualityStoreContractTests {
    private let folder: TemporaryDirectory

    init() throws { folder = try TemporaryDirectory() }

    private func store(_ driver: StoreDriver) throws -> SQLQualityStore { SQLQualityStore(try driver.open(folder)) }

    private func report(_ id: String, until: String? = "2019-01-01", decision: ReportDecision = .positive) -> QualityReport {
        let from = given(PlainDate("2013-01-01"))
        return QualityReport(
            id: given(ReportID(id)), agency: given(AgencyID("20")),
            contributingAgencies: [given(AgencyID("21"))], localIdentifier: "L-\(id)",
            activities: [given(ActivityID("7"))], kind: .jointProgramme, status: .voluntary, decision: decision,
            validity: given(ReportValidity(from: from, until: until.flatMap { PlainDate($0) })),
            providers: [provider("a"), provider("b")], platforms: [provider("c")],
            programmes: [
                ReportProgramme(
                    name: "Música", otherNames: [.init("Music"), .init("Musik", qualification: "M.A.")],
                    qualification: "Master", identifiers: [.init("p1"), .init("n1", resource: "national identifier")],
                    level: .secondCycle, nationalLevel: "7", leadsToDegree: false, ects: "7.5",
                    certification: .assessment, fields: [given(FieldOfStudy("0215"))],
                    outcomes: ["http://data.europa.eu/esco/skill/x"],
                    outcomeDescription: "Reads.", isPartOfAccreditation: true, countries: [given(CountryCode("PT"))])
            ],
            documents: [ReportDocument(title: "R", address: "https://a.example/r.pdf", fileName: "r-1.pdf", languages: ["por"], sha256: "00")],
            links: [ReportLink(title: "Record", address: "https://a.example/r"), ReportLink(title: "", address: "https://a.example/s")],
            summary: "Good.", comment: "Mind the\nfollow-up.")
    }

    private func provider(_ name: String) -> ProviderID { given(ProviderID(name)) }

    private func deed() -> Deed { Deed(given(ActorID("authority")), right: "a test") }

    private func record(_ name: String, at time: Date = FixedClock.now, counts: ImportCounts) -> ImportRecord {
        ImportRecord(
            id: given(ImportID(name)), source: "DEQAR submission CSV", file: "r.csv", version: "2026-06",
            sha256: "ab", importedAt: time, counts: counts)
    }

    private func keep(
        _ reports: [QualityReport], as name: String, at time: Date = FixedClock.now, in store: SQLQualityStore
    ) async throws -> ImportPlan {
        let candidates = reports.map {
            ReportCandidate(place: nil, label: $0.id.text, content: .taken($0, flags: [], remarks: []))
        }
        let plan = ImportPlan(candidates, against: try await store.currentReports())
        try await store.record(plan, as: record(name, at: time, counts: plan.counts), by: deed())
        return plan
    }

    @Test(arguments: StoreDriver.all) func `gives a report back as it was told`(_ driver: StoreDriver) async throws {
        let store = try store(driver)
        let told = report("r1")
        _ = try await keep([told], as: "i1", in: store)
        #expect(try await store.currentReports() == [told])
        let entries = try await store.history(of: provider("b")).entries
        #expect(entries.map(\.content) == [.report(told, hasHighFlag: false)])
        #expect(entries.first?.knownAt == FixedClock.now)
        #expect(entries.first?.source == "DEQAR submission CSV, r.csv, 2026-06")
        #expect(try await store.history(of: provider("c")).entries.isEmpty)
    }

    @Test(arguments: StoreDriver.all) func `does not take back what a published review brought`(_ driver: StoreDriver) async throws {
        let store = try store(driver)
        let told = report("review:r1")
        let plan = ImportPlan([ReportCandidate(place: nil, label: "r1", content: .taken(told, flags: [], remarks: []))], against: [])
        let id = given(ImportID("review-r1-1"))
        let record = ImportRecord(
            id: id, source: ImportRecord.reviewSource, file: "r1", version: "1", sha256: "", importedAt: FixedClock.now,
            counts: plan.counts)
        try await store.record(plan, as: record, by: deed())
        let outcome = try await store.undo(id, at: FixedClock.later(60), by: deed())
        guard case .isOfReview? = outcome else {
            Issue.record("\(String(describing: outcome))")
            return
        }
        #expect(try await store.currentReports() == [told])
        #expect(try await store.imports().first?.undoneAt == nil)
    }

    @Test(arguments: StoreDriver.all) func `takes an import back as a whole`(_ driver: StoreDriver) async throws {
        let store = try store(driver)
        let (first, changed) = (report("r1"), report("r1", until: "2015-01-01"))
        _ = try await keep([first], as: "i1", in: store)
        let plan = try await keep([changed, report("r2", decision: .negative)], as: "i2", at: FixedClock.later(60), in: store)
        #expect(plan.counts.changed == 1)
        #expect(plan.counts.new == 1)
        #expect(try await store.currentReports().count == 2)

        let id = given(ImportID("i2"))
        let outcome = try await store.undo(id, at: FixedClock.later(120), by: deed())
        guard case .undone(let record)? = outcome else {
            Issue.record("\(String(describing: outcome))")
            return
        }
        #expect(record.undoneAt == FixedClock.later(120))
        #expect(try await store.currentReports() == [first])
        #expect(try await store.undo(id, at: FixedClock.later(180), by: deed()) == .wasUndone(record))
        #expect(try await store.undo(given(ImportID("none")), at: FixedClock.now, by: deed()) == nil)
        #expect(try await store.imports().map(\.id.text) == ["i2", "i1"])
        #expect(try await store.imports().first?.counts.new == 1)
        // What was known in between can still be asked for.
        let trust = TrustOnDate(try await store.history(of: provider("a")))
        let day = given(PlainDate("2017-01-01"))
        #expect(trust(provider("a"), on: day, for: .anything, asOf: FixedClock.later(30)).kind == .covered)
        #expect(trust(provider("a"), on: day).kind == .covered)
        #expect(trust(provider("a"), on: day).contested == nil)
    }

    @Test(arguments: StoreDriver.all) func `keeps nothing of an import that fails half-way`(_ driver: StoreDriver) async throws {
        let store = try store(driver)
        _ = try await keep([report("r1")], as: "i1", in: store)
        let plan = ImportPlan(
            [ReportCandidate(place: nil, label: "r2", content: .taken(report("r2", until: nil), flags: [], remarks: []))],
            against: [])
        // The name is taken, so that the transaction fails.
        await #expect(throws: StoreError.self) {
            try await store.record(plan, as: record("i1", counts: plan.counts), by: deed())
        }
        #expect(try await store.currentReports().count == 1)
    }

    @Test(arguments: StoreDriver.all) func `keeps agencies and providers, the last word of each`(_ driver: StoreDriver) async throws {
        let store = try store(driver)
        let period = given(DayPeriod(from: given(PlainDate("2013-01-01")), until: nil))
        let agency = QualityAssuranceAgency(
            id: given(AgencyID("20")), acronym: "ASIIN", name: "ASIIN e.V.", seat: CountryCode("DE"),
            registrations: [period],
            activities: [.init(id: given(ActivityID("7")), name: "Accreditation", kind: .programme, group: "3", localIdentifier: "x")],
            countries: [
                .init(code: given(CountryCode("DE")), isOfficial: true),
                .init(code: given(CountryCode("FI")), isOfficial: true, until: PlainDate("2020-12-31")),
            ])
        func reviewed(_ name: String) -> ReviewedProvider {
            ReviewedProvider(
                id: provider("DEQARINST0001"), name: name, seats: [given(CountryCode("EE"))],
                isHigherEducation: true, levels: [.firstCycle],
                identifiers: [given(ProviderIdentifier(.deqar, "DEQARINST0001"))],
                localIdentifiers: [agency.id: ["L1"]])
        }
        for (index, name) in ["Old name", "New name"].enumerated() {
            let plan = ImportPlan([], against: [], agencies: [agency], providers: [reviewed(name)])
            try await store.record(
                plan, as: record("i\(index)", at: FixedClock.later(Double(index)), counts: plan.counts), by: deed())
        }
        let register = try await store.register()
        #expect(register.agencies[agency.id] == agency)
        #expect(register.providers[provider("DEQARINST0001")] == (reviewed("New name")))
        _ = try await store.undo(given(ImportID("i1")), at: FixedClock.later(9), by: deed())
        #expect(try await store.register().providers[provider("DEQARINST0001")]?.name == "Old name")
    }

    @Test(arguments: StoreDriver.all)
    func `suspends and lifts, and keeps the history`(_ driver: StoreDriver) async throws {
        let store = try store(driver)
        #expect(try await store.revision() == "")
        let give = GiveNotice(store: store, clock: .fixed(FixedClock.now))
        let (a, day) = (provider("a"), given(PlainDate("2026-07-01")))
        await #expect(throws: NoticeError.nothingToLift(a)) {
            _ = try await give(.lifted, of: a, from: day, reason: "none", by: deed())
        }
        _ = try await give(.suspended, of: a, from: day, reason: "Review under way", by: deed())
        await #expect(throws: NoticeError.alreadyInForce(a)) {
            _ = try await give(.suspended, of: a, from: day, reason: "again", by: deed())
        }
        let later = GiveNotice(store: store, clock: .fixed(FixedClock.later(60)))
        _ = try await later(.lifted, of: a, from: given(PlainDate("2026-08-01")), reason: "Review passed", by: deed())
        let right = AwardingRight(try await store.history(of: a))
        #expect(right.notice(for: a, on: given(PlainDate("2026-06-30"))) == nil)
        #expect(right.notice(for: a, on: day)?.reason == "Review under way")
        #expect(right.notice(for: a, on: given(PlainDate("2026-08-01"))) == nil)
        #expect(try await store.revision() == "0/0/2/0")
        let entries = try await SQLAuditLog(try driver.open(folder)).entries(after: 0, limit: 9)
        #expect(entries.map(\.action) == ["provider-suspended", "notice-lifted"])
        #expect(entries.map(\.subject) == ["provider/a", "provider/a"])
        #expect(entries.map(\.actor) == ["program/authority", "program/authority"])
        #expect(entries.map(\.right) == ["a test", "a test"])
        // Two who press at once both found that it may be given.
        let notices = [1, 2].map { number in
            ProviderNotice(
                id: given(NoticeID("n\(number)")), provider: provider("b"), kind: .suspended, from: day, reason: "Once")
        }
        #expect(try await store.record(notices[0], at: FixedClock.now, by: deed()))
        #expect(try await store.record(notices[1], at: FixedClock.now, by: deed()) == false)
        #expect(try await store.history(of: provider("b")).entries.count == 1)
    }
}
