// SPDX-License-Identifier: Apache-2.0

package import HTML
import Localization
import Messages
package import Providers

/// Two bodies side by side, and what would happen if they were made one.
package struct MergePage: Page {
    package struct Side: Sendable {
        package let id: ProviderID
        package let name: Phrase
        package let facts: [Fact]
        package let standing: ProviderTrustView.Standing
        package let sentence: [SentencePart]
        /// Whether only the evidence knows it: merging registers it first.
        package let isOnlyEvidence: Bool

        package init(
            id: ProviderID, name: Phrase, facts: [Fact], trust: ProviderTrustView, isOnlyEvidence: Bool
        ) {
            self.id = id
            self.name = name
            self.facts = facts
            standing = trust.standing
            sentence = trust.sentence
            self.isOnlyEvidence = isOnlyEvidence
        }
    }

    package let setting: PageSetting
    package let sides: [Side]
    package let problem: String?

    package init(setting: PageSetting, sides: [Side], problem: String? = nil) {
        self.setting = setting
        self.sides = sides
        self.problem = problem
    }

    package var title: String { text(.mergeTitle) }

    @MarkupBuilder package var content: some Markup {
        p { a(.href(AuthorityAddress.desk)) { text(.entryBack) } }
        h1 { title }
        ErrorSummary(problems: problem.map { [("keep", $0)] } ?? [], text: text)
        p(.class("lead")) { text(.mergeLead) }
        div(.class("sides")) {
            for (number, side) in sides.enumerated() { shown(side, number) }
        }
        HTML.form(.method("post"), .action(AuthorityAddress.merge)) {
            FormToken(setting)
            for (name, side) in zip(["first", "second"], sides) {
                input(.type("hidden"), .name(name), .value(side.id.text))
            }
            fieldset(.id("keep")) {
                legend { text(.mergeKeep) }
                for (number, side) in sides.enumerated() where !side.isOnlyEvidence {
                    label(.class("tick")) {
                        input(
                            .type("radio"), .name("keep"), .value(side.id.text), .required(),
                            .checked(number == firstEntry))
                        span { PhraseText(side.name, in: setting.language) }
                    }
                }
            }
            p { text(.mergeConsequence) }
            button(.class("primary"), .type("submit")) { text(.mergeAction) }
        }
    }

    private var firstEntry: Int { sides.firstIndex { !$0.isOnlyEvidence } ?? 0 }

    private func shown(_ side: Side, _ number: Int) -> Element {
        section(.aria("labelledby", "side-\(number)")) {
            h2(.id("side-\(number)")) { PhraseText(side.name, in: setting.language) }
            p(.class("soft", "code")) { side.id.text }
            if side.isOnlyEvidence { p { text(.mergeOnlyEvidence) } }
            p { TrustState(side.standing) }
            p { SentenceText(parts: side.sentence, pageLanguage: setting.language) }
            FactList(facts: side.facts, language: setting.language)
        }
    }
}
