// SPDX-License-Identifier: Apache-2.0

package import HTML
import Localization
import Messages

/// What becomes of a link in a letter, step by step.
package struct LinkPage: Page {
    package enum Step: Sendable, Hashable {
        /// A letter is on its way, if the address can take one.
        case sent
        /// The link is good; a press of a button uses it. Programs that scan mail follow links and press nothing.
        case confirm(secret: String)
        case anotherBrowser
    }

    package let setting: PageSetting
    package let step: Step
    package let minutes: Int

    package init(setting: PageSetting, step: Step, minutes: Int = 15) {
        self.setting = setting
        self.step = step
        self.minutes = minutes
    }

    package var title: String {
        switch step {
        case .sent: text(.linkSentTitle)
        case .confirm: text(.linkConfirmTitle)
        case .anotherBrowser: text(.linkElsewhereTitle)
        }
    }

    @MarkupBuilder package var content: some Markup {
        div(.class("column")) {
            h1 { title }
            switch step {
            case .sent:
                p(.class("lead")) { text(.linkSentText, ["count": .integer(minutes)]) }
                p { text(.linkSentBrowser) }
                p { a(.href("/sign-in")) { text(.linkSentAgain) } }
            case .confirm(let secret):
                p(.class("lead")) { text(.linkConfirmText) }
                form(.method("post"), .action("/sign-in/link/\(secret)")) {
                    FormToken(setting)
                    button(.class("primary"), .type("submit")) { text(.linkConfirmAction) }
                }
            case .anotherBrowser:
                p(.class("lead")) { text(.linkElsewhereText) }
                p { a(.class("primary"), .href("/sign-in")) { text(.linkElsewhereAction) } }
            }
        }
    }
}
