// SPDX-License-Identifier: Apache-2.0

import Foundation
import Localization
import Providers
import TestSupport
import Testing
import Vocabulary

/// What is handed on, what is left out and why, and what is lost.
@Suite struct ReportExportTests {
    private static let register = QualityRegister(providers: [
        ReviewedProvider(
            id: Quality.provider, name: "University", seats: [given(CountryCode("EE"))], isHigherEducation: true,
            identifiers: [given(ProviderIdentifier(.deqar, "DEQARINST0382"))]),
        ReviewedProvider(
            id: given(ProviderID("company")), name: "Company", seats: [given(CountryCode("EE"))],
            isHigherEducation: false),
    ])

    private static func standing(
        _ report: QualityReport, told: String = "2020-01-01", isFlagged: Bool = false, cleared: String? = nil
    ) -> ReportStanding {
        ReportStanding(
            report: report, toldAt: Quality.moment(told), source: "test", importID: given(ImportID("i")),
            flags: isFlagged ? ["report.flag.noOfficialStatus"] : [], hasHighFlag: isFlagged, clearedBecause: cleared)
    }

    private func export(_ standings: ReportStanding..., selection: ReportSelection = ReportSelection()) -> ReportExport {
        ReportExport(standings, selection, register: Self.register)
    }

    @Test func `leaves out what does not count, and what DEQAR does not know`() {
        var accreditation = Quality.report("a", "2016-01-01", nil)
        accreditation.accreditation = Accreditation(kind: .institutionalLicence, title: "Licence")
        let export = export(
            Self.standing(Quality.report("r", "2015-01-01", nil)),
            Self.standing(Quality.report("f", "2014-01-01", nil), isFlagged: true),
            Self.standing(Quality.report("c", "2013-01-01", nil), isFlagged: true, cleared: "checked"),
            Self.standing(accreditation))
        #expect(export.reports.map(\.id.text) == ["c", "r"])
        #expect(
            export.leftOut.map { "\($0.report) \($0.finding.code.rawValue)" } == [
                "f export.leftOut.highFlag", "a export.leftOut.accreditation",
            ])
    }

    @Test func `hands on to the register of qualification data only what DEQAR does`() {
        var voluntary = Quality.report("v", "2015-01-01", nil)
        voluntary.status = .voluntary
        let other = Quality.report("o", "2016-01-01", nil, providers: [given(ProviderID("company"))])
        let export = export(
            Self.standing(Quality.report("r", "2014-01-01", nil)), Self.standing(voluntary), Self.standing(other),
            selection: ReportSelection(isForDatasetRegister: true))
        #expect(export.reports.map(\.id.text) == ["r"])
        #expect(
            export.leftOut.map { "\($0.report) \($0.finding.code.rawValue)" } == [
                "v export.leftOut.voluntary", "o export.leftOut.noReferencedSeat",
            ])
    }

    @Test func `chooses by agency, provider and the day on which it was learned`() {
        let one = Self.standing(Quality.report("1", "2014-01-01", nil), told: "2020-01-01")
        let two = Self.standing(
            Quality.report("2", "2014-01-01", nil, agency: given(AgencyID("21"))), told: "2021-01-01")
        func ids(_ selection: ReportSelection) -> [String] {
            export(one, two, selection: selection).reports.map(\.id.text)
        }
        #expect(ids(ReportSelection()) == ["1", "2"])
        #expect(ids(ReportSelection(agency: AgencyID("21"))) == ["2"])
        #expect(ids(ReportSelection(provider: ProviderID("other"))).isEmpty)
        #expect(ids(ReportSelection(since: Quality.moment("2020-06-01"))) == ["2"])
    }

    @Test func `says what of a report is lost`() {
        var report = Quality.report(
            "r", "2014-01-01", nil, kind: .programme,
            programmes: [
                ReportProgramme(
                    name: "Welding", statedEQFLevel: EQFLevel(4), fields: [given(FieldOfStudy("07")), given(FieldOfStudy("06"))])
            ], providers: [given(ProviderID("company"))])
        report.documents[0].sha256 = "ab"
        #expect(
            export(Self.standing(report)).losses.map(\.finding.code.rawValue) == [
                "export.loss.level", "export.loss.fields", "export.loss.digest", "export.loss.provider",
            ])
    }
}
