// SPDX-License-Identifier: Apache-2.0

package import HTML
import Localization
import Messages

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
