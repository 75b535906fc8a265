// SPDX-License-Identifier: Apache-2.0

import Credentials
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

    @Test func `Shows where the learner was born`() throws {
        var summary = Fixtures.summary()
        summary.learner?.placeOfBirth = LocalizedText("Larisa", language: .en)
        let page = try Self.page(summary, .en)
        #expect(page.contains("Place of birth") && page.contains("Larisa"))
    }
}
