// SPDX-License-Identifier: Apache-2.0

package import HTML
import Localization
import Messages
package import Providers

/// The courses of a provider in their quality cycles: where each stands, and what is next.
package struct CyclesPage: Page {
    package struct Row: Sendable {
        package let title: Phrase
        package let address: String
        package let state: String
        package let mark: String
        package let next: String
        package let due: String?

        package init(title: Phrase, address: String, state: String, mark: String, next: String, due: String?) {
            self.title = title
            self.address = address
            self.state = state
            self.mark = mark
            self.next = next
            self.due = due
        }
    }

    package let setting: PageSetting
    package let provider: ProviderID
    package let providerName: Phrase
    package let rows: [Row]
    package let mayDesign: Bool
    package let trouble: FormTrouble

    package init(
        setting: PageSetting, provider: ProviderID, providerName: Phrase, rows: [Row], mayDesign: Bool,
        trouble: FormTrouble = .none
    ) {
        self.setting = setting
        self.provider = provider
        self.providerName = providerName
        self.rows = rows
        self.mayDesign = mayDesign
        self.trouble = trouble
    }

    package var title: String { text(.cyclesTitle) }

    @MarkupBuilder package var content: some Markup {
        p { a(.href(ReviewAddress.provider(provider))) { PhraseText(providerName, in: text.language) } }
        h1 { text(.cyclesTitle) }
        ErrorSummary(problems: trouble.problems(elsewhere: "course-file", text), text: text)
        p(.class("lead")) { text(.cyclesLead) }
        p { a(.href(CycleAddress.feedback(provider))) { text(.feedbackTitle) } }
        table
        if mayDesign {
            section(.aria("labelledby", "upload")) {
                h2(.id("upload")) { text(.cycleUpload) }
                UploadForm(setting: setting, action: CycleAddress.courses(provider), problem: trouble)
            }
        }
    }

    @MarkupBuilder private var table: Fragment {
        if rows.isEmpty {
            p { text(.cyclesEmpty) }
        } else {
            HTML.table(.class("stacks"), .role("table")) {
                caption(.class("hidden-visually")) { text(.cyclesTitle) }
                thead(.role("rowgroup")) {
                    tr(.role("row")) {
                        for key in [.cyclesCourse, .cyclesState, .cyclesNext, .cyclesDue] as [MessageKey] {
                            th(.scope("col"), .role("columnheader")) { text(key) }
                        }
                    }
                }
                tbody(.role("rowgroup")) {
                    for row in rows { line(row) }
                }
            }
        }
    }

    private func line(_ row: Row) -> Element {
        tr(.role("row")) {
            th(.scope("row"), .role("rowheader")) {
                a(.href(row.address)) { PhraseText(row.title, in: text.language) }
            }
            td(.role("cell")) {
                span(.class("state", row.mark)) {
                    OutcomeMark(row.mark)
                    row.state
                }
            }
            td(.role("cell")) { row.next }
            td(.role("cell")) { row.due ?? "" }
        }
    }
}

/// Where a course file is handed over.
struct UploadForm: Component {
    let setting: PageSetting
    let action: String
    let problem: FormTrouble

    var body: some Markup {
        let text = setting.wording
        form(.method("post"), .action(action), .enctype("multipart/form-data")) {
            FormToken(setting)
            input(.type("hidden"), .name("action"), .value("upload"))
            p { text(.cycleUploadText) }
            FileField(
                id: "course-file", name: text(.cycleUploadFile), help: text(.cycleUploadHelp),
                accept: ".yaml,.yml,.json", problem: nil, text: text)
            button(.class("secondary"), .type("submit")) { text(.cycleUploadAction) }
        }
    }
}
