// SPDX-License-Identifier: Apache-2.0

import Foundation
import Localization
import Providers
import TestSupport
import Testing
import Vocabulary

/// Accreditations in the history: the same function judges them, within their limits.
@Suite struct AccreditationTests {
    private static func accreditation(
        _ id: String = "a", _ from: String? = "2015-01-01", _ until: String? = "2025-12-31",
        limits: EvidenceLimits = .none, decision: ReportDecision = .positive, agency: AgencyID = Quality.agency
    ) -> QualityReport {
        QualityReport(
            id: given(ReportID(id)), agency: agency, kind: .institutional, status: .voluntary, decision: decision,
            validity: given(
                ReportValidity(accreditedFrom: from.map(Quality.day), until: until.map(Quality.day))),
            providers: [Quality.provider],
            accreditation: Accreditation(kind: .institutionalLicence, title: "Licence", limits: limits))
    }

    private func answer(_ reports: QualityReport..., on day: String = "2020-01-01", for scope: TrustScope = .anything)
        -> TrustAnswer
    {
        TrustOnDate(QualityHistory(reports.map { Quality.entry($0) }))(
            Quality.provider, on: Quality.day(day), for: scope)
    }

    private static let low = EvidenceLimits(levels: [given(EQFLevel(3)), given(EQFLevel(4))])

    @Test(arguments: [(3, TrustAnswer.Kind.covered), (4, .covered), (5, .notCovered), (7, .notCovered)])
    func `covers the levels it is limited to, those below degree among them`(level: Int, expected: TrustAnswer.Kind) {
        let answer = answer(Self.accreditation(limits: Self.low), for: TrustScope(level: EQFLevel(level)))
        #expect(answer.kind == expected)
        if expected == .covered {
            #expect(answer.grounds.map { if case .report(_, .within(Self.low), _) = $0 { true } else { false } } == [true])
        } else {
            #expect(answer.reason == .otherScope)
        }
    }

    @Test func `holds without bounds where it states none, and a report six years`() {
        #expect(answer(Self.accreditation("a", nil, nil), on: "1990-01-01").kind == .covered)
        #expect(answer(Self.accreditation("a", nil, nil), on: "2090-01-01").kind == .covered)
        #expect(answer(Self.accreditation("a", "2015-01-01", nil), on: "2014-12-31").kind == .unknown)
        #expect(!Self.accreditation("a", "2015-01-01", nil).validity.endIsAssumed)
        #expect(answer(Quality.report("r", "2015-01-01", nil), on: "2021-01-02").kind == .notCovered)
    }

    @Test func `leaves a narrower decision of the same body beside a wider one`() {
        let wide = Self.accreditation("wide")
        let narrow = Self.accreditation("narrow", "2018-01-01", limits: Self.low, decision: .negative)
        // The later one speaks of levels 3 and 4 only, so both count where those are asked about.
        #expect(answer(wide, narrow, for: TrustScope(level: EQFLevel(6))).kind == .covered)
        #expect(answer(wide, narrow, for: TrustScope(level: EQFLevel(3))).kind == .unknown)
        // A later one without limits takes the place of both.
        let all = Self.accreditation("all", "2019-01-01", decision: .negative)
        #expect(answer(wide, narrow, all, for: TrustScope(level: EQFLevel(6))).kind == .notCovered)
    }

    @Test func `is no duplicate of one with other limits`() {
        let first = Self.accreditation("one", limits: Self.low)
        let second = Self.accreditation("two", limits: EvidenceLimits(levels: [given(EQFLevel(5))]))
        #expect(DuplicateKey(first) != DuplicateKey(second))
        #expect(DuplicateKey(first) == DuplicateKey(Self.accreditation("three", limits: Self.low)))
    }

    @Test(arguments: [
        ("ESP_PR_BCN", "ESP_PR_BCN", true), ("ESP", "ESP_PR_BCN", true), ("ESP_PR_BCN", "ES", false),
        ("FI", "FIN", true), ("FI", "SE", false), ("ESP_PR_BCN", "ESP_PR_MAD", false),
    ])
    func `a country holds its areas, and an area itself`(outer: String, inner: String, holds: Bool) throws {
        let (outer, inner) = (try #require(Jurisdiction(outer)), try #require(Jurisdiction(inner)))
        #expect(outer.holds(inner) == holds)
    }

    @Test(arguments: ["", "EUR", "XX", "ESP_", "ESP_PR BCN", "ESP_\(String(repeating: "A", count: 41))"])
    func `is no place`(code: String) { #expect(Jurisdiction(code) == nil) }

    @Test func `a level that an agency states for a programme counts beside the cycles`() {
        let course = ReportProgramme(name: "Welding", statedEQFLevel: EQFLevel(4), leadsToDegree: false)
        let report = Quality.report("r", "2015-01-01", "2025-01-01", kind: .programme, programmes: [course])
        #expect(answer(report, for: TrustScope(level: EQFLevel(4))).kind == .covered)
        #expect(answer(report, for: TrustScope(level: EQFLevel(3))).kind == .notCovered)
    }

    @Test func `a programme is held where it is taught, and anywhere when it names no country`() {
        func course(_ countries: [String]) -> QualityReport {
            let course = ReportProgramme(name: "Music", countries: countries.map { given(CountryCode($0)) })
            return Quality.report("r", "2015-01-01", "2025-01-01", kind: .programme, programmes: [course])
        }
        let finland = TrustScope(place: Jurisdiction("FI"))
        #expect(answer(course(["FI"]), for: finland).kind == .covered)
        #expect(answer(course(["SE"]), for: finland).kind == .notCovered)
        #expect(answer(course([]), for: finland).kind == .covered)
    }
}
