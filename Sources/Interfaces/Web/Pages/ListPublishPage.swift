// SPDX-License-Identifier: Apache-2.0

package import HTML
import Localization
import Messages

/// What the next version would change, and the button that publishes it.
package struct ListPublishPage: Page {
    package let setting: PageSetting
    /// The number that the version would have.
    package let number: Int
    package let providers: Int
    package let differences: ListDifferencesView
    /// Somebody published while the page was open.
    package let hasMoved: Bool

    package init(
        setting: PageSetting, number: Int, providers: Int, differences: ListDifferencesView, hasMoved: Bool = false
    ) {
        self.setting = setting
        self.number = number
        self.providers = providers
        self.differences = differences
        self.hasMoved = hasMoved
    }

    package var title: String { text(.listPublishTitle) }

    @MarkupBuilder package var content: some Markup {
        p { a(.href("/trusted-list")) { text(.listTitle) } }
        h1 { text(.listPublishTitle) }
        ErrorSummary(problems: hasMoved ? [("differences", text(.listPublishMoved))] : [], text: text)
        p(.class("lead")) { text(.listPublishLead, ["number": .integer(number)]) }
        ListDifferences(differences: differences, text: text)
        section(.aria("labelledby", "publish")) {
            h2(.id("publish")) { text(.listPublishTitle) }
            p { text(.listPublishSeal) }
            CommandLines(["vidimus trust publish --seal seal.p12 --out trusted-list.json"])
            form(.method("post"), .action("/trusted-list/publish")) {
                FormToken(setting)
                input(.type("hidden"), .name("number"), .value(String(number)))
                p(.class("warning")) {
                    text(.listPublishWarning, ["number": .integer(number), "count": .integer(providers)])
                }
                button(.class("primary"), .type("submit")) {
                    text(.listPublishAction, ["number": .integer(number)])
                }
            }
        }
    }
}
