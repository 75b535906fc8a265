// SPDX-License-Identifier: Apache-2.0

import HTML
import Localization
import Messages

/// The agencies and providers that an import brings, each with what differs from before.
struct BodyChangesTable: Component {
    let changes: BodyChangesView
    let text: Wording

    @MarkupBuilder var body: some Markup {
        h2(.id("bodies")) { text(.importsBodiesHeading) }
        table(.class("stacks"), .role("table")) {
            thead(.role("rowgroup")) {
                tr(.role("row")) {
                    for key in [.importsBody, .importsFate, .importsParts] as [MessageKey] {
                        th(.scope("col"), .role("columnheader")) { text(key) }
                    }
                }
            }
            tbody(.role("rowgroup")) {
                for row in changes.rows { line(row) }
            }
        }
        if changes.omitted > 0 { p { text(.importsBodiesOmitted, ["count": .integer(changes.omitted)]) } }
    }

    private func line(_ row: BodyChangesView.Row) -> Element {
        tr(.role("row")) {
            th(.scope("row"), .role("rowheader")) {
                bdi { row.name }
                p(.class("soft")) { "\(row.kind), \(row.id)" }
            }
            td(.role("cell")) { row.fate }
            td(.role("cell")) { DifferenceList(differences: row.differences) }
        }
    }
}
