// SPDX-License-Identifier: Apache-2.0

package import HTML
import Localization
import Messages

/// One import: where it came from, what it changed, and what taking it back would do.
package struct ImportPage: Page {
    package let setting: PageSetting
    package let view: ImportView

    package init(setting: PageSetting, view: ImportView) {
        self.setting = setting
        self.view = view
    }

    package var title: String { text(.importTitle, ["id": .text(view.id)]) }

    @MarkupBuilder package var content: some Markup {
        p { a(.href("/imports")) { text(.importsBack) } }
        h1 { text(.importTitle, ["id": .text(view.id)]) }
        if let undone = view.undone { p(.class("lead")) { undone } }
        FactList(facts: view.facts, language: setting.language)
        if !view.bodies.rows.isEmpty {
            section(.aria("labelledby", "bodies")) { BodyChangesTable(changes: view.bodies, text: text) }
        }
        section(.aria("labelledby", "changes")) { changes }
        if !view.refusals.isEmpty { section(.aria("labelledby", "refused")) { refused } }
        if view.isOfReview { p(.class("panel")) { text(.importsUndoOfReview) } }
        if let undoing = view.undoing {
            section(.aria("labelledby", "undo")) {
                h2(.id("undo")) { text(.importsUndoHeading) }
                p { text(.importsUndoText) }
                ul { for sentence in undoing { li { sentence } } }
                ButtonForm(
                    setting: setting, action: "/imports/undo", fields: [("id", view.id)],
                    name: text(.importsUndoAction))
            }
        }
    }

    @MarkupBuilder private var changes: Fragment {
        h2(.id("changes")) { text(.importsChangesHeading) }
        if view.rows.isEmpty {
            p { text(.importsNoChanges) }
        } else {
            table(.class("stacks"), .role("table")) {
                thead(.role("rowgroup")) {
                    tr(.role("row")) {
                        for key in [.importsReport, .importsFate, .importsParts, .importsFlags] as [MessageKey] {
                            th(.scope("col"), .role("columnheader")) { text(key) }
                        }
                    }
                }
                tbody(.role("rowgroup")) {
                    for row in view.rows {
                        tr(.role("row")) {
                            th(.scope("row"), .role("rowheader")) { bdi { row.report } }
                            td(.role("cell")) { row.fate }
                            td(.role("cell")) { DifferenceList(differences: row.differences) }
                            td(.role("cell"), .class("code")) { row.flags }
                        }
                    }
                }
            }
        }
        if view.pages > 1 { turning }
    }

    @MarkupBuilder private var refused: Fragment {
        h2(.id("refused")) { text(.importsRefusedHeading) }
        table(.class("stacks"), .role("table")) {
            thead(.role("rowgroup")) {
                tr(.role("row")) {
                    for key in [.importsPlace, .importsReport, .importsObservations] as [MessageKey] {
                        th(.scope("col"), .role("columnheader")) { text(key) }
                    }
                }
            }
            tbody(.role("rowgroup")) {
                for refusal in view.refusals {
                    tr(.role("row")) {
                        th(.scope("row"), .role("rowheader")) { bdi { refusal.place } }
                        td(.role("cell")) { bdi { refusal.label } }
                        td(.role("cell")) { FindingList(findings: refusal.findings) }
                    }
                }
            }
        }
        if view.refusalsOmitted > 0 { p { text(.importsOmitted, ["count": .integer(view.refusalsOmitted)]) } }
    }

    private var turning: Element {
        nav(.class("turning"), .aria("label", text(.importsChangesHeading))) {
            if view.page > 1 {
                a(.href("/imports/\(view.id)?page=\(view.page - 1)")) { text(.providersPagePrevious) }
            }
            span { text(.providersPage, ["page": .integer(view.page), "pages": .integer(view.pages)]) }
            if view.page < view.pages {
                a(.href("/imports/\(view.id)?page=\(view.page + 1)")) { text(.providersPageNext) }
            }
        }
    }
}
