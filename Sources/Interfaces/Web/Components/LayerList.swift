// SPDX-License-Identifier: Apache-2.0

import HTML
import Localization
import Messages
import Verifications

/// The questions of a verdict with their answers, each with evidence that unfolds.
struct LayerList: Component {
    let layers: [VerdictView.LayerView]
    let text: Wording

    var body: some Markup {
        ol(.class("layers"), .role("list")) {
            for layer in layers {
                li(.class(layer.outcome.rawValue), .id("layer-\(layer.name.rawValue)")) {
                    OutcomeMark(layer.outcome.rawValue)
                    div { answer(layer) }
                }
            }
        }
    }

    @MarkupBuilder private func answer(_ layer: VerdictView.LayerView) -> Fragment {
        h3 {
            layer.title
            " "
            span(.class("outcome")) { layer.outcomeText }
        }
        p(.class("question")) { layer.question }
        p(.class("reason")) { layer.reason }
        details {
            summary {
                text(.resultEvidence)
                span(.class("hidden-visually")) { ": \(layer.title)" }
            }
            FactList(facts: layer.evidence + basics(layer), language: text.language)
            if !layer.findings.isEmpty {
                h4 { text(.resultNotes) }
                FindingList(findings: layer.findings)
            }
        }
    }

    private func basics(_ layer: VerdictView.LayerView) -> [Fact] {
        [
            Fact(text(.resultTime), [Phrase(layer.time, language: text.language)]),
            Fact(text(.resultCode), [Phrase(layer.code)]),
        ]
    }
}
