// SPDX-License-Identifier: Apache-2.0

import Foundation
import HTML
import Localization
import TestSupport
import Vocabulary
import Web

@testable import Providers

/// The pages about imports of evidence, with what strangers wrote in them.
enum ImportPageCases {
    typealias Case = PageSnapshotTests.Case

    static let all: [Case] = [
        Case(name: "imports", address: "/imports") { setting in
            let undone = record("20260610T080000Z-00000001", source: "QDR accreditations", undoneAt: FixedClock.later(3_600))
            let view = ImportsView([record(), undone], names: [author: "Anneli <b>"], doubts: 2, in: setting.wording)
            return ImportsPage(setting: setting, imports: view, megabytes: 32).render()
        },
        Case(name: "imports-unreadable", address: "/imports/preview") { setting in
            let finding = Finding("deqar.file.notJSON", at: .line(1, column: 2), parameters: ["line": 1, "column": 2])
            return ImportsPage(
                setting: setting, imports: ImportsView([], doubts: 0, in: setting.wording), version: "<v>", megabytes: 32,
                problem: .unreadable, findings: [FindingView(finding, in: setting.wording)]
            ).render()
        },
        Case(name: "import-preview", address: "/imports/preview") { setting in
            let outcome = ImportEvidence.Outcome(
                reading: EvidenceReading(source: "DEQAR submission CSV", findings: [unknownColumn]), plan: plan, record: nil)
            return ImportPreviewPage(
                setting: setting, preview: ImportPreviewView(outcome, file: "r<1>.csv", most: 50, in: setting.wording),
                token: "0a"
            ).render()
        },
        Case(name: "import-running", address: "/imports/running/0a") {
            ImportRunningPage(setting: $0, done: 12_000, total: 100_000).render()
        },
        Case(name: "import", address: "/imports/20260615T120000Z-0a0b0c0d") { setting in
            let changes = [
                ImportChange(report: after, before: before, flags: ["report.flag.noFile"]),
                ImportChange(report: before, before: nil, flags: []),
            ]
            var forecast = UndoForecast()
            forecast.goingBack = 1
            forecast.vanishing = 1
            let view = ImportView(
                record(), changes, plan.bodies, plan.refusals, forecast, author: "Anneli <b>", page: 1, pages: 2,
                in: setting.wording)
            return ImportPage(setting: setting, view: view).render()
        },
        Case(name: "import-undone", address: "/imports/20260615T120000Z-0a0b0c0d") { setting in
            let view = ImportView(
                record(undoneAt: FixedClock.later(60)), [], [], [], nil, author: "operator", page: 1, pages: 1,
                in: setting.wording)
            return ImportPage(setting: setting, view: view).render()
        },
        Case(name: "flags", address: "/imports/flags") { setting in
            let doubt = ReportStanding(
                report: before, toldAt: FixedClock.now, source: "DEQAR submission CSV, r<1>.csv, 2026-06", importID: importID,
                flags: ["report.flag.noOfficialStatus"], hasHighFlag: true, clearedBecause: nil)
            return FlagsPage(
                setting: setting, flags: FlagsView([doubt], most: 50, in: setting.wording), report: before.id.text,
                reason: "<i>", problem: .noReason
            ).render()
        },
        Case(name: "flags-none", address: "/imports/flags") {
            FlagsPage(setting: $0, flags: FlagsView([], most: 50, in: $0.wording)).render()
        },
    ]

    private static let author = given(ActorID("person/0a0b"))
    private static let importID = given(ImportID("20260615T120000Z-0a0b0c0d"))
    private static let unknownColumn = Finding("deqar.csv.columnUnknown", severity: .note, at: .row(1, column: "<colour>"))

    private static let before = QualityReport(
        id: given(ReportID("20:A-1 <x>")), agency: given(AgencyID("20")), activities: [given(ActivityID("7"))],
        kind: .programme, status: .obligatory, decision: .positive,
        validity: given(ReportValidity(from: given(PlainDate("2019-01-01")), until: given(PlainDate("2024-12-31")))),
        providers: [given(ProviderID("DEQARINST0382"))], programmes: [ReportProgramme(name: "Weaving <b>", ects: "5")],
        summary: "Good.")

    private static let after: QualityReport = {
        var report = before
        report.decision = .positiveWithConditions
        report.programmes[0].ects = "7.5"
        report.comment = "Mind <the> follow-up & more."
        return report
    }()

    private static let plan: ImportPlan = {
        let agency = QualityAssuranceAgency(
            id: given(AgencyID("20")), acronym: "ASIIN", name: "Agency <of> Another Name",
            registrations: [given(DayPeriod(from: given(PlainDate("2009-01-01")), until: nil))])
        let earlier = QualityAssuranceAgency(
            id: agency.id, acronym: agency.acronym, name: "Agency", registrations: agency.registrations)
        let refused = Finding(
            "report.period.reversed", at: .row(4, column: "valid_to"),
            parameters: ["from": .day(given(PlainDate("2019-01-01"))), "until": .day(given(PlainDate("2018-01-01")))])
        let flag = ReportFlag(level: .low, finding: Finding("report.flag.noFile", severity: .warning, at: .row(2, column: "file[1]")))
        return ImportPlan(
            [
                ReportCandidate(place: .row(2, column: nil), label: "A-1 <x>", content: .taken(after, flags: [flag], remarks: [])),
                ReportCandidate(place: .row(4, column: nil), label: "A-2", content: .refused([refused])),
            ], against: [before], agencies: [agency], known: QualityRegister(agencies: [earlier]))
    }()

    private static func record(
        _ id: String = importID.text, source: String = "DEQAR submission CSV", undoneAt: Date? = nil
    ) -> ImportRecord {
        ImportRecord(
            id: given(ImportID(id)), source: source, file: "r<1>.csv", version: "2026-06",
            sha256: String(repeating: "0a", count: 32), importedAt: FixedClock.now, undoneAt: undoneAt, author: author,
            counts: plan.counts)
    }
}
