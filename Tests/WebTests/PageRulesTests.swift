// SPDX-License-Identifier: Apache-2.0

import Accounts
import Localization
import Messages
import Providers
import Reviews
import Testing
import Vocabulary
import Web

/// What holds for every page, whatever it says.
@Suite struct PageRulesTests {
    typealias Case = PageSnapshotTests.Case
    static var pages: [Case] {
        PageSnapshotTests.cases + AccountPageCases.all + RegisterPageCases.all + ReviewPageCases.all
            + ImportPageCases.all
    }

    func html(_ page: Case, _ language: LanguageTag = .el) throws -> String {
        String(decoding: page.render(try Fixtures.setting(language, page.address)), as: UTF8.self)
    }

    @Test(arguments: pages) func `fetches nothing from outside and runs nothing inside the page`(_ page: Case) throws {
        let html = try html(page)
        #expect(!html.contains("<script>"))
        #expect(html.firstMatch(of: /\son[a-z]+=/) == nil)
        #expect(html.firstMatch(of: /\sstyle=/) == nil)
        // A link that a person follows is no fetch.
        #expect(html.firstMatch(of: /<(?!a\s)[^>]*\s(?:src|href)="(?:https?:)?\/\//) == nil)
    }

    /// The learner's page is a file of its own and holds no form.
    @Test(arguments: pages) func `carries the session's token in every form that is sent`(_ page: Case) throws {
        var setting = try Fixtures.setting(.en, page.address)
        setting = PageSetting(
            wording: setting.wording, assets: setting.assets, address: setting.address,
            visitor: Visitor(name: "Ελένη", formToken: "0f0f"))
        let html = String(decoding: page.render(setting), as: UTF8.self)
        let forms = html.matches(of: /(?s)<form[^>]*method="post".*?<\/form>/).map { String($0.0) }
        for form in forms {
            #expect(form.matches(of: /name="form-token" value="0f0f"/).count == 1, "\(form.prefix(120))")
        }
    }

    @Test(arguments: pages) func `has one heading of the first level and skips no level`(_ page: Case) throws {
        var levels = try html(page).matches(of: /<h([1-6])[ >]/).compactMap { Int($0.1) }
        // The learner's page begins with the certificate, which stands below other headings elsewhere.
        if page.name == "learner" { levels = [1, 2] + levels }
        #expect(levels.count { $0 == 1 } == 1)
        for (above, below) in zip(levels, levels.dropFirst()) {
            #expect(below <= above + 1, "h\(below) after h\(above)")
        }
    }

    @Test(arguments: pages) func `has no identifier twice, and every reference leads to one`(_ page: Case) throws {
        let html = try html(page)
        let ids = html.matches(of: /\sid="([^"]+)"/).map { String($0.1) }
        #expect(Set(ids).count == ids.count, "\(ids.filter { id in ids.count { $0 == id } > 1 })")
        for match in html.matches(of: /\s(?:aria-labelledby|aria-describedby|for|form)="([^"]+)"/) {
            for name in match.1.split(separator: " ") { #expect(ids.contains(String(name)), "\(name)") }
        }
        for match in html.matches(of: /href="#([^"]+)"/) { #expect(ids.contains(String(match.1)), "#\(match.1)") }
    }

    @Test(arguments: pages) func `leaves no key and no placeholder in its words`(_ page: Case) throws {
        let html = try html(page).replacing(/data-text="[^"]*"/, with: "")
        #expect(
            html.firstMatch(of: />[^<]*\{[a-z]+\}[^<]*</) == nil,
            "\(String(describing: html.firstMatch(of: />[^<]*\{[a-z]+\}[^<]*</)?.0))")
        #expect(!html.contains("\u{E000}"))
        #expect(
            html.firstMatch(of: />(?:finding|evidence|layer|outcome|element|headline)\.[a-zA-Z._]+</) == nil,
            "\(String(describing: html.firstMatch(of: />(?:finding|evidence|layer|outcome|element|headline)\.[a-zA-Z._]+</)?.0))"
        )
    }

    @Test(arguments: pages) func `finds every asset it names`(_ page: Case) throws {
        let assets = try AssetStore()
        for match in try html(page).matches(of: /(?:src|href)="\/assets\/([^"]+)"/) {
            #expect(assets[String(match.1)] != nil, "\(match.1)")
        }
    }

    @Test func `marks a foreign phrase with its language`() throws {
        let page = try #require(Self.pages.first { $0.name == "verdict-valid" })
        #expect(try html(page, .en).contains("<span lang=\"el\" dir=\"ltr\">Ελένη-Μαρία"))
        #expect(
            try html(page, .el).contains(
                "<span lang=\"fi\" dir=\"ltr\">Suunnittelee kastelun &lt;pienelle&gt; tilalle &amp; perustelee sen"))
    }

    @Test func `says the word first, then who, then what, then the layers`() throws {
        let page = try #require(Self.pages.first { $0.name == "verdict-unknown-anchor" })
        let html = try html(page, .en)
        let order = [
            "Could not be checked in full</h1>", "class=\"who\"", "class=\"learned\"", "2.5 ECTS credits",
            "class=\"stamp\"",
            "id=\"layer-format\"", "id=\"layer-trust\"", "id=\"elements\"", "class=\"certificate", "id=\"sealer\"",
        ].map { html.firstRange(of: $0)?.lowerBound }
        #expect(order.allSatisfy { $0 != nil })
        #expect(order.compactMap(\.self) == order.compactMap(\.self).sorted())
    }

    @Test func `keeps what was typed, character by character`() throws {
        for name in ["award-missing", "preview", "preview-wrong-secret"] {
            let page = try #require(Self.pages.first { $0.name == name })
            let html = try html(page)
            #expect(html.contains("title:\n  en: &lt;Soil&gt; &amp; \"water\"\n</textarea>"), "\(name)")
            #expect(html.contains("given_name;family_name\nA;B\n</textarea>"), "\(name)")
        }
    }

    @Test func `lets nothing in a row become markup`() throws {
        let page = try #require(Self.pages.first { $0.name == "preview" })
        #expect(try html(page).contains("&lt;script&gt;alert(1)&lt;/script&gt;"))
    }
}

