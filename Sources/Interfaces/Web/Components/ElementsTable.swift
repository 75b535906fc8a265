// SPDX-License-Identifier: Apache-2.0

import HTML
import Localization
import Messages

/// The 16 standard elements, each with its state and why.
///
/// Roles are written out, because the style turns the table into a list on narrow screens.
struct ElementsTable: Component {
    let elements: ElementsView
    let text: Wording

    var body: some Markup {
        table(.class("stacks"), .role("table")) {
            caption { elements.count }
            thead(.role("rowgroup")) {
                tr(.role("row")) {
                    for key in [MessageKey.elementsColumnElement, .elementsColumnState, .elementsColumnWhy] {
                        th(.scope("col"), .role("columnheader")) { text(key) }
                    }
                }
            }
            tbody(.role("rowgroup")) {
                for row in elements.rows { line(row) }
            }
        }
    }

    private func line(_ row: ElementsView.Row) -> Element {
        tr(.role("row")) {
            th(.scope("row"), .role("rowheader")) {
                row.name
                if !row.isMandatory {
                    " "
                    span(.class("optional")) { "(\(text(.elementsOptional)))" }
                }
            }
            td(.role("cell")) {
                span(.class("state", row.mark)) {
                    OutcomeMark(row.mark)
                    row.stateText
                }
            }
            td(.role("cell")) { row.reason }
        }
    }
}

extension ElementsView.Row {
    /// An optional element that is missing is nothing to worry about.
    fileprivate var mark: String { state == "missing" && !isMandatory ? "notApplicable" : state }
}
