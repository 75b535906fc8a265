// SPDX-License-Identifier: Apache-2.0

import Awards
import Foundation
import HTML
import Localization
import Messages
import TestSupport
import Testing
import Verifications
import Vocabulary
import Web

/// The main part of every page in the three languages, as it was last looked at.
@Suite struct PageSnapshotTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let name: String
        let address: String
        let render: @Sendable (PageSetting) -> [UInt8]
        var testDescription: String { name }
    }

    static let samples = [
        SampleLink(
            id: "soil", title: Phrase("Soil and water for small farms", language: .en),
            note: Phrase("Sealed with a test seal", language: .en))
    ]
    static let texts = AwardTexts(
        course: "title:\n  en: <Soil> & \"water\"\n", learners: "given_name;family_name\nA;B\n")

    static let cases: [Case] = [
        Case(name: "home", address: "/") { HomePage(setting: $0, samples: samples).render() },
        Case(name: "verify", address: "/verify") {
            VerifyPage(setting: $0, samples: samples, megabytes: 32).render()
        },
        Case(name: "verify-empty", address: "/verify") {
            VerifyPage(setting: $0, samples: [], megabytes: 32, problem: .nothingGiven).render()
        },
        Case(name: "verdict-valid", address: "/verify?sample=soil") {
            verdict(Fixtures.report(), $0, document: nil)
        },
        Case(name: "verdict-unknown-anchor", address: "/verify") {
            verdict(
                Fixtures.report([.trust: (.unknown, "trust.authority.unknown")], sealer: Fixtures.sealer(isTest: true)),
                $0, document: "{\"payload\": \"<x>\"}")
        },
        Case(name: "verdict-broken", address: "/verify") {
            verdict(Fixtures.report([.seal: (.failed, "seal.signature.broken")]), $0, document: "{}")
        },
        Case(name: "verdict-unreadable", address: "/verify") { setting in
            let finding = Finding(
                "file.duplicate-name", at: .line(4, column: 12),
                parameters: ["line": 4, "column": 12, "offset": 90, "pointer": "/a"])
            let view = VerdictView(
                unreadable: UnreadableFile(finding), checkedAt: FixedClock.now, in: setting.wording)
            return VerdictPage(setting: setting, verdict: view, document: nil).render()
        },
        Case(name: "award", address: "/award") {
            AwardPage(
                setting: $0, examples: [ExampleLink(name: "soil.yaml", title: Phrase("A course", language: .en))]
            ).render()
        },
        Case(name: "award-missing", address: "/award/preview") {
            AwardPage(setting: $0, texts: texts, examples: [], problems: AwardPage.Problem.allCases).render()
        },
        Case(name: "preview", address: "/award/preview") {
            AwardPreviewPage(setting: $0, preview: preview($0.wording)).render()
        },
        Case(name: "preview-wrong-secret", address: "/award/seal") {
            AwardPreviewPage(setting: $0, preview: preview($0.wording), problem: .wrongSecret).render()
        },
        Case(name: "sealed", address: "/award/seal") {
            let download = AwardResultView.Download(address: "/award/files/abc", size: "184 kB", minutes: 15)
            return AwardResultPage(
                setting: $0, result: AwardResultView(rows: preview($0.wording).rows, download: download),
                verifyAddress: "https://vidimus.example/verify", texts: texts
            ).render()
        },
        Case(name: "sealed-stopped", address: "/award/seal") {
            let stop = IssueReport.Stop.sealing(row: 2, PictureTrouble())
            return AwardResultPage(
                setting: $0,
                result: AwardResultView(
                    rows: preview($0.wording).rows, download: nil, stop: AwardResultView.words(stop, in: $0.wording)),
                verifyAddress: "https://vidimus.example/verify", texts: texts
            ).render()
        },
        Case(name: "preview-no-picture", address: "/award/preview") {
            let view = AwardPreviewView(
                texts: texts, sample: CredentialView(Fixtures.summary(), in: $0.wording), sampleLearner: "Ελένη",
                pictureTrouble: "\(PictureTrouble())")
            return AwardPreviewPage(setting: $0, preview: view).render()
        },
        Case(name: "about", address: "/about") { AboutPage(setting: $0, megabytes: 32).render() },
        Case(name: "not-found", address: "/x") {
            ErrorPage(setting: $0, kind: .notFound, code: "404", megabytes: 32).render()
        },
        Case(name: "too-large", address: "/verify") {
            ErrorPage(setting: $0, kind: .tooLarge, code: "413", megabytes: 32).render()
        },
        Case(name: "providers", address: "/providers?q=skola&country=GR") { setting in
            let search = ProvidersPage.Search(text: "\"skola\" & co", country: "GR", page: 2)
            return ProviderFixtures.register(setting, search: search, total: 52, pages: 3)
        },
        Case(name: "providers-none", address: "/providers?q=zzz") {
            ProviderFixtures.register($0, search: ProvidersPage.Search(text: "zzz"), total: 0, pages: 0)
        },
        Case(name: "providers-empty", address: "/providers") {
            ProviderFixtures.register($0, search: ProvidersPage.Search(), total: 0, pages: 0)
        },
        Case(name: "provider", address: "/providers/https%3A%2F%2Fcollege.example") {
            (try? ProviderFixtures.page($0)) ?? []
        },
        Case(name: "learner", address: "/") { setting in
            LearnerPage(
                text: setting.wording, credential: CredentialView(Fixtures.summary(), in: setting.wording),
                isTest: true, sealedBy: "Sealed", verifyAddress: "https://vidimus.example/verify",
                sealedFileName: "001-x.jsonld"
            ).render(style: "main { color: black }")
        },
    ]

    private struct PictureTrouble: Error, CustomStringConvertible {
        let description = "The picture cannot be made: a program is missing."
    }

    @Test(arguments: cases + AccountPageCases.all + RegisterPageCases.all + ImportPageCases.all, BuiltInMessages.languages)
    func `looks as it did`(_ page: Case, _ language: LanguageTag) throws {
        let html = String(decoding: page.render(try Fixtures.setting(language, page.address)), as: UTF8.self)
        try expectSnapshot(Self.readable(html), named: "\(page.name).\(language.code).html")
        #expect(html.hasPrefix("<!doctype html>"))
        #expect(html.contains("<html lang=\"\(language.code)\" dir=\"ltr\">"))
    }

    /// The main part, one tag in a line, drawings cut out, so that a difference can be read.
    static func readable(_ html: String) -> String {
        let main = html.firstMatch(of: /(?s)<main.*<\/main>/).map { String($0.0) } ?? html
        return main.replacing(/(?s)<svg.*?<\/svg>/, with: "<svg/>")
            .replacing(/\.[0-9a-f]{16}\./, with: ".").replacing("><", with: ">\n<") + "\n"
    }

    static func verdict(_ report: VerificationReport, _ setting: PageSetting, document: String?) -> [UInt8] {
        VerdictPage(setting: setting, verdict: VerdictView(report, in: setting.wording), document: document).render()
    }

    static func preview(_ wording: Wording) -> AwardPreviewView {
        let finding = FindingView(
            Finding("award.grade.missing", at: .row(4, column: "grade"), parameters: ["assessment": "Field report"]),
            in: wording, isInItsRow: true)
        return AwardPreviewView(
            texts: texts,
            courseFindings: [
                FindingView(
                    Finding(
                        "course.workload.withoutECTS", severity: .note, at: .line(9, column: 3),
                        parameters: ["element": "workload"]),
                    in: wording)
            ],
            rows: [
                AwardRowView(
                    row: 2, learner: "Ελένη Παπαδοπούλου", identifier: "0045127", fate: .award,
                    fateText: wording(.previewFateAward)),
                AwardRowView(
                    row: 3, learner: "Åsa Lindström", identifier: "0045128", fate: .already,
                    fateText: wording(.previewFateAlready, ["date": .date(Fixtures.sealed)])),
                AwardRowView(
                    row: 4, learner: "<script>alert(1)</script>", identifier: "0045129", fate: .refused,
                    fateText: wording(.previewFateRefused), findings: [finding]),
            ],
            sample: CredentialView(Fixtures.summary(), in: wording), sampleLearner: "Ελένη Παπαδοπούλου")
    }
}
