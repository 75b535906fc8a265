// SPDX-License-Identifier: Apache-2.0

package import HTML
import Localization
import Messages

/// Every version of the list, the newest first.
package struct ListVersionsPage: Page {
    package let setting: PageSetting
    package let versions: [TrustedListView]

    package init(setting: PageSetting, versions: [TrustedListView]) {
        self.setting = setting
        self.versions = versions
    }

    package var title: String { text(.listVersionsTitle) }

    @MarkupBuilder package var content: some Markup {
        p { a(.href("/trusted-list")) { text(.listTitle) } }
        h1 { text(.listVersionsTitle) }
        p(.class("lead")) { text(.listVersionsLead) }
        if versions.isEmpty {
            p { text(.listNone) }
        } else {
            table(.class("stacks"), .role("table")) {
                thead(.role("rowgroup")) {
                    tr(.role("row")) {
                        for key in [.listVersion, .listIssued, .listSealer, .listProviders] as [MessageKey] {
                            th(.scope("col"), .role("columnheader")) { text(key) }
                        }
                    }
                }
                tbody(.role("rowgroup")) {
                    for version in versions { line(version) }
                }
            }
        }
    }

    private func line(_ version: TrustedListView) -> Element {
        tr(.role("row")) {
            th(.scope("row"), .role("rowheader")) {
                a(.href(version.page)) { text(.listVersionTitle, ["number": .integer(version.number)]) }
            }
            for label in [text(.listIssued), text(.listSealer), text(.listProviders)] {
                td(.role("cell")) {
                    for fact in version.facts where fact.label == label {
                        for value in fact.values { PhraseText(value, in: text.language) }
                    }
                }
            }
        }
    }
}

/// One version, and what it changed.
package struct ListVersionPage: Page {
    package let setting: PageSetting
    package let list: TrustedListView
    package let differences: ListDifferencesView?
    /// The versions to compare with, and the one that is compared.
    package let others: [Int]
    package let compared: Int?
    package let wasPublishedNow: Bool

    package init(
        setting: PageSetting, list: TrustedListView, differences: ListDifferencesView?, others: [Int], compared: Int?,
        wasPublishedNow: Bool = false
    ) {
        self.setting = setting
        self.list = list
        self.differences = differences
        self.others = others
        self.compared = compared
        self.wasPublishedNow = wasPublishedNow
    }

    package var title: String { text(.listVersionTitle, ["number": .integer(list.number)]) }

    @MarkupBuilder package var content: some Markup {
        p { a(.href("/trusted-list/versions")) { text(.listVersionsTitle) } }
        h1 { title }
        if wasPublishedNow {
            p(.class("lead"), .role("status")) { text(.listPublishDone, ["number": .integer(list.number)]) }
        }
        ListVersionFacts(list: list, text: text)
        if let differences { ListDifferences(differences: differences, text: text) }
        if !others.isEmpty { choice }
    }

    private var choice: Element {
        form(.method("get"), .action(list.page)) {
            ChoiceField(
                id: "since", name: text(.listCompareWith), choices: others.map { (String($0), String($0)) },
                chosen: compared.map(String.init) ?? "")
            button(.class("secondary"), .type("submit")) { text(.listCompare) }
        }
    }
}

/// Differences in words, provider by provider.
struct ListDifferences: Component {
    let differences: ListDifferencesView
    let text: Wording

    var body: some Markup {
        section(.aria("labelledby", "differences")) {
            h2(.id("differences")) { differences.heading }
            p {
                differences.summary
                " "
                differences.day
            }
            for provider in differences.providers {
                h3 {
                    a(.href(provider.address)) { PhraseText(provider.name, in: text.language) }
                    " "
                    span(.class("soft")) { bdi { provider.id } }
                }
                ul {
                    for sentence in provider.sentences { li { sentence } }
                }
            }
            if differences.more > 0 {
                p { text(.listDifferencesMore, ["count": .integer(differences.more)]) }
            }
        }
    }
}
