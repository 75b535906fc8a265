// SPDX-License-Identifier: Apache-2.0

import Foundation
import Localization
import Providers
import TestSupport
import Vocabulary

/// Short words for days, moments, reports and histories.
enum Quality {
    static func day(_ text: String) -> PlainDate { given(PlainDate(text)) }
    static func moment(_ day: String) -> Date { given(try? FixedClock.date("\(day)T12:00:00Z")) }
    static let provider = given(ProviderID("DEQARINST0382"))
    static let agency = given(AgencyID("20"))

    static func report(
        _ id: String = "r1", _ from: String, _ until: String?, decision: ReportDecision = .positive,
        agency: AgencyID = agency, kind: ActivityKind = .institutional, programmes: [ReportProgramme] = [],
        providers: [ProviderID] = [provider]
    ) -> QualityReport {
        QualityReport(
            id: given(ReportID(id)), agency: agency, localIdentifier: id, activities: [given(ActivityID("a1"))], kind: kind,
            status: .obligatory, decision: decision,
            validity: given(ReportValidity(from: day(from), until: until.map(day))), providers: providers,
            programmes: programmes,
            documents: [ReportDocument(title: "Report", address: "https://agency.example/\(id).pdf")])
    }

    static func entry(
        _ report: QualityReport, known: String = "2013-06-01", retracted: String? = nil, hidden: Bool = false
    ) -> QualityEntry {
        QualityEntry(
            .report(report, hasHighFlag: hidden), knownAt: moment(known), retractedAt: retracted.map(moment),
            source: "test")
    }

    static func notice(_ kind: ProviderNotice.Kind, _ from: String, known: String) -> QualityEntry {
        QualityEntry(
            .notice(
                ProviderNotice(
                    id: given(NoticeID("n-\(kind)-\(from)")), provider: provider, kind: kind, from: day(from), reason: "because")),
            knownAt: moment(known), source: "test")
    }

    static func trust(_ entries: QualityEntry...) -> TrustOnDate { trust(entries) }
    static func trust(_ entries: [QualityEntry]) -> TrustOnDate { TrustOnDate(QualityHistory(entries)) }
}