/// What holds for the pages of reviews.
@Suite struct ReviewPageTests {
    private func html(_ page: PageSnapshotTests.Case, _ language: LanguageTag) throws -> String {
        String(decoding: page.render(try Fixtures.setting(language, page.address)), as: UTF8.self)
    }

    @Test(arguments: ReviewPageCases.all) func `lets nothing that somebody wrote become markup`(_ page: PageSnapshotTests.Case) throws {
        for language in BuiltInMessages.languages {
            let html = try html(page, language)
            #expect(html.contains("<h1"))
            for mark in ["<script>", "<b>Report", "<i>Weaving", "<Käsityökoulu>", "Agency <b>"] {
                #expect(!html.contains(mark), "\(mark)")
            }
            #expect(html.firstMatch(of: />review[A-Za-z]*\.[a-zA-Z.-]+</) == nil)
        }
    }

    @Test func `shows the provider nothing of a draft before it is sent, and the public no person`() throws {
        for page in ReviewPageCases.all where page.name == "review-drafting-provider" {
            #expect(try !html(page, .en).contains("&lt;b&gt;Report"))
        }
        for page in ReviewPageCases.all where page.name == "review-commenting-provider" {
            #expect(try html(page, .en).contains("&lt;b&gt;Report"))
        }
    }

    @Test func `offers to publish only where no appeal is open and none can come`() throws {
        for page in ReviewPageCases.all {
            #expect(try !html(page, .en).contains("/publish\""), "\(page.name)")
        }
    }

    @Test(arguments: BuiltInMessages.languages) func `says every refusal in words`(_ language: LanguageTag) throws {
        let day = try #require(PlainDate("2026-06-15"))
        let report = try #require(ReportID("r"))
        let agency = try #require(AgencyID("20"))
        var refusals: [ReviewRefusal] = [
            .notAllowed(.noRight(.conductReviews)), .conflictOfInterest, .unknownReview, .stale,
            .wrongStage(.judged, .requested), .tooEarly(until: day), .tooLate(since: day), .noAppealLeft,
            .judgedBefore, .deadline, .unknownCriterion("1"), .openCriteria(["1"]), .noDocument, .noSuchComplaint,
            .tooManyComplaints, .tooManyReviews, .unknownProvider, .ambiguousProvider, .unknownAgency,
            .agencyNotRegistered(agency), .unknownProcedure, .unknownStandard, .duplicate(report), .unchanged, .clock,
            .brokenHistory,
        ]
        refusals += ReviewText.Fault.allCases.map { .text(.reason, $0) }
        refusals += ReviewPart.allCases.map { .unreadable($0) }
        refusals += ReviewPanel.Fault.allCases.map { .panel($0) }
        refusals += ReviewDocument.Fault.allCases.map { .document($0) }
        refusals += ReviewJudgement.Fault.allCases.map { .judgement($0) }
        for finding in refusals.flatMap(\.findings) {
            #expect(BuiltInMessages.catalogue.contains(.finding(finding.code), in: language), "\(finding.code.rawValue)")
            let names = BuiltInMessages.catalogue.placeholders(of: .finding(finding.code), in: language)
            #expect(names?.isSubset(of: Set(finding.parameters.keys)) == true, "\(finding.code.rawValue)")
        }
    }
}
