// SPDX-License-Identifier: Apache-2.0

package import HTML
import Localization
import Messages
package import Reviews

/// The desk of an agency: what waits for it today, and all its reviews.
package struct ReviewsPage: Page {
    package struct Row: Sendable {
        package let summary: ReviewSummary
        package let provider: Phrase
        package let agency: String
        package let tasks: [ReviewTask]

        package init(summary: ReviewSummary, provider: Phrase, agency: String, tasks: [ReviewTask]) {
            self.summary = summary
            self.provider = provider
            self.agency = agency
            self.tasks = tasks
        }
    }

    /// What was asked, as it was typed.
    package struct Search: Sendable, Hashable {
        package var provider = ""
        package var stage = ""

        package init(provider: String = "", stage: String = "") {
            self.provider = provider
            self.stage = stage
        }

        func address(_ path: String) -> String {
            ProviderAddress.search([("provider", provider), ("stage", stage)], at: path)
        }
    }

    package let setting: PageSetting
    package let search: Search
    /// Those that wait for somebody, whatever was asked.
    package let waiting: [Row]
    package let rows: [Row]

    package init(setting: PageSetting, search: Search, waiting: [Row], rows: [Row]) {
        self.setting = setting
        self.search = search
        self.waiting = waiting
        self.rows = rows
    }

    package var title: String { text(.reviewsTitle) }

    @MarkupBuilder package var content: some Markup {
        h1 { text(.reviewsTitle) }
        p(.class("lead")) { text(.reviewsLead) }
        section(.aria("labelledby", "today")) {
            h2(.id("today")) { text(.reviewsToday) }
            if waiting.isEmpty {
                p { text(.reviewsTodayNone) }
            } else {
                table(waiting, labelledBy: "today", isTask: true)
            }
        }
        section(.aria("labelledby", "all")) {
            h2(.id("all")) { text(.reviewsAll) }
            filter
            if rows.isEmpty { p { text(.reviewsNone) } } else { table(rows, labelledBy: "all", isTask: false) }
            p { a(.href(search.address(ReviewAddress.csv))) { text(.reviewsCsv) } }
        }
    }

    private var filter: Element {
        form(.method("get"), .action(ReviewAddress.desk), .class("filter"), .role("search")) {
            InputField(id: "provider", name: text(.reviewsFilterProvider), value: search.provider, isRequired: false)
            ChoiceField(
                id: "stage", name: text(.reviewsFilterStage),
                choices: [("", text(.reviewsFilterAll))]
                    + ReviewStage.Name.allCases.map { ($0.rawValue, text(.reviewStage($0.rawValue))) },
                chosen: search.stage)
            button(.class("secondary"), .type("submit")) { text(.reviewsFilterAction) }
        }
    }

    private func table(_ rows: [Row], labelledBy id: String, isTask: Bool) -> Element {
        let columns: [MessageKey] = [
            .reviewsColumnProvider, isTask ? .reviewsColumnTask : .reviewsColumnStage, .reviewsColumnDue,
            .reviewsColumnAgency, .reviewsColumnChanged,
        ]
        return HTML.table(.class("stacks"), .role("table"), .aria("labelledby", id)) {
            thead(.role("rowgroup")) {
                tr(.role("row")) { for key in columns { th(.scope("col"), .role("columnheader")) { text(key) } } }
            }
            tbody(.role("rowgroup")) { for row in rows { line(row, isTask: isTask) } }
        }
    }

    private func line(_ row: Row, isTask: Bool) -> Element {
        tr(.role("row")) {
            th(.scope("row"), .role("rowheader")) {
                a(.href("\(ReviewAddress.desk)/\(row.summary.id)")) { PhraseText(row.provider, in: text.language) }
            }
            td(.role("cell")) {
                if isTask {
                    row.tasks.map { text(.reviewTask($0.rawValue)) }.joined(separator: "; ")
                } else {
                    text(.reviewStage(row.summary.stage.rawValue))
                }
            }
            td(.role("cell")) { row.summary.due.map { text.day($0).text } ?? "" }
            td(.role("cell")) { bdi { row.agency } }
            td(.role("cell")) { text.date(row.summary.changedAt).text }
        }
    }
}
