// SPDX-License-Identifier: Apache-2.0

import Localization
import Providers
import TestSupport
import Testing
import Vocabulary

/// Each of DEQAR's rules by itself: a sound report, one thing changed, one code.
@Suite struct ReportRulesTests {
    static let estonia = given(CountryCode("EE"))
    static let agency = QualityAssuranceAgency(
        id: Quality.agency, acronym: "ASIIN", name: "ASIIN",
        registrations: [given(DayPeriod(from: Quality.day("2009-04-08"), until: Quality.day("2021-05-31")))],
        countries: [.init(code: estonia, isOfficial: true), .init(code: given(CountryCode("US")), isOfficial: false)])
    static let university = ReviewedProvider(
        id: Quality.provider, name: "University", seats: [estonia], isHigherEducation: true, levels: [.secondCycle])
    static let company = ReviewedProvider(
        id: given(ProviderID("company")), name: "Company", seats: [estonia], isHigherEducation: false)
    static let american = ReviewedProvider(
        id: given(ProviderID("american")), name: "American", seats: [given(CountryCode("US"))], isHigherEducation: true,
        levels: [.secondCycle])

    static func programme(_ change: (inout ReportProgramme) -> Void = { _ in }) -> ReportProgramme {
        var programme = ReportProgramme(name: "Music", level: .secondCycle)
        change(&programme)
        return programme
    }

    struct Row: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let providers: [ReviewedProvider]
        let report: @Sendable (inout QualityReport) -> Void
        let code: FindingCode?

        init(
            _ name: String, _ code: FindingCode?, _ providers: [ReviewedProvider] = [university],
            _ report: @escaping @Sendable (inout QualityReport) -> Void
        ) {
            testDescription = name
            self.providers = providers
            self.report = report
            self.code = code
        }
    }

    static func reportCase(_ row: Row, kinds: [ActivityKind]? = nil) -> ReportCase {
        var report = Quality.report("r", "2016-01-01", "2020-01-01", kind: .programme, programmes: [programme()])
        report.providers = row.providers.map(\.id)
        row.report(&report)
        return ReportCase(
            report: report, agency: agency, activityAgencies: [agency.id], kinds: kinds ?? [report.kind],
            providers: row.providers, today: Quality.day("2026-06-15"))
    }

    @Test(arguments: [
        Row("sound", nil) { _ in },
        Row("a programme of two providers", "report.providers.count", [university, american]) { _ in },
        Row("a joint programme of one", "report.providers.count") { $0.kind = .jointProgramme },
        Row("a programme report without programmes", "report.programmes.none") { $0.programmes = [] },
        Row("an institutional report with programmes", "report.programmes.unwanted") { $0.kind = .institutional },
        Row("before the agency was registered", "report.agency.notRegistered") {
            $0.validity = given(ReportValidity(from: Quality.day("2009-04-07"), until: nil))
        },
        Row("after the agency was registered", "report.agency.notRegistered") {
            $0.validity = given(ReportValidity(from: Quality.day("2021-06-01"), until: nil))
        },
        Row("on the last day of the registration", nil) {
            $0.validity = given(ReportValidity(from: Quality.day("2021-05-31"), until: nil))
        },
        Row("a duty outside the Area", "report.status.mustBeVoluntary", [american]) { _ in },
        Row("a choice outside the Area", nil, [american]) { $0.status = .voluntary },
        Row("a degree of a company", "report.degree.mustBeNo", [company]) { $0.status = .voluntary },
        Row("a certificate beside a degree", "report.certification.withDegree") {
            $0.programmes = [programme { $0.certification = .assessment }]
        },
        Row("no degree and no certificate named", "report.certification.missing") {
            $0.programmes = [programme { ($0.leadsToDegree, $0.ects) = (false, "5") }]
        },
        Row("no degree and no workload", "report.workload.missing") {
            $0.programmes = [programme { ($0.leadsToDegree, $0.certification) = (false, .attendance) }]
        },
        Row("a platform that is the provider", "report.platform.isProvider") { $0.platforms = [Quality.provider] },
        Row("an agency that did nothing", "report.activity.missingForAgency") {
            $0.contributingAgencies = [given(AgencyID("21"))]
        },
    ])
    func `refuses what breaks a rule, and nothing else`(_ row: Row) {
        #expect(ReportRules.rejections(Self.reportCase(row)).map(\.code) == (row.code.map { [$0] } ?? []))
    }

    @Test func `a joint programme goes with no other kind of procedure`() {
        let row = Row("", nil) { $0.kind = .programme }
        #expect(ReportRules.rejections(Self.reportCase(row, kinds: [.programme, .jointProgramme])).map(\.code) == ["report.activity.kindsDiffer"])
        #expect(ActivityKind(combining: [.institutional, .programme]) == .institutionalProgramme)
    }

    @Test(arguments: [
        Row("sound", nil) { _ in },
        Row("no file", "report.flag.noFile") { $0.documents = [] },
        Row("a programme abroad", "report.flag.programmeCountry") {
            $0.programmes = [programme { $0.countries = [given(CountryCode("US"))] }]
        },
        Row("a level that the university does not have", "report.flag.level") {
            $0.status = .voluntary
            $0.programmes = [programme { $0.level = .thirdCycle }]
        },
    ])
    func `flags what a person should see`(_ row: Row) {
        let flags = ReportRules.flags(Self.reportCase(row))
        #expect(flags.map(\.finding.code) == (row.code.map { [$0] } ?? []))
        #expect(flags.allSatisfy { $0.level == .low })
    }

    @Test func `flags a duty without official status high, and exports no such report`() throws {
        let finland = ReviewedProvider(
            id: Quality.provider, name: "F", seats: [given(CountryCode("FI"))], isHigherEducation: true, levels: [.secondCycle])
        let case1 = Self.reportCase(Row("", nil, [finland]) { _ in })
        let flags = ReportRules.flags(case1)
        #expect(flags.map(\.level) == [.high, .low])
        #expect(ExportEligibility(case1.report, providers: [finland], flags: flags) == .ineligible([.highFlag]))
        #expect(ExportEligibility(case1.report, providers: [finland], flags: []) == .eligible)
        var voluntary = case1.report
        voluntary.status = .voluntary
        #expect(
            ExportEligibility(voluntary, providers: [Self.american], flags: []) == .ineligible([.voluntary, .noReferencedSeat]))
    }

    @Test func `takes a report of the future with a warning`() {
        let row = Row("", nil) { $0.validity = given(ReportValidity(from: Quality.day("2027-01-01"), until: nil)) }
        #expect(ReportRules.remarks(Self.reportCase(row)).map(\.code) == ["report.date.future"])
    }

    @Test(arguments: [(true, "5", ReportProgramme.Kind.degree), (false, "59.5", .microCredential), (false, "60", .other)])
    func `shows a programme as what it is`(degree: Bool, ects: String, kind: ReportProgramme.Kind) {
        #expect(Self.programme { ($0.leadsToDegree, $0.ects) = (degree, ects) }.kind == kind)
    }
}

