// SPDX-License-Identifier: Apache-2.0

import Accounts
import Foundation
import Localization
import Messages
import Providers
import TestSupport
import Vocabulary
import Web

/// The pages about whether a provider is trusted and of those who keep the register: long names, other scripts,
/// hostile text, doubts, mistakes.
enum RegisterPageCases {
    typealias Case = PageSnapshotTests.Case

    static let all: [Case] = [
        Case(name: "provider-covered", address: "/providers/x?on=2026-01-01") {
            publicPage($0, covered, typed: .init(day: "2026-01-01", level: "5", field: "0811"))
        },
        Case(name: "provider-suspended", address: "/providers/x?on=x") {
            publicPage($0, covered + [notice(.suspended, "2026-10-01")], typed: .init(day: "x"))
        },
        Case(name: "provider-doubt", address: "/providers/x") { setting in
            let trust = ProviderTrust(names: .ambiguous([id("a"), id("<b>")]), history: QualityHistory(covered))
            return publicPage(setting, trust, typed: .init())
        },
        Case(name: "provider-unknown", address: "/providers/x") { publicPage($0, [], typed: .init()) },
        Case(name: "authority", address: "/authority") { setting in
            let desk = AuthorityView(evidence, survey, in: setting.wording)
            return AuthorityPage(setting: setting, desk: desk, keepsRegister: true, publishesList: true).render()
        },
        Case(name: "authority-nothing", address: "/authority") { setting in
            let empty = ProviderEvidence()
            let desk = AuthorityView(
                empty, RegisterSurvey(empty, QualityHistory(), on: ProviderFixtures.day), in: setting.wording)
            return AuthorityPage(setting: setting, desk: desk, keepsRegister: false, publishesList: false).render()
        },
        Case(name: "authority-entry", address: "/authority/providers/x") { setting in
            AuthorityEntryPage(
                setting: setting, entry: entry(setting.wording), keepsRegister: true, suspends: true,
                problem: setting.wording(.entryErrorSeparate)
            ).render()
        },
        Case(name: "entry-new", address: "/authority/new") {
            EntryFormPage(setting: $0, purpose: .new, form: EntryForm(), seen: 0).render()
        },
        Case(name: "entry-wrong", address: "/authority/providers/x/edit") { setting in
            let form = college.map { EntryForm($0) } ?? EntryForm()
            return EntryFormPage(
                setting: setting, purpose: .correct(id("x")), form: form, seen: 3,
                problems: [
                    EntryProblem(field: "names.0.text", message: "<too long>"),
                    EntryProblem(field: "identifiers.1.notation", message: "wrong"),
                    EntryProblem(field: "kinds", message: "none"),
                ]
            ).render()
        },
        Case(name: "entry-own", address: "/my/providers/x/entry") { setting in
            let form = college.map { EntryForm($0) } ?? EntryForm()
            return EntryFormPage(setting: setting, purpose: .maintain(id("x")), form: form, seen: 3).render()
        },
        Case(name: "merge", address: "/authority/merge") { setting in
            MergePage(setting: setting, sides: sides(setting.wording), problem: "<no>").render()
        },
        Case(name: "notice", address: "/authority/providers/x/notice") {
            NoticePage(
                setting: $0, provider: id("x"), name: Phrase("Σχολή <b>", language: .el), kind: .suspended, day: "x",
                reason: "\"why\" & <how>", problem: .day
            ).render()
        },
        Case(name: "notice-preview", address: "/authority/providers/x/notice") {
            NoticePage(
                setting: $0, provider: id("x"), name: Phrase("Σχολή", language: .el), kind: .withdrawn,
                day: "2026-12-01", reason: "\"why\" & <how>",
                preview: .init(before: 12, covered: 1, after: 3, people: 4, agencyPeople: 2)
            ).render()
        },
        Case(name: "desk", address: "/desk") { setting in
            let items = [
                DeskItem(.own, .deskAccount, address: "/account"),
                DeskItem(.provider, .deskProvider, ["provider": .text("Σχολή <b>")], address: "/my/providers/x"),
                DeskItem(.authority, .deskDoubts, count: 3, address: "/authority#doubts"),
                DeskItem(.authority, .deskDuplicates, count: 0, address: "/authority#duplicates"),
            ]
            return DeskPage(setting: setting, items: items).render()
        },
    ]

    private static var college: RegisteredProvider? { try? ProviderFixtures.college() }
    private static func id(_ text: String) -> ProviderID { given(ProviderID(text)) }
    private static func day(_ text: String) -> PlainDate { given(PlainDate(text)) }

    private static let agencies: [AgencyID: QualityAssuranceAgency] = {
        let agency = given(AgencyID("20"))
        return [
            agency: QualityAssuranceAgency(
                id: agency, acronym: "ΑΠ<Δ>", name: "Αρχή Πιστοποίησης & Διασφάλισης", registrations: [])
        ]
    }()

    private static func report(_ name: String, _ from: String, _ until: String?, _ decision: ReportDecision) -> QualityReport {
        QualityReport(
            id: given(ReportID(name)), agency: given(AgencyID("20")), kind: .institutional, status: .obligatory,
            decision: decision, validity: given(ReportValidity(from: day(from), until: until.map(day))),
            providers: [id("x")], documents: [ReportDocument(title: "<Report>", address: "https://a.example/r.pdf")])
    }

