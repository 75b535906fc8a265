// SPDX-License-Identifier: Apache-2.0

import HTML
import Localization
import Messages

/// The results of a round as a table, with the comments below.
struct FeedbackResults: Component {
    let results: FeedbackResultsView?
    /// Whether the results stand under a heading of their own below the page's.
    let inSection: Bool
    let text: Wording

    var body: some Markup {
        if let results {
            table(.class("stacks"), .role("table")) {
                caption { results.caption }
                thead(.role("rowgroup")) {
                    tr(.role("row")) {
                        th(.scope("col"), .role("columnheader")) { text(.feedbackResultsQuestion) }
                        for column in results.columns { th(.scope("col"), .role("columnheader")) { column } }
                    }
                }
                tbody(.role("rowgroup")) {
                    for row in results.rows { line(row, results.columns) }
                }
            }
            comments(results.comments)
        } else {
            p(.class("soft")) { text(.feedbackResultsNone) }
        }
    }

    private func line(_ row: FeedbackResultsView.Row, _ columns: [String]) -> Element {
        tr(.role("row")) {
            th(.scope("row"), .role("rowheader")) { row.name }
            for (column, cell) in zip(columns, row.cells) {
                td(.role("cell")) {
                    span(.class("narrow-label")) { "\(column): " }
                    cell
                }
            }
        }
    }

    @MarkupBuilder private func comments(_ comments: [String]) -> Fragment {
        if !comments.isEmpty {
            if inSection { h3 { text(.feedbackComments) } } else { h2 { text(.feedbackComments) } }
            p(.class("soft")) { text(.feedbackCommentsOrder) }
            ul { for comment in comments { li { bdi { comment } } } }
        }
    }
}
