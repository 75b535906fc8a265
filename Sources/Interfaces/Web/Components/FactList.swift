// SPDX-License-Identifier: Apache-2.0

import HTML
import Localization
import Vocabulary

/// Labels and values, one pair in a row.
struct FactList: Component {
    let facts: [Fact]
    let language: LanguageTag

    var body: some Markup {
        if !facts.isEmpty {
            dl(.class("facts")) {
                for fact in facts {
                    dt { fact.label }
                    for value in fact.values {
                        if value.lines.count > 1 {
                            dd { Paragraphs(value, in: language) }
                        } else {
                            dd { PhraseText(value, in: language) }
                        }
                    }
                }
            }
        }
    }
}

/// Observations with their spot, their words and the code to quote.
struct FindingList: Component {
    let findings: [FindingView]

    var body: some Markup {
        if !findings.isEmpty {
            ul(.class("findings"), .role("list")) {
                for finding in findings {
                    li(.class(finding.severity.rawValue)) {
                        span(.class("severity")) { finding.severityText }
                        " "
                        if let place = finding.place {
                            span(.class("where")) { place }
                            " "
                        }
                        span { finding.text }
                        " "
                        span(.class("code")) { finding.code }
                    }
                }
            }
        }
    }
}
