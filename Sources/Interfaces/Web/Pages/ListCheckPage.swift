// SPDX-License-Identifier: Apache-2.0

package import HTML
import Localization
import Messages

/// What was found out about a list that somebody handed in.
package struct ListCheckPage: Page {
    package let setting: PageSetting
    /// The line at the top.
    package let heading: String
    package let ornament: SealOrnament.State
    /// Which list it is; `nil` for a file that is none.
    package let what: String?
    /// Why it is no list.
    package let refusal: String?
    package let isTest: Bool
    package let layers: [VerdictView.LayerView]

    package init(
        setting: PageSetting, heading: String, ornament: SealOrnament.State, what: String?, refusal: String?,
        isTest: Bool, layers: [VerdictView.LayerView]
    ) {
        self.setting = setting
        self.heading = heading
        self.ornament = ornament
        self.what = what
        self.refusal = refusal
        self.isTest = isTest
        self.layers = layers
    }

    package var title: String { heading }

    @MarkupBuilder package var content: some Markup {
        div(.class("verdict")) {
            SealOrnament(ornament)
            div(.class("verdict-text")) {
                h1 { heading }
                if let what { p(.class("who")) { what } }
                if let refusal { p(.class("why")) { refusal } }
                if isTest {
                    div(.class("stamp-line")) {
                        span(.class("stamp")) { text(.resultTestStamp) }
                        p { text(.listTestSeal) }
                    }
                }
            }
        }
        if !layers.isEmpty {
            section(.aria("labelledby", "layers")) {
                h2(.id("layers")) { text(.resultLayersHeading) }
                LayerList(layers: layers, text: text)
            }
        }
        p { a(.href("/trusted-list#check")) { text(.listCheckAgain) } }
    }
}
