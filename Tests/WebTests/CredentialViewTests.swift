// SPDX-License-Identifier: Apache-2.0

import Credentials
import JSONTree
import Localization
import Messages
import Testing
import Vocabulary
import Web

@Suite struct CredentialViewTests {
    static func page(_ summary: CredentialSummary, _ language: LanguageTag) throws -> String {
        let setting = try Fixtures.setting(language, "/verify")
        let view = VerdictView(Fixtures.report(summary: summary), in: setting.wording)
        return String(
            decoding: VerdictPage(setting: setting, verdict: view, document: nil).render(), as: UTF8.self)
    }

    @Test(arguments: BuiltInMessages.languages)
    func `Says that something was left out`(_ language: LanguageTag) throws {
        let sentence = Wording(language)(.credentialCutShort)
        var summary = Fixtures.summary()
        #expect(try !Self.page(summary, language).contains(sentence))
        summary.isCutShort = true
        #expect(try Self.page(summary, language).contains(sentence))
    }

    @Test func `Says so when the page itself leaves claims out`() throws {
        var summary = Fixtures.summary()
        for number in 0..<60 {
            var claim = CredentialSummary.Claim(kind: .activity, number: number + 100)
            claim.title = LocalizedText("Activity \(number)", language: .en)
            summary.claims.append(claim)
        }
        #expect(CredentialView(summary, in: Wording(.en)).isCutShort)
    }

    @Test func `Says that a number is an identifier, and whose`() throws {
        var summary = Fixtures.summary()
        summary.learner?.identifiers = [
            .init(notation: "4711", schemeName: "Soldadura do Tejo, S.A."), .init(notation: "0815"),
        ]
        for (language, word) in [(LanguageTag.en, "Identifier"), (.el, "Αναγνωριστικό"), (.fi, "Tunniste")] {
            let facts = CredentialView(summary, in: Wording(language)).learnerFacts.suffix(2)
            #expect(facts.map(\.label) == ["\(word) (Soldadura do Tejo, S.A.)", word])
        }
    }

    @Test func `Keeps a heading apart from what stands below it`() throws {
        var summary = Fixtures.summary()
        summary.claims[0].specification?.internalQualityAssurance = LocalizedText(
            "Yearly review\n\nStudents answer a questionnaire.", language: .en)
        summary.claims[0].specification?.prerequisites = LocalizedText("A key\nA card", language: .en)
        let page = try Self.page(summary, .en)
        #expect(page.contains("<p>Yearly review</p><p>Students answer a questionnaire.</p>"))
        #expect(page.contains("<dd><p>A key</p><p>A card</p></dd>"))
    }

    @Test func `Shows of which country the learner is a citizen`() throws {
        var summary = Fixtures.summary()
        summary.learner?.citizenship = [EUVocabulary.concept(.country, code: "FIN")].compactMap(\.self)
        #expect(try Self.page(summary, .en).contains("<dt>Citizenship</dt><dd>Finland</dd>"))
    }

    /// A summary in which everything is stated that few documents state.
    static func rare() throws -> CredentialSummary {
        var summary = Fixtures.summary()
        summary.learner?.placeOfBirth = LocalizedText("Larisa", language: .en)
        summary.learner?.citizenship = [EUVocabulary.concept(.country, code: "GRC")].compactMap(\.self)
        summary.mandateStatement = "Acts for the Ministry"
        summary.claims[0].assessments[0].assessment?.gradingDescription = LocalizedText("0 to 10", language: .en)
        let content = try JSONDocument(parsing: Array("\"\(String(repeating: "A", count: 4096))\"".utf8)).root
        summary.attachments = [
            .init(
                title: LocalizedText("Transcript", language: .en),
                type: EUVocabulary.concept(.fileType, code: "PDF"),
                content: Picture(content: content, statedType: "PDF")),
            .init(title: LocalizedText("Syllabus", language: .en), address: "https://act.example/syllabus"),
        ]
        summary.statusReferences = [
            .init(id: "https://act.example/status#7", types: ["StatusList2021Entry"], pointer: "/credentialStatus")
        ]
        return summary
    }

    @Test(arguments: BuiltInMessages.languages)
    func `Shows files, mandate, scale and status places, and links none`(_ language: LanguageTag) throws {
        let page = try Self.page(try Self.rare(), language)
        let keys: [MessageKey] = [
            .credentialMandate, .credentialGradeDescription, .credentialAttachments, .credentialAttachmentSize,
            .credentialStatus,
        ]
        for key in keys { #expect(page.contains(Wording(language)(key))) }
        for words in [
            "Acts for the Ministry", "0 to 10", "Transcript", "PDF", "Syllabus", "https://act.example/syllabus",
            "StatusList2021Entry https://act.example/status#7", Wording(language)(.amountKilobytes, ["number": 3]),
        ] { #expect(page.contains(words)) }
        #expect(!page.contains("href=\"https://act.example"))
    }

    @Test func `Gives programs what few documents state`() throws {
        let report = Fixtures.report(summary: try Self.rare()).json(language: .en)
        let credential = try #require(try JSONDocument(parsing: report.serialized()).root["credential"])
        #expect(credential["placeOfBirth"]?.string == "Larisa")
        #expect(credential["citizenship"]?[0]?.string == "Greece")
        #expect(credential["mandate"]?.string == "Acts for the Ministry")
        #expect(credential["gradingSchemes"]?[0]?["description"]?.string == "0 to 10")
        #expect(credential["attachments"]?[0]?["size"]?.int == 3072)
        #expect(credential["attachments"]?[0]?["type"]?.string == "PDF")
        #expect(credential["attachments"]?[1]?["address"]?.string == "https://act.example/syllabus")
        #expect(credential["statusReferences"]?[0]?["id"]?.string == "https://act.example/status#7")
        let usual = Fixtures.report().json(language: .en)
        #expect(!String(decoding: usual.serialized(), as: UTF8.self).contains("attachments"))
    }

    @Test func `Shows where the learner was born`() throws {
        var summary = Fixtures.summary()
        summary.learner?.placeOfBirth = LocalizedText("Larisa", language: .en)
        let page = try Self.page(summary, .en)
        #expect(page.contains("Place of birth") && page.contains("Larisa"))
    }
}
