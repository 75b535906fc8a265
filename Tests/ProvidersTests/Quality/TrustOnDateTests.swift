// SPDX-License-Identifier: Apache-2.0

import Foundation
import Localization
import Providers
import TestSupport
import Testing
import Vocabulary

/// Trusted on that day, for that: the cases of QA-2 and QA-8, and what never changes.
@Suite struct TrustOnDateTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let day: String
        let until: String?
        let expected: TrustAnswer.Kind
        var testDescription: String { "report 2013-09-27 to \(until ?? "open"), asked about \(day)" }
    }

    @Test(arguments: [
        Case(day: "2017-05-01", until: "2019-09-30", expected: .covered),
        Case(day: "2013-09-27", until: "2019-09-30", expected: .covered),
        Case(day: "2019-09-30", until: "2019-09-30", expected: .covered),
        Case(day: "2019-10-01", until: "2019-09-30", expected: .notCovered),
        Case(day: "2020-05-01", until: "2019-09-30", expected: .notCovered),
        Case(day: "2013-09-26", until: "2019-09-30", expected: .unknown),
        Case(day: "2019-09-27", until: nil, expected: .covered),
        Case(day: "2019-09-28", until: nil, expected: .notCovered),
    ])
    func `covers the days of the report, six years where it has no end`(_ row: Case) {
        let trust = Quality.trust(Quality.entry(Quality.report("r", "2013-09-27", row.until)))
        #expect(trust(Quality.provider, on: Quality.day(row.day)).kind == row.expected)
    }

    @Test func `says that an open end is our reading`() {
        let open = Quality.report("r", "2016-02-29", nil)
        #expect(open.validity.endIsAssumed)
        #expect(open.validity.until == Quality.day("2022-02-28"))
    }

    @Test func `knows nothing of a stranger, and says so`() {
        let answer = Quality.trust()(Quality.provider, on: Quality.day("2020-01-01"))
        #expect(answer.kind == .unknown)
        #expect(answer.reason == .nothingKnown)
    }

    @Test func `gives the report as its ground, with its source and the time it was learned`() {
        let report = Quality.report("r", "2013-01-01", "2019-01-01")
        let answer = Quality.trust(Quality.entry(report, known: "2014-01-01"))(Quality.provider, on: Quality.day("2013-06-01"))
        #expect(answer.grounds == [.report(report, .wholeProvider, source: "test")])
        #expect(answer.knownSince == Quality.moment("2014-01-01"))
        #expect(answer.becameKnownLater)
    }

    // MARK: For what

    private var master: ReportProgramme {
        ReportProgramme(name: "Automotive Engineering", level: .secondCycle, fields: [given(FieldOfStudy("0716"))])
    }

    struct ScopeCase: Sendable {
        let level: Int?
        let field: String?
        let programme: Set<String>
        let expected: TrustAnswer.Kind
    }

    @Test(arguments: [
        ScopeCase(level: nil, field: nil, programme: [], expected: .covered),
        ScopeCase(level: 7, field: nil, programme: [], expected: .covered),
        ScopeCase(level: 6, field: nil, programme: [], expected: .notCovered),
        ScopeCase(level: 7, field: "0716", programme: [], expected: .covered),
        ScopeCase(level: 7, field: "0613", programme: [], expected: .notCovered),
        ScopeCase(level: 7, field: "07", programme: [], expected: .notCovered),
        ScopeCase(level: 7, field: nil, programme: ["Automotive Engineering"], expected: .covered),
        ScopeCase(level: 7, field: nil, programme: ["Fine Arts"], expected: .notCovered),
    ])
    func `a report on a programme covers that programme only`(_ row: ScopeCase) {
        let report = Quality.report("r", "2013-09-27", "2019-09-30", kind: .programme, programmes: [master])
        let scope = TrustScope(
            level: row.level.flatMap { EQFLevel($0) }, field: row.field.flatMap { FieldOfStudy($0) },
            programme: row.programme)
        let answer = Quality.trust(Quality.entry(report))(Quality.provider, on: Quality.day("2017-01-01"), for: scope)
        #expect(answer.kind == row.expected)
        if row.expected == .notCovered { #expect(answer.reason == .otherScope) }
    }

    @Test func `a report on the whole provider covers everything it offers`() {
        let trust = Quality.trust(Quality.entry(Quality.report("r", "2013-01-01", "2019-01-01")))
        let scope = TrustScope(level: EQFLevel(5), field: FieldOfStudy("0613"), programme: ["Anything"])
        #expect(trust(Quality.provider, on: Quality.day("2015-01-01"), for: scope).kind == .covered)
    }

    @Test func `a platform is not covered by the report on the provider it carries`() {
        let platform = given(ProviderID("platform"))
        var report = Quality.report("r", "2013-01-01", "2019-01-01")
        report.platforms = [platform]
        let trust = Quality.trust(Quality.entry(report))
        #expect(trust(platform, on: Quality.day("2015-01-01")).kind == .unknown)
    }

    // MARK: Several reports

    @Test func `an agency's later decision takes the place of its earlier one`() {
        let trust = Quality.trust(
            Quality.entry(Quality.report("r1", "2013-01-01", "2019-01-01")),
            Quality.entry(Quality.report("r2", "2016-01-01", "2019-01-01", decision: .negative)))
        #expect(trust(Quality.provider, on: Quality.day("2015-12-31")).kind == .covered)
        let later = trust(Quality.provider, on: Quality.day("2016-01-01"))
        #expect(later.kind == .notCovered)
        #expect(later.reason == .negativeDecision)
    }

    @Test func `two agencies that contradict each other leave the question open, with both as grounds`() {
        let trust = Quality.trust(
            Quality.entry(Quality.report("r1", "2013-01-01", "2019-01-01")),
            Quality.entry(Quality.report("r2", "2013-01-01", "2019-01-01", decision: .negative, agency: given(AgencyID("21")))))
        let answer = trust(Quality.provider, on: Quality.day("2015-01-01"))
        #expect(answer.kind == .unknown)
        #expect(answer.reason == .contradiction)
        #expect(answer.grounds.count == 2)
    }

    @Test func `a report under a high flag does not count, and says nothing to anybody`() {
        let trust = Quality.trust(Quality.entry(Quality.report("r", "2013-01-01", "2019-01-01"), hidden: true))
        #expect(trust(Quality.provider, on: Quality.day("2015-01-01")).reason == .nothingKnown)
        #expect(trust.history.published.entries.isEmpty)
        #expect(trust.history.inDoubt.map(\.id.text) == ["r"])
    }

    @Test func `a report that is told anew in doubt is shown as it was, and that it counts no longer`() throws {
        let (old, new) = (Quality.report("r", "2013-01-01", "2019-01-01"), Quality.report("r", "2013-01-01", "2029-01-01"))
        let history = QualityHistory([
            Quality.entry(old, known: "2013-06-01"), Quality.entry(new, known: "2018-06-01", hidden: true),
        ])
        #expect(history.inDoubt == [new])
        #expect(
            history.published.entries.map(\.content)
                == [.report(old, hasHighFlag: false), .report(old, hasHighFlag: true)])
        let clearance = FlagClearance(
            report: new.id, toldAt: Quality.moment("2018-06-01"), providers: new.providers, reason: "Asked")
        var cleared = history
        cleared.append(QualityEntry(.clearance(clearance), knownAt: Quality.moment("2019-06-01"), source: "test"))
        #expect(cleared.inDoubt.isEmpty)
        #expect(cleared.published.entries == cleared.entries)
    }

    // MARK: Suspension

    @Test func `a suspension holds from its day until it is lifted`() {
        let trust = Quality.trust(
            Quality.entry(Quality.report("r", "2013-01-01", "2019-01-01")),
            Quality.notice(.suspended, "2015-01-10", known: "2015-01-05"),
            Quality.notice(.lifted, "2015-03-01", known: "2015-02-20"))
        let kinds = ["2015-01-09", "2015-01-10", "2015-02-28", "2015-03-01"].map {
            trust(Quality.provider, on: Quality.day($0)).kind
        }
        #expect(kinds == [.covered, .suspended, .suspended, .covered])
    }

    @Test func `a withdrawal that reaches back makes nothing old false, and the answer names it`() throws {
        let trust = Quality.trust(
            Quality.entry(Quality.report("r", "2013-01-01", "2019-01-01")),
            Quality.notice(.withdrawn, "2014-01-01", known: "2016-06-01"))
        let old = trust(Quality.provider, on: Quality.day("2015-01-01"))
        #expect(old.kind == .covered)
        let contest = try #require(old.contested)
        #expect(contest.kind == .withdrawn)
        #expect(contest.since == Quality.moment("2016-06-01"))
        #expect(trust(Quality.provider, on: Quality.day("2016-06-01")).kind == .withdrawn)
    }

    // MARK: What was learned later

    @Test func `a correction of the past adds, takes nothing away, and is told`() {
        let first = Quality.report("r", "2013-01-01", "2019-01-01")
        let corrected = Quality.report("r", "2013-01-01", "2014-01-01")
        let trust = Quality.trust(
            Quality.entry(first, known: "2013-02-01"), Quality.entry(corrected, known: "2016-01-01"))
        let answer = trust(Quality.provider, on: Quality.day("2015-01-01"))
        #expect(answer.kind == .covered)
        #expect(answer.contested?.kind == .notCovered)
        #expect(trust(Quality.provider, on: Quality.day("2017-01-01")).kind == .notCovered)
        // The other way round the late report gives what nobody had denied.
        let late = Quality.trust(
            Quality.entry(corrected, known: "2013-02-01"), Quality.entry(first, known: "2016-01-01"))
        let added = late(Quality.provider, on: Quality.day("2015-01-01"))
        #expect(added.kind == .covered)
        #expect(added.becameKnownLater)
        #expect(late(Quality.provider, on: Quality.day("2015-01-01"), asOf: Quality.moment("2015-06-01")).kind == .notCovered)
    }

    @Test func `an import that was undone counts until it was undone, and never after`() {
        let trust = Quality.trust(
            Quality.entry(Quality.report("r", "2013-01-01", "2019-01-01"), known: "2013-02-01", retracted: "2014-02-01"))
        #expect(trust(Quality.provider, on: Quality.day("2013-06-01")).kind == .unknown)
        let before = trust(Quality.provider, on: Quality.day("2013-06-01"), asOf: Quality.moment("2013-12-01"))
        #expect(before.kind == .covered)
    }
}

