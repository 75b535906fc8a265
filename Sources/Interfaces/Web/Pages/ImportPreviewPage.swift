// SPDX-License-Identifier: Apache-2.0

package import HTML
import Localization
import Messages

/// What a file would change, before anything is kept.
package struct ImportPreviewPage: Page {
    package let setting: PageSetting
    package let preview: ImportPreviewView
    package let token: String

    package init(setting: PageSetting, preview: ImportPreviewView, token: String) {
        self.setting = setting
        self.preview = preview
        self.token = token
    }

    package var title: String { text(.importsPreviewTitle) }

    @MarkupBuilder package var content: some Markup {
        h1 { text(.importsPreviewTitle) }
        p(.class("lead")) { text(.importsPreviewLead) }
        p {
            bdi { preview.file }
            " · \(preview.source)"
        }
        p { preview.counts }
        if preview.bringsNothing {
            p { text(.importsProblem("nothingNew")) }
        } else {
            form(.method("post"), .action("/imports/keep")) {
                FormToken(setting)
                input(.type("hidden"), .name("token"), .value(token))
                button(.class("primary"), .type("submit")) { text(.importsKeepAction) }
                p(.class("help")) { text(.importsKeepHelp) }
            }
        }
        FindingList(findings: preview.findings)
        if !preview.bodies.rows.isEmpty {
            section(.aria("labelledby", "bodies")) { BodyChangesTable(changes: preview.bodies, text: text) }
        }
        if !preview.rows.isEmpty { section(.aria("labelledby", "rows")) { rows } }
        p { a(.href("/imports")) { text(.importsBack) } }
    }

    @MarkupBuilder private var rows: Fragment {
        h2(.id("rows")) { text(.importsRowsHeading) }
        table(.class("stacks"), .role("table")) {
            thead(.role("rowgroup")) {
                tr(.role("row")) {
                    for key in [.importsPlace, .importsReport, .importsFate, .importsObservations] as [MessageKey] {
                        th(.scope("col"), .role("columnheader")) { text(key) }
                    }
                }
            }
            tbody(.role("rowgroup")) {
                for row in preview.rows { line(row) }
            }
        }
        if preview.omitted > 0 { p { text(.importsOmitted, ["count": .integer(preview.omitted)]) } }
    }

    private func line(_ row: ImportPreviewView.Row) -> Element {
        tr(.role("row")) {
            th(.scope("row"), .role("rowheader")) { row.place }
            td(.role("cell")) { bdi { row.label } }
            td(.role("cell")) {
                row.fate
                DifferenceList(differences: row.differences)
            }
            td(.role("cell")) { FindingList(findings: row.findings) }
        }
    }
}
