// SPDX-License-Identifier: Apache-2.0

import HTML
import Localization
import Messages
import ProviderLists

/// How many providers get which answer, by country and by kind.
struct ListCountsTables: Component {
    let counts: ListCountsView
    let text: Wording

    var body: some Markup {
        section(.aria("labelledby", "counts")) {
            h2(.id("counts")) { text(.listCountsHeading) }
            p { counts.text }
            table(.listCountsCountry, counts.byCountry, total: true)
            table(.listCountsKind, counts.byKind, total: false)
        }
    }

    @MarkupBuilder private func table(_ heading: MessageKey, _ rows: [ListCountsView.Row], total: Bool) -> Fragment {
        if !rows.isEmpty {
            HTML.table(.class("stacks"), .role("table"), .aria("label", text(heading))) {
                thead(.role("rowgroup")) {
                    tr(.role("row")) {
                        for key in [heading, .listCountsAll, .listCountsCovered, .listCountsStopped] {
                            th(.scope("col"), .role("columnheader")) { text(key) }
                        }
                    }
                }
                tbody(.role("rowgroup")) {
                    for row in rows { line(row.name, row.line) }
                    if total { line(text(.listCountsAll), counts.total) }
                }
            }
        }
    }

    private func line(_ name: String, _ line: ProviderListCounts.Line) -> Element {
        tr(.role("row")) {
            th(.scope("row"), .role("rowheader")) { name }
            for (key, number) in [
                (MessageKey.listCountsAll, line.all), (.listCountsCovered, line.covered),
                (.listCountsStopped, line.stopped),
            ] {
                td(.role("cell")) {
                    span(.class("narrow-label")) { "\(text(key)): " }
                    String(number)
                }
            }
        }
    }
}