/// History is append-only in meaning.
@Suite struct TrustHistoryPropertyTests {
    /// Years after 2000 of start, end and knowledge, the decision, and whose report it is.
    private static let entry: Gen<QualityEntry> = zip(
        zip(Gen<Int>.integer(in: 0...20), Gen<Int>.integer(in: 0...8).optional()),
        zip(Gen<Int>.integer(in: 0...25), zip(Gen<Int>.integer(in: 0...5), Gen<Int>.integer(in: 0...3)))
    ).map { period, rest in
        let (known, (shape, name)) = rest
        let from = 2000 + period.0
        let day = String(format: "%04d-01-01", from)
        if shape == 0 {
            return Quality.notice([.suspended, .withdrawn, .lifted, .suspended][name], day, known: "\(2000 + known)-06-01")
        }
        return Quality.entry(
            Quality.report(
                "r\(name)", day, period.1.map { "\(from + $0)-12-31" },
                decision: shape == 1 ? .negative : .positive, agency: given(AgencyID("\(shape % 2 + 20)"))),
            known: "\(2000 + known)-06-01", hidden: shape == 5)
    }

    private static let days = (1999...2030).map { Quality.day("\($0)-07-01") }

    @Test func `an answer for a past day is the same before and after any import of later reports`() {
        forAll(zip(Self.entry.array(count: 0...6), Self.entry.array(count: 1...4)), runs: 200) { earlier, later in
            let last = Quality.moment("2026-01-01")
            let before = TrustOnDate(QualityHistory(earlier))
            // Later in both senses: learned after all the rest, and of names of their own.
            let added = later.enumerated().map { index, entry in Self.renamed(entry, "later\(index)", knownAt: last) }
            let after = TrustOnDate(QualityHistory(earlier + added))
            let firstDay = added.map(Self.start).min() ?? Quality.day("2030-01-01")
            return Self.days.filter { $0 < firstDay }.allSatisfy { day in
                before(Quality.provider, on: day) == after(Quality.provider, on: day)
            }
        }
    }

