// SPDX-License-Identifier: Apache-2.0

package import HTML
import Localization
import Messages
package import Providers
package import QualityCycles
import Vocabulary

/// A provider's rounds of feedback, with what may be shown of them.
package struct FeedbackDeskPage: Page {
    package struct Row: Sendable {
        package let id: RoundID
        package let course: Phrase
        package let state: String
        package let isOpen: Bool
        package let isPublic: Bool
        /// Where people answer, in full.
        package let link: String
        package let results: FeedbackResultsView?

        package init(
            id: RoundID, course: Phrase, state: String, isOpen: Bool, isPublic: Bool, link: String,
            results: FeedbackResultsView?
        ) {
            self.id = id
            self.course = course
            self.state = state
            self.isOpen = isOpen
            self.isPublic = isPublic
            self.link = link
            self.results = results
        }
    }

    package let setting: PageSetting
    package let provider: ProviderID
    package let rows: [Row]
    /// The courses that a round can be opened about.
    package let courses: [NamedChoice]
    package let usualEnd: String
    package let rights: CycleRights
    package let trouble: FormTrouble

    package init(
        setting: PageSetting, provider: ProviderID, rows: [Row], courses: [NamedChoice], usualEnd: String,
        rights: CycleRights, trouble: FormTrouble = .none
    ) {
        self.setting = setting
        self.provider = provider
        self.rows = rows
        self.courses = courses
        self.usualEnd = usualEnd
        self.rights = rights
        self.trouble = trouble
    }

    package var title: String { text(.feedbackTitle) }
    private var address: String { CycleAddress.feedback(provider) }

    @MarkupBuilder package var content: some Markup {
        p { a(.href(CycleAddress.courses(provider))) { text(.cyclesList) } }
        h1 { text(.feedbackTitle) }
        ErrorSummary(problems: trouble.problems(elsewhere: "open", text), text: text)
        p(.class("lead")) { text(.feedbackLead) }
        if rows.isEmpty { p { text(.feedbackNone) } }
        for row in rows { round(row) }
        if rights.mayAct {
            section(.aria("labelledby", "open")) {
                h2(.id("open")) { text(.feedbackOpen) }
                opening
            }
        }
    }

    @MarkupBuilder private func round(_ row: Row) -> Fragment {
        section(.aria("labelledby", "round-\(row.id)")) {
            h2(.id("round-\(row.id)")) {
                PhraseText(row.course, in: text.language)
                span(.class("soft")) { " · \(row.state)" }
            }
            if row.isOpen {
                p {
                    "\(text(.feedbackLink)): "
                    a(.href(CycleAddress.round(row.id))) { row.link }
                }
            }
            FeedbackResults(results: row.results, inSection: true, text: text)
            if row.isPublic {
                p { a(.href(CycleAddress.results(row.id))) { text(.feedbackPublic) } }
            }
            if rights.mayAct { actions(row) }
        }
    }

    @MarkupBuilder private func actions(_ row: Row) -> Fragment {
        if row.isOpen {
            p(.class("soft")) { text(.feedbackCloseText) }
            button(row, "close", .feedbackClose)
        }
        if row.isPublic {
            button(row, "withdraw", .feedbackWithdraw)
        } else if row.results != nil {
            button(row, "publish", .feedbackPublish)
        }
    }

    private func button(_ row: Row, _ action: String, _ name: MessageKey) -> ButtonForm {
        ButtonForm(
            setting: setting, action: address, fields: [("action", action), ("round", row.id.text)], name: text(name),
            about: row.course.text)
    }

    @MarkupBuilder private var opening: Fragment {
        if courses.isEmpty {
            p { text(.feedbackOpenNone) }
        } else {
            form(.method("post"), .action(address)) {
                FormToken(setting)
                input(.type("hidden"), .name("action"), .value("open"))
                ChoiceField(
                    id: "course", name: text(.cyclesCourse), choices: courses.map { ($0.id, $0.name) },
                    chosen: trouble.typed["course"] ?? "")
                InputField(
                    id: "closes-on", name: text(.feedbackOpenUntil), type: "date",
                    value: trouble.typed["closes-on"] ?? usualEnd, problem: trouble.problem("closes-on", text))
                HTML.button(.class("primary"), .type("submit")) { text(.feedbackOpenAction) }
            }
        }
    }
}
