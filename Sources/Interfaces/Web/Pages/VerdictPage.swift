// SPDX-License-Identifier: Apache-2.0

package import HTML
import Localization
import Messages

/// A verdict, read in this order: the word, who says so about whom, what was learned and how much, then the layers,
/// the standard elements, and the credential itself.
package struct VerdictPage: Page {
    package let setting: PageSetting
    package let verdict: VerdictView
    /// The document's text, kept on the page so that another language can be chosen without choosing the file again;
    /// `nil` when the page has an address of its own, or the document is too large to send twice.
    package let document: String?

    package init(setting: PageSetting, verdict: VerdictView, document: String?) {
        self.setting = setting
        self.verdict = verdict
        self.document = document
    }

    package var title: String {
        let word = text(verdict.headline.key)
        return verdict.learned.map { text(.resultTitle, ["word": .text(word), "title": .text($0.text)]) }
            ?? text(.resultTitlePlain, ["word": .text(word)])
    }

    package var languageSwitch: LanguageSwitch {
        document == nil ? .links : .form(id: "again", action: "/verify", enter: "/verify")
    }

    @MarkupBuilder package var content: some Markup {
        VerdictHead(verdict: verdict, text: text)
        section(.aria("labelledby", "layers")) {
            h2(.id("layers")) { text(.resultLayersHeading) }
            p(.class("soft")) { text(.resultLayersText) }
            LayerList(layers: verdict.layers, text: text)
        }
        elements
        credential
        sealer
        p(.class("again", "no-print")) { a(.class("primary"), .href("/verify")) { text(.resultAgain) } }
        if let document {
            form(.id("again"), .method("post"), .action("/verify"), .enctype("multipart/form-data")) {
                FormToken(setting)
                input(.type("hidden"), .name("text"), .value(document))
            }
        }
    }

    @MarkupBuilder private var credential: Fragment {
        if let credential = verdict.credential {
            section(.aria("labelledby", "credential")) {
                h2(.id("credential")) { text(.credentialHeading) }
                Certificate(credential: credential, standing: verdict.standing, isTest: verdict.isTest, text: text)
            }
        }
    }

    @MarkupBuilder private var elements: Fragment {
        if let elements = verdict.elements {
            section(.aria("labelledby", "elements")) {
                h2(.id("elements")) { text(.elementsHeading) }
                p { text(.elementsText) }
                ElementsTable(elements: elements, text: text)
            }
        }
    }

    @MarkupBuilder private var sealer: Fragment {
        if !verdict.sealer.isEmpty {
            section(.aria("labelledby", "sealer")) {
                h2(.id("sealer")) { text(.resultSealerHeading) }
                FactList(facts: verdict.sealer, language: text.language)
            }
        }
    }
}

/// The top of a verdict: enough for somebody with half a minute.
struct VerdictHead: Component {
    let verdict: VerdictView
    let text: Wording

    var body: some Markup {
        div(.class("verdict", verdict.headline.rawValue)) {
            SealOrnament(verdict.headline.ornament)
            div(.class("verdict-text")) { words }
        }
    }

    @MarkupBuilder private var words: Fragment {
        h1 { text(verdict.headline.key) }
        p(.class("who")) { SentenceText(parts: verdict.who, pageLanguage: text.language) }
        if let learned = verdict.learned {
            p(.class("learned")) { PhraseText(learned, in: text.language) }
        }
        if !verdict.amounts.isEmpty {
            p(.class("amount")) { verdict.amounts.joined(separator: " · ") }
        }
        if let why = verdict.why {
            p(.class("why")) { why }
        }
        if verdict.isTest {
            div(.class("stamp-line")) {
                span(.class("stamp")) { text(.resultTestStamp) }
                p { text(.resultTestText) }
            }
        }
        p(.class("soft small")) { verdict.checkedAt }
    }
}
