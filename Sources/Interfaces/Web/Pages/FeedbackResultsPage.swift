// SPDX-License-Identifier: Apache-2.0

package import HTML
import Localization
import Messages

/// The results of a round as everybody may read them, and what the provider changed because of them.
package struct FeedbackResultsPage: Page {
    package let setting: PageSetting
    package let course: Phrase
    package let provider: Phrase
    package let results: FeedbackResultsView?
    package let changes: [CycleView.Change]

    package init(
        setting: PageSetting, course: Phrase, provider: Phrase, results: FeedbackResultsView?,
        changes: [CycleView.Change]
    ) {
        self.setting = setting
        self.course = course
        self.provider = provider
        self.results = results
        self.changes = changes
    }

    package var title: String { "\(text(.feedbackResults)): \(course.text)" }

    @MarkupBuilder package var content: some Markup {
        h1 {
            "\(text(.feedbackResults)): "
            PhraseText(course, in: text.language)
        }
        p(.class("soft")) { PhraseText(provider, in: text.language) }
        FeedbackResults(results: results, inSection: false, text: text)
        section(.aria("labelledby", "changes")) {
            h2(.id("changes")) { text(.feedbackResultsChanges) }
            if changes.isEmpty { p(.class("soft")) { text(.cycleChangesNone) } }
            ul(.class("entries"), .role("list")) {
                for change in changes {
                    li {
                        div {
                            p { bdi { change.text } }
                            p(.class("soft")) { "\(change.version) · \(change.date)" }
                        }
                    }
                }
            }
        }
    }
}
