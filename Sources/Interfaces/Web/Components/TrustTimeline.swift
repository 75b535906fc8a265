// SPDX-License-Identifier: Apache-2.0

import HTML
import Localization
import Messages

/// Everything that was learned about a provider, the latest first.
struct TrustTimeline: Component {
    let events: [TrustEvent]
    let text: Wording

    var body: some Markup {
        section(.aria("labelledby", "history")) {
            h2(.id("history")) { text(.trustHistoryHeading) }
            if events.isEmpty {
                p { text(.trustHistoryNone) }
            } else {
                ol(.class("layers"), .role("list")) {
                    for event in events {
                        li {
                            OutcomeMark(event.mark)
                            div { told(event) }
                        }
                    }
                }
            }
        }
    }

    @MarkupBuilder private func told(_ event: TrustEvent) -> Fragment {
        h3 { span { SentenceText(parts: event.title, pageLanguage: text.language) } }
        for remark in event.remarks { p(.class("reason")) { remark } }
        FactList(facts: event.facts, language: text.language)
        if !event.documents.isEmpty {
            ul {
                for document in event.documents {
                    li { a(.href(document.address), .rel("nofollow noopener")) { bdi { document.title } } }
                }
            }
        }
    }
}
