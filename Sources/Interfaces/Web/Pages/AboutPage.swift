// SPDX-License-Identifier: Apache-2.0

package import HTML
import Localization
import Messages
import Verifications

/// What the answer and the questions mean, what is read, what is not done, and what is kept.
package struct AboutPage: Page {
    package let setting: PageSetting
    package let megabytes: Int

    package init(setting: PageSetting, megabytes: Int) {
        self.setting = setting
        self.megabytes = megabytes
    }

    package var title: String { text(.aboutTitle) }

    @MarkupBuilder package var content: some Markup {
        div(.class("column")) {
            h1 { text(.aboutTitle) }
            p(.class("lead")) { text(.aboutLead) }
        }
        words
        layers
        chapter("formats", .aboutFormatsHeading, text(.aboutFormatsText, ["size": .integer(megabytes)]))
        chapter("limits", .aboutLimitsHeading, text(.aboutLimitsText))
        chapter("privacy", .aboutPrivacyHeading, text(.aboutPrivacyText))
        chapter("programs", .aboutMachinesHeading, text(.aboutMachinesText, ["path": "/api/verifications"]))
    }

    private var words: Element {
        section(.aria("labelledby", "answer")) {
            h2(.id("answer")) { text(.aboutWordHeading) }
            ul(.class("tally", "legend"), .role("list")) {
                word(.whole, text(.headline("valid")), .aboutWordValid)
                word(.whole, text(.aboutWordButLabel), .aboutWordBut)
                word(.broken, text(.headline("invalid")), .aboutWordInvalid)
                word(.outline, text(.headline("indeterminate")), .aboutWordIndeterminate)
            }
        }
    }

    private func word(_ ornament: SealOrnament.State, _ name: String, _ meaning: MessageKey) -> Element {
        li {
            SealOrnament(ornament)
            div {
                b { name }
                p { text(meaning) }
            }
        }
    }

    private var layers: Element {
        section(.aria("labelledby", "questions")) {
            h2(.id("questions")) { text(.aboutLayersHeading) }
            p { text(.aboutLayersText) }
            dl(.class("words")) {
                for layer in LayerName.allCases {
                    dt { "\(text(.layer(layer.rawValue))): \(text(.layerQuestion(layer.rawValue)))" }
                    dd { text(.aboutLayer(layer.rawValue)) }
                }
            }
        }
    }

    private func chapter(_ id: String, _ heading: MessageKey, _ words: String) -> Element {
        section(.aria("labelledby", id)) {
            h2(.id(id)) { text(heading) }
            p { words }
        }
    }
}
