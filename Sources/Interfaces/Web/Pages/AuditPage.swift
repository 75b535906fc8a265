// SPDX-License-Identifier: Apache-2.0

package import HTML
import Localization
import Messages

/// Who did what, to what, when and by which right.
package struct AuditPage: Page {
    package let setting: PageSetting
    package let audit: AuditView

    package init(setting: PageSetting, audit: AuditView) {
        self.setting = setting
        self.audit = audit
    }

    package var title: String { text(.auditTitle) }

    @MarkupBuilder package var content: some Markup {
        h1 { text(.auditTitle) }
        p(.class("lead")) { text(.auditLead) }
        ErrorSummary(problems: audit.hasBadDay ? [("from", text(.auditErrorDay))] : [], text: text)
        form(.method("get"), .action("/audit"), .class("filter")) {
            InputField(id: "actor", name: text(.auditActor), value: audit.actor, isRequired: false)
            ChoiceField(
                id: "action", name: text(.auditAction),
                choices: [("", text(.auditActionAny))] + audit.actions.map { ($0.id, $0.name) }, chosen: audit.action)
            InputField(id: "subject", name: text(.auditSubject), value: audit.subject, isRequired: false)
            InputField(id: "from", name: text(.auditFrom), type: "date", value: audit.from, isRequired: false)
            InputField(id: "until", name: text(.auditUntil), type: "date", value: audit.until, isRequired: false)
            button(.class("secondary"), .type("submit")) { text(.auditSearch) }
        }
        if audit.rows.isEmpty {
            p { text(.auditNone) }
        } else {
            entries
        }
        if let next = audit.next { p { a(.href(next)) { text(.auditOlder) } } }
    }

    private var entries: Element {
        table(.class("stacks"), .role("table")) {
            caption { text(.auditCaption) }
            thead(.role("rowgroup")) {
                tr(.role("row")) {
                    for key in [.auditTime, .auditActor, .auditAction, .auditSubject, .auditRight] as [MessageKey] {
                        th(.scope("col"), .role("columnheader")) { text(key) }
                    }
                }
            }
            tbody(.role("rowgroup")) {
                for row in audit.rows { line(row) }
            }
        }
    }

    private func line(_ row: AuditView.Row) -> Element {
        tr(.role("row")) {
            th(.scope("row"), .role("rowheader")) {
                span(.class("soft")) { "\(row.number) " }
                row.time
            }
            for cell in [row.actor, row.action, row.subject] {
                td(.role("cell")) {
                    a(.href(cell.address), cell.words == nil ? .class("code") : nil) { cell.words ?? cell.text }
                    if cell.words != nil { p(.class("soft", "code")) { cell.text } }
                }
            }
            td(.role("cell")) {
                row.rightWords ?? row.right
                if row.rightWords != nil { p(.class("soft", "code")) { row.right } }
                if !row.details.isEmpty { p(.class("soft", "code")) { row.details } }
            }
        }
    }
}