    @Test func `with knowledge fixed nothing that is learned later changes an answer`() {
        forAll(zip(Self.entry.array(count: 0...6), Self.entry.array(count: 1...4)), runs: 200) { earlier, later in
            let horizon = Quality.moment("2025-12-01")
            let added = later.map { Self.renamed($0, nil, knownAt: Quality.moment("2026-01-01")) }
            let before = TrustOnDate(QualityHistory(earlier))
            let after = TrustOnDate(QualityHistory(earlier + added))
            return Self.days.allSatisfy { day in
                before(Quality.provider, on: day, asOf: horizon) == after(Quality.provider, on: day, asOf: horizon)
            }
        }
    }

    @Test func `a past day that was covered stays covered, whatever is learned later`() {
        forAll(zip(Self.entry.array(count: 0...6), Self.entry.array(count: 1...4)), runs: 200) { earlier, later in
            let before = TrustOnDate(QualityHistory(earlier))
            let added = later.map { Self.renamed($0, nil, knownAt: Quality.moment("2026-01-01")) }
            let after = TrustOnDate(QualityHistory(earlier + added))
            return Self.days.filter { $0 < Quality.day("2026-01-01") }.allSatisfy { day in
                before(Quality.provider, on: day).kind != .covered || after(Quality.provider, on: day).kind == .covered
            }
        }
    }