/// The difference between a file and the register.
@Suite struct ImportPlanTests {
    private func plan(_ reports: [QualityReport], against existing: [QualityReport] = []) -> ImportPlan {
        ImportPlan(
            reports.map { ReportCandidate(place: nil, label: $0.id.text, content: .taken($0, flags: [], remarks: [])) },
            against: existing)
    }

    @Test func `tells new, changed, same and duplicate apart`() {
        let old = Quality.report("r1", "2013-01-01", "2019-01-01")
        let counts = plan(
            [
                old, Quality.report("r2", "2013-01-01", "2019-01-01"), Quality.report("r3", "2014-01-01", "2019-01-01"),
                Quality.report("r3", "2015-01-01", "2019-01-01"),
            ], against: [old]
        ).counts
        #expect([counts.same, counts.duplicate, counts.new, counts.rejected, counts.changed] == [1, 1, 1, 1, 0])
        #expect(plan([Quality.report("r1", "2013-01-01", "2020-01-01")], against: [old]).counts.changed == 1)
    }

    @Test func `each of the eight things makes another report`() {
        let report = Quality.report("r", "2013-01-01", "2019-01-01", kind: .programme, programmes: [ReportProgramme(name: "P", level: .firstCycle, ects: "5")])
        var others: [QualityReport] = []
        func other(_ change: (inout QualityReport) -> Void) {
            var copy = report
            change(&copy)
            others.append(copy)
        }
        other { $0.validity = given(ReportValidity(from: Quality.day("2013-01-02"), until: Quality.day("2019-01-01"))) }
        other { $0.validity = given(ReportValidity(from: Quality.day("2013-01-01"), until: nil)) }
        other { $0.decision = .negative }
        other { $0.activities = [] }
        other { $0.providers = [given(ProviderID("other"))] }
        other { $0.programmes[0].name = "Q" }
        other { $0.programmes[0].level = .thirdCycle }
        other { $0.programmes[0].ects = "6" }
        #expect(Set(others.map(DuplicateKey.init)).union([DuplicateKey(report)]).count == 9)
        other { $0.summary = "Words are not among them." }
        #expect(others.last.map(DuplicateKey.init) == DuplicateKey(report))
        // The same number of credits, however it is written.
        func key(_ credits: String) -> DuplicateKey {
            var other = report
            other.programmes[0].ects = credits
            return DuplicateKey(other)
        }
        for (written, plain) in [("5.0", "5"), ("05", "5"), ("5.50", "5.5"), ("0.50", ".5"), ("0.5", "00.5"), ("50", "50")] {
            #expect(key(written) == key(plain), "\(written)")
        }
        #expect(Set(["5", "50", "0.5", "5.05", "5.5"].map(key)).count == 5)
    }

    @Test func `names overlaps and contradictions`() {
        let plan = plan([
            Quality.report("r1", "2013-01-01", "2019-01-01"), Quality.report("r2", "2018-01-01", "2024-01-01"),
            Quality.report("r3", "2019-01-02", "2025-01-01", decision: .negative),
        ])
        #expect(plan.rows.map { $0.remarks.map(\.code) } == [[], ["report.overlap"], ["report.contradiction"]])
    }
}