    private static let covered: [QualityEntry] = [
        QualityEntry(
            .report(report("20:old", "2016-01-01", "2021-12-31", .positiveWithConditions), hasHighFlag: false),
            knownAt: FixedClock.later(-300_000_000), source: "DEQAR, old.csv, 2016"),
        QualityEntry(
            .report(report("20:new", "2022-01-01", nil, .positive), hasHighFlag: false),
            knownAt: FixedClock.later(-100_000_000), source: "DEQAR, new.csv, 2022"),
        QualityEntry(
            .report(report("20:flag", "2023-01-01", nil, .negative), hasHighFlag: true),
            knownAt: FixedClock.later(-90_000_000), source: "DEQAR, new.csv, 2022"),
        QualityEntry(
            .report(report("20:gone", "2023-01-01", nil, .negative), hasHighFlag: false),
            knownAt: FixedClock.later(-80_000_000), retractedAt: FixedClock.later(-70_000_000), source: "DEQAR"),
    ]

    private static func notice(_ kind: ProviderNotice.Kind, _ from: String) -> QualityEntry {
        QualityEntry(
            .notice(
                ProviderNotice(
                    id: given(NoticeID("n-\(from)")), provider: id("x"), kind: kind, from: day(from),
                    reason: "Because <of> &\nthat")),
            knownAt: FixedClock.later(-1_000_000), source: "person/070707070707070707070707")
    }

    private static func publicPage(
        _ setting: PageSetting, _ entries: [QualityEntry], typed: TrustQuestion.Typed
    ) -> [UInt8] {
        publicPage(
            setting, ProviderTrust(names: .known([id("x")]), history: QualityHistory(entries)), typed: typed)
    }

    private static func publicPage(
        _ setting: PageSetting, _ trust: ProviderTrust, typed: TrustQuestion.Typed
    ) -> [UInt8] {
        let text = setting.wording
        guard let college,
            let view = ProviderView(
                history(college), others: ProviderDirectory([college], on: ProviderFixtures.day), agents: [],
                on: ProviderFixtures.day, in: text)
        else { return [] }
        return ProviderPage(
            setting: setting, provider: view,
            trust: ProviderTrustView(trust, agencies: agencies, on: ProviderFixtures.day, in: text),
            question: TrustQuestion(typed, about: trust, name: "Σχολή <b>", agencies: agencies, in: text),
            desks: [NamedChoice(id: "/authority/providers/x", name: text(.deskRegister))]
        ).render()
    }

    private static func history(_ provider: RegisteredProvider) -> [ProviderRevision] {
        [(1, ProviderChange.Kind.registered), (2, .merged)].map { number, kind in
            ProviderRevision(
                provider: provider, standing: .registered, number: number,
                change: ProviderChange(
                    kind, by: .commandLine, at: FixedClock.later(Double(number - 1) * 86_400)))
        }
    }

    private static let evidence: ProviderEvidence = {
        let number = given(ProviderIdentifier(.vat, "EL094259216"))
        let reviewed = ["R1", "<R2>"].map { name in
            ReviewedProvider(
                id: id(name), name: "Reviewed \(name)", seats: [], isHigherEducation: true, identifiers: [number])
        }
        let twins = ["twin-1", "twin-2"].compactMap { name in
            try? RegisteredProvider(
                id: id(name), kinds: [.chamber], names: [ProviderName(.legal, LocalizedText("Twin & <co>", language: .en))],
                places: [ProviderPlace(country: given(CountryCode("FI")))].compactMap(\.self),
                homepage: "https://twin.example")
        }
        return ProviderEvidence(
            [college].compactMap(\.self) + twins,
            reviewed: QualityRegister(agencies: Array(agencies.values), providers: reviewed))
    }()

    private static let survey: RegisterSurvey = {
        let twin = id("twin-1")
        var ending = report("20:end", "2022-01-01", "2026-12-31", .positive)
        ending.providers = [twin]
        var flagged = report("20:flag", "2022-01-01", "2026-12-31", .positive)
        flagged.providers = [id("twin-2")]
        let stop = ProviderNotice(
            id: given(NoticeID("n")), provider: id("twin-2"), kind: .suspended, from: day("2026-10-01"), reason: "x")
        return RegisterSurvey(
            evidence,
            QualityHistory([
                QualityEntry(.report(ending, hasHighFlag: false), knownAt: FixedClock.now, source: "x"),
                QualityEntry(.report(flagged, hasHighFlag: true), knownAt: FixedClock.now, source: "x"),
                QualityEntry(.notice(stop), knownAt: FixedClock.now, source: "x"),
            ]), on: ProviderFixtures.day)
    }()

    private static func entry(_ text: Wording) -> AuthorityEntryView {
        let college = given(college)
        let stop = notice(.suspended, "2026-10-01")
        let trust = ProviderTrust(names: .known([id("x")]), history: QualityHistory(covered + [stop]))
        let provider = given(OrganisationReference(.provider, "x"))
        let agency = given(OrganisationReference(.qualityAgency, "20"))
        return AuthorityEntryView(
            history(college), merged: [given(try? ProviderFixtures.sealer())], trust,
            letters: [given(NoticeID("n-2026-10-01")): [provider: 2, agency: 1]], agencies: agencies,
            on: ProviderFixtures.day, in: text)
    }

    private static func sides(_ text: Wording) -> [MergePage.Side] {
        [("x", false), ("<R2>", true)].map { name, isOnlyEvidence in
            MergePage.Side(
                id: id(name), name: Phrase("Σχολή \(name)", language: .el),
                facts: [Fact(text(.identifierScheme("vat")), [Phrase("EL094259216")])],
                trust: ProviderTrustView(
                    ProviderTrust(names: .known([id("x")]), history: QualityHistory(covered)), agencies: agencies,
                    on: ProviderFixtures.day, in: text), isOnlyEvidence: isOnlyEvidence)
        }
    }
}
