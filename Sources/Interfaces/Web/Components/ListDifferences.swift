// SPDX-License-Identifier: Apache-2.0

import HTML
import Localization
import Messages

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
