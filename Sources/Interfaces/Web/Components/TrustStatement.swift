// SPDX-License-Identifier: Apache-2.0

import HTML
import Localization
import Messages

/// The answer of today, above all else on a provider's page.
struct TrustStatement: Component {
    let trust: ProviderTrustView
    let text: Wording

    var body: some Markup {
        section(.class("standing", trust.standing.mark), .aria("labelledby", "trust")) {
            h2(.id("trust")) {
                OutcomeMark(trust.standing.mark)
                trust.standing.word
            }
            p(.class("lead")) { SentenceText(parts: trust.sentence, pageLanguage: text.language) }
            for remark in trust.remarks { p { remark } }
        }
    }
}
