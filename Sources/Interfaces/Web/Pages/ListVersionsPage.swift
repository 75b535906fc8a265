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
