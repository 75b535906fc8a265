// SPDX-License-Identifier: Apache-2.0

package import HTML
import Localization
import Messages
package import Providers

/// Suspending a provider, withdrawing its right, or lifting either: what is to be said, then what will happen.
package struct NoticePage: Page {
    package enum Problem: String, Sendable, Hashable {
        case day, noReason, unreadableReason, nothingToLift, alreadyInForce
    }

    /// What will happen, and to how many.
    package struct Preview: Sendable, Hashable {
        /// Awards in this register made before the day.
        package let before: Int
        /// Of those, the ones made on a day that was covered.
        package let covered: Int
        /// Awards made from the day on.
        package let after: Int
        package let people: Int
        package let agencyPeople: Int

        package init(before: Int, covered: Int, after: Int, people: Int, agencyPeople: Int) {
            self.before = before
            self.covered = covered
            self.after = after
            self.people = people
            self.agencyPeople = agencyPeople
        }
    }

    package let setting: PageSetting
    package let provider: ProviderID
    package let name: Phrase
    package let kind: ProviderNotice.Kind
    package let day: String
    package let reason: String
    package let problem: Problem?
    /// `nil` while the form is filled in.
    package let preview: Preview?

    package init(
        setting: PageSetting, provider: ProviderID, name: Phrase, kind: ProviderNotice.Kind, day: String,
        reason: String = "", problem: Problem? = nil, preview: Preview? = nil
    ) {
        self.setting = setting
        self.provider = provider
        self.name = name
        self.kind = kind
        self.day = day
        self.reason = reason
        self.problem = problem
        self.preview = preview
    }

    package var title: String { text(.noticeTitle(kind)) }

    @MarkupBuilder package var content: some Markup {
        p { a(.href(AuthorityAddress.entry(provider))) { text(.noticeBack) } }
        h1 { title }
        ErrorSummary(problems: problems, text: text)
        p(.class("lead")) { PhraseText(name, in: setting.language) }
        p { text(.noticeLead(kind)) }
        if let preview { consequences(preview) } else { question }
    }

    private var question: Element {
        HTML.form(.method("post"), .action(AuthorityAddress.notice(provider))) {
            FormToken(setting)
            input(.type("hidden"), .name("kind"), .value(kind.rawValue))
            InputField(
                id: "from", name: text(.noticeFrom), type: "date", help: text(.noticeFromHelp), value: day,
                problem: fieldProblem("from"))
            ProseField(
                id: "reason", name: text(.noticeReason), help: text(.noticeReasonHelp), value: reason,
                problem: fieldProblem("reason"), isRequired: true)
            button(.class("primary"), .type("submit")) { text(.noticePreview) }
        }
    }

    private func consequences(_ preview: Preview) -> Element {
        section(.class("panel"), .aria("labelledby", "consequences")) {
            h2(.id("consequences")) { text(.noticeConsequences) }
            ul {
                li { text(.noticeWillHappen(kind), ["date": .text(day)]) }
                if kind != .lifted {
                    li { text(.noticeAwardsBefore, ["count": .integer(preview.before)]) }
                    li { text(.noticeAwardsCovered, ["count": .integer(preview.covered)]) }
                    if preview.after > 0 { li { text(.noticeAwardsAfter, ["count": .integer(preview.after)]) } }
                }
                li {
                    text(
                        .noticeLettersPreview,
                        ["own": .integer(preview.people), "agencies": .integer(preview.agencyPeople)])
                }
            }
            FactList(
                facts: [
                    Fact(text(.noticeFrom), [Phrase(day)]), Fact(text(.noticeReason), [Phrase(reason)]),
                ], language: setting.language)
            HTML.form(.method("post"), .action(AuthorityAddress.notice(provider))) {
                FormToken(setting)
                for (name, value) in [("kind", kind.rawValue), ("from", day), ("reason", reason)] {
                    input(.type("hidden"), .name(name), .value(value))
                }
                button(.class("primary"), .type("submit"), .name("step"), .value("confirm")) {
                    text(.noticeConfirm(kind))
                }
                " "
                button(.class("secondary"), .type("submit"), .name("step"), .value("change")) { text(.noticeChange) }
            }
        }
    }

    private func fieldProblem(_ field: String) -> String? { problems.first { $0.field == field }?.message }

    private var problems: [(field: String, message: String)] {
        guard let problem else { return [] }
        let field = problem == .noReason || problem == .unreadableReason ? "reason" : "from"
        return [(field, text(.noticeError(problem.rawValue)))]
    }
}
