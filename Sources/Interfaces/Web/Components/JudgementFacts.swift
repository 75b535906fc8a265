// SPDX-License-Identifier: Apache-2.0

import HTML
import Localization
import Messages
import Providers
import Reviews

/// A judgement in full: what was decided, for what, for which days, and on which conditions.
struct JudgementFacts: Component {
    let judgement: ReviewJudgement
    let text: Wording

    var body: some Markup {
        section(.aria("labelledby", "judgement")) {
            h2(.id("judgement")) { text(.reviewJudgement) }
            p(.class("lead")) { text(.reviewDecision(judgement.decision.rawValue)) }
            div { Paragraphs(Phrase(judgement.summary.text), in: text.language) }
            dl(.class("facts")) {
                dt { text(.reviewJudgementScope) }
                if judgement.programmes.isEmpty {
                    dd { text(.reviewJudgementWhole) }
                } else {
                    for programme in judgement.programmes { dd { line(programme) } }
                }
                dt { text(.reviewJudgementValid) }
                dd { valid }
                dt { text(.reviewJudgementStatus) }
                dd { text(.reviewStatus(judgement.status.rawValue)) }
                if !judgement.conditions.isEmpty {
                    dt { text(.reviewJudgementConditions) }
                    for condition in judgement.conditions {
                        dd {
                            SentenceText(
                                parts: text.sentence(
                                    .reviewJudgementCondition,
                                    [
                                        "text": Phrase(condition.text.text), "due": text.day(condition.due),
                                    ]), pageLanguage: text.language)
                        }
                    }
                }
            }
        }
    }

    private var valid: String {
        let days: [String: MessageArgument] = [
            "from": .day(judgement.validity.from), "until": .day(judgement.validity.until),
        ]
        return text(judgement.validity.endIsAssumed ? .reviewJudgementOpen : .periodBoth, days)
    }

    @MarkupBuilder private func line(_ programme: ReportProgramme) -> Fragment {
        bdi { programme.name }
        if let level = programme.level { ", \(text(.programmeLevel(String(level.rawValue))))" }
        if let field = programme.fields.first { ", ISCED-F \(field.code)" }
        if let ects = programme.ects { ", \(ects) ECTS" }
    }
}

/// The findings of a draft in the order of its criteria.
struct FindingsTable: Component {
    let draft: ReviewDraft
    let procedure: ReviewProcedure
    let criteria: ReviewCriteria
    /// The workspace whose reader may write findings.
    var writeBelow: String?
    let text: Wording

    var body: some Markup {
        table(.class("stacks"), .role("table"), .aria("labelledby", "draft")) {
            thead(.role("rowgroup")) {
                tr(.role("row")) {
                    for key in [.reviewCriterion, .reviewCriterionJudgement, .reviewCriterionGrounds] as [MessageKey] {
                        th(.scope("col"), .role("columnheader")) { text(key) }
                    }
                }
            }
            tbody(.role("rowgroup")) {
                for code in procedure.criteria { line(code) }
            }
        }
    }

    private func line(_ code: String) -> Element {
        tr(.role("row")) {
            th(.scope("row"), .role("rowheader")) {
                "\(code) "
                if let title = text.phrase(criteria.title(of: code, in: procedure.standard)) {
                    PhraseText(title, in: text.language)
                }
            }
            td(.role("cell")) {
                if let finding = draft.findings[code] {
                    text(.criterionJudgement(finding.judgement.rawValue))
                } else {
                    text(.reviewCriterionOpen)
                }
                if let writeBelow {
                    p {
                        a(.href("\(writeBelow)/criteria/\(code)")) {
                            text(draft.findings[code] == nil ? .reviewCriterionWrite : .reviewCriterionChange)
                            span(.class("hidden-visually")) { " \(code)" }
                        }
                    }
                }
            }
            td(.role("cell")) {
                if let finding = draft.findings[code] {
                    Paragraphs(Phrase(finding.grounds.text), in: text.language)
                    if let recommendations = finding.recommendations {
                        p { b { text(.reviewCriterionRecommendations) } }
                        Paragraphs(Phrase(recommendations.text), in: text.language)
                    }
                }
            }
        }
    }
}
