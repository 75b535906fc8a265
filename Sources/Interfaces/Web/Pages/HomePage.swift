// SPDX-License-Identifier: Apache-2.0

package import HTML
import Localization
import Messages

/// What this is, for whom, and the two doors.
package struct HomePage: Page {
    package let setting: PageSetting
    package let samples: [SampleLink]

    package init(setting: PageSetting, samples: [SampleLink]) {
        self.setting = setting
        self.samples = samples
    }

    package var title: String { text(.homeTitle) }

    @MarkupBuilder package var content: some Markup {
        h1 { text(.homeTitle) }
        p(.class("lead")) { text(.homeLead) }
        div(.class("doors")) {
            door(.homeVerifyHeading, .homeVerifyText, .homeVerifyAction, "/verify")
            door(.homeAwardHeading, .homeAwardText, .homeAwardAction, "/award")
        }
        SampleList(samples: samples, text: text)
        section(.aria("labelledby", "whom")) {
            h2(.id("whom")) { text(.homeWhomHeading) }
            dl(.class("whom")) {
                for (heading, words) in Self.readers {
                    dt { text(heading) }
                    dd { text(words) }
                }
            }
        }
    }

    private func door(
        _ heading: MessageKey, _ words: MessageKey, _ action: MessageKey, _ address: String
    ) -> Element {
        div(.class("door")) {
            h2 { text(heading) }
            p { text(words) }
            a(.class("primary"), .href(address)) { text(action) }
        }
    }

    private static let readers: [(MessageKey, MessageKey)] = [
        (.homeWhomLearnerHeading, .homeWhomLearnerText), (.homeWhomEmployerHeading, .homeWhomEmployerText),
        (.homeWhomRecognitionHeading, .homeWhomRecognitionText), (.homeWhomProviderHeading, .homeWhomProviderText),
    ]
}

/// An example credential that can be opened without a file at hand.
package struct SampleLink: Sendable, Hashable {
    package let id: String
    package let title: Phrase
    package let note: Phrase?

    package init(id: String, title: Phrase, note: Phrase? = nil) {
        self.id = id
        self.title = title
        self.note = note
    }
}

/// The examples, each a link to its verdict.
struct SampleList: Component {
    let samples: [SampleLink]
    let text: Wording

    var body: some Markup {
        if !samples.isEmpty { list }
    }

    private var list: Element {
        section(.aria("labelledby", "samples")) {
            h2(.id("samples")) { text(.homeSamplesHeading) }
            p { text(.homeSamplesText) }
            ul(.class("samples"), .role("list")) {
                for sample in samples {
                    li {
                        a(.href("/verify?sample=\(sample.id)")) { PhraseText(sample.title, in: text.language) }
                        if let note = sample.note {
                            p(.class("soft")) { PhraseText(note, in: text.language) }
                        }
                    }
                }
            }
        }
    }
}