    @Test func `what is published answers every question as the whole history does`() {
        let histories = zip(Self.entry.array(count: 1...7), Gen<Int>.integer(in: 0...6).array(count: 0...3))
        forAll(histories, runs: 300) { told, looked in
            // Some of the doubts are settled a year after they arose.
            let clearances = looked.compactMap { index -> QualityEntry? in
                guard told.indices.contains(index), case .report(let report, true) = told[index].content else { return nil }
                let toldAt = told[index].knownAt
                return QualityEntry(
                    .clearance(
                        FlagClearance(report: report.id, toldAt: toldAt, providers: report.providers, reason: "Asked")),
                    knownAt: toldAt.addingTimeInterval(365 * 86_400), source: "test")
            }
            let history = QualityHistory(told + clearances)
            let (whole, shown) = (TrustOnDate(history), TrustOnDate(history.published))
            let horizons: [Date?] = [nil, Quality.moment("2009-01-01"), Quality.moment("2020-01-01")]
            return Self.days.allSatisfy { day in
                horizons.allSatisfy {
                    whole(Quality.provider, on: day, asOf: $0) == shown(Quality.provider, on: day, asOf: $0)
                }
            }
        }
    }

    private static func start(_ entry: QualityEntry) -> PlainDate {
        switch entry.content {
        case .report(let report, _): report.validity.from
        case .notice(let notice): notice.from
        case .clearance: Quality.day("2030-01-01")
        }
    }

    private static func renamed(_ entry: QualityEntry, _ name: String?, knownAt: Date) -> QualityEntry {
        guard case .report(let report, let isHidden) = entry.content else {
            return QualityEntry(entry.content, knownAt: knownAt, source: entry.source)
        }
        let copy = QualityReport(
            id: name.flatMap { ReportID($0) } ?? report.id, agency: report.agency, kind: report.kind, status: report.status,
            decision: report.decision, validity: report.validity, providers: report.providers)
        return QualityEntry(.report(copy, hasHighFlag: isHidden), knownAt: knownAt, source: entry.source)
    }
}
