// SPDX-License-Identifier: Apache-2.0

package import HTML
import Localization
import Messages
import Providers

/// The register of providers: a search whose state is in the address, and its results.
package struct ProvidersPage: Page {
    /// What was asked, as it was typed.
    package struct Search: Sendable, Hashable {
        package var text = ""
        package var country = ""
        package var kind = ""
        /// `covered` for those that are quality-assured today.
        package var trust = ""
        package var page = 1

        package init(text: String = "", country: String = "", kind: String = "", trust: String = "", page: Int = 1) {
            self.text = text
            self.country = country
            self.kind = kind
            self.trust = trust
            self.page = page
        }

        package var isEmpty: Bool { text.isEmpty && country.isEmpty && kind.isEmpty && trust.isEmpty }

        func address(_ path: String = ProviderAddress.register, page: Int = 1) -> String {
            ProviderAddress.search(
                [
                    ("q", text), ("country", country), ("kind", kind), ("trust", trust),
                    ("page", page > 1 ? String(page) : ""),
                ], at: path)
        }
    }

    /// One line of the results.
    package struct Row: Sendable, Hashable {
        package let address: String
        package let name: Phrase
        package let kinds: String
        package let countries: String
        /// What is answered today; `nil` when the evidence could not be asked.
        package let standing: ProviderTrustView.Standing?

        package init(
            address: String, name: Phrase, kinds: String, countries: String,
            standing: ProviderTrustView.Standing? = nil
        ) {
            self.address = address
            self.name = name
            self.kinds = kinds
            self.countries = countries
            self.standing = standing
        }
    }

    package let setting: PageSetting
    package let search: Search
    package let rows: [Row]
    package let total: Int
    package let pages: Int
    /// Code and name of each country to choose from.
    package let countries: [(code: String, name: String)]

    package init(
        setting: PageSetting, search: Search, rows: [Row], total: Int, pages: Int,
        countries: [(code: String, name: String)]
    ) {
        self.setting = setting
        self.search = search
        self.rows = rows
        self.total = total
        self.pages = pages
        self.countries = countries
    }

    package var title: String { text(.providersTitle) }

    @MarkupBuilder package var content: some Markup {
        h1 { text(.providersTitle) }
        p(.class("lead")) { text(.providersLead) }
        p { a(.href("/trusted-list")) { text(.listTitle) } }
        if total == 0, search.isEmpty {
            h2 { text(.providersEmptyHeading) }
            p { text(.providersEmptyText) }
        } else {
            questions
            results
        }
    }

    private var questions: Element {
        form(.method("get"), .action(ProviderAddress.register), .role("search")) {
            div(.class("field")) {
                label(.for("q")) { text(.providersSearchLabel) }
                input(
                    .type("text"), .id("q"), .name("q"), .value(search.text), .autocomplete("off"), .maxlength(200),
                    .aria("describedby", "q-help"))
                p(.class("help"), .id("q-help")) { text(.providersSearchHelp) }
            }
            div(.class("choices")) {
                choice("country", .providersCountryLabel, .providersCountryAll, search.country, countries)
                choice(
                    "kind", .providersKindLabel, .providersKindAll, search.kind,
                    ProviderKind.allCases.map { ($0.rawValue, text(.providerKind($0.rawValue))) })
                choice(
                    "trust", .providersTrustLabel, .providersTrustAll, search.trust,
                    [("covered", text(.providersTrustCovered))])
            }
            button(.class("primary"), .type("submit")) { text(.providersSearchAction) }
        }
    }

    private func choice(
        _ id: String, _ name: MessageKey, _ all: MessageKey, _ chosen: String,
        _ options: [(code: String, name: String)]
    ) -> Element {
        div(.class("field")) {
            label(.for(id)) { text(name) }
            select(.id(id), .name(id)) {
                option(.value("")) { text(all) }
                for entry in options {
                    option(.value(entry.code), .selected(entry.code == chosen)) { entry.name }
                }
            }
        }
    }

    private var results: Element {
        section(.aria("labelledby", "results")) {
            h2(.id("results")) {
                total == 0 ? text(.providersNoneHeading) : text(.providersCount, ["count": .integer(total)])
            }
            if total == 0 {
                p { text(.providersNoneText) }
                p { a(.href(ProviderAddress.register)) { text(.providersNoneAction) } }
            } else {
                list
                if pages > 1 { turning }
                p { a(.href(search.address(ProviderAddress.csv))) { text(.providersCsv) } }
            }
        }
    }

    private var list: Element {
        table(.class("stacks"), .role("table"), .aria("labelledby", "results")) {
            thead(.role("rowgroup")) {
                tr(.role("row")) {
                    for key in Self.columns {
                        th(.scope("col"), .role("columnheader")) { text(key) }
                    }
                }
            }
            tbody(.role("rowgroup")) {
                for row in rows {
                    tr(.role("row")) {
                        th(.scope("row"), .role("rowheader")) {
                            a(.href(row.address)) { PhraseText(row.name, in: setting.language) }
                        }
                        td(.role("cell")) { row.kinds }
                        td(.role("cell")) { row.countries }
                        td(.role("cell")) {
                            if let standing = row.standing { TrustState(standing) }
                        }
                    }
                }
            }
        }
    }

    private static let columns: [MessageKey] = [
        .providersColumnName, .providersColumnKind, .providersColumnCountry, .providersColumnTrust,
    ]

    private var turning: Element {
        nav(.class("turning"), .aria("label", text(.providersPageLabel))) {
            if search.page > 1 {
                a(.rel("prev"), .href(search.address(page: search.page - 1))) { text(.providersPagePrevious) }
            }
            span {
                text(.providersPage, ["page": .integer(search.page), "pages": .integer(pages)])
            }
            if search.page < pages {
                a(.rel("next"), .href(search.address(page: search.page + 1))) { text(.providersPageNext) }
            }
        }
    }
}
