// SPDX-License-Identifier: Apache-2.0

import HTML
import Localization
import Messages
import Providers
import Reviews

/// What a judgement consists of: the decision, its days, its scope and its conditions.
struct ReviewJudgementFields: Component {
    let page: ReviewPage

    private var text: Wording { page.text }
    private var state: ReviewFormState { page.state }
    private var namesProgrammes: Bool {
        page.review.stage.procedure.map { !$0.kind.programmes.contains(0) } ?? false
    }

    var body: some Markup {
        choice(
            "decision", .reviewFormJudgeDecision,
            [
                ("", ""), ("positive", text(.reviewDecision("positive"))),
                ("positive-with-conditions", text(.reviewDecision("positive-with-conditions"))),
                ("negative", text(.reviewDecision("negative"))),
            ])
        choice("status", .reviewFormJudgeStatus, ["voluntary", "obligatory"].map { ($0, text(.reviewStatus($0))) })
        line("from", .reviewFormJudgeFrom, type: "date")
        line("until", .reviewFormJudgeUntil, type: "date", help: .reviewFormJudgeUntilHelp, isRequired: false)
        ProseField(
            id: id("summary"), name: text(.reviewFormJudgeSummary), value: state.value(id("summary")),
            problem: state.problem(id("summary")), isRequired: true)
        if namesProgrammes {
            fieldset {
                legend { text(.reviewFormJudgeProgrammes) }
                for number in 1...state.lines { programme(number) }
            }
        }
        fieldset {
            legend { text(.reviewJudgementConditions) }
            p(.class("help")) { text(.reviewFormJudgeConditionsHelp) }
            for number in 1...state.lines { condition(number) }
        }
        MoreLines(state: state, text: text)
        line("deadline", .reviewFormJudgeAppeal, type: "date")
    }

    @MarkupBuilder private func programme(_ number: Int) -> Fragment {
        line("programme-\(number)", .reviewFormJudgeProgramme, number, isRequired: false)
        div(.class("choices")) {
            choice(
                "level-\(number)", .reviewFormJudgeLevel, line: number,
                ["none", "0", "1", "2", "3"].map { ($0, text(.programmeLevel($0))) })
            choice(
                "ends-\(number)", .reviewFormJudgeEnds, line: number,
                ["assessment", "degree", "attendance", "none"].map { ($0, text(.programmeEnd($0))) })
            line("field-\(number)", .reviewFormJudgeField, number, isRequired: false)
            line("ects-\(number)", .reviewFormJudgeEcts, number, isRequired: false)
        }
    }

    @MarkupBuilder private func condition(_ number: Int) -> Fragment {
        line("condition-\(number)", .reviewFormJudgeCondition, number, isRequired: false)
        line("due-\(number)", .reviewFormJudgeDue, number, type: "date", isRequired: false)
    }

    private func id(_ field: String) -> String { ReviewForm.judge.field(field) }

    private func choice(
        _ field: String, _ name: MessageKey, line number: Int = 0, _ choices: [(value: String, name: String)]
    ) -> ChoiceField {
        ChoiceField(
            id: id(field), name: text(name, number > 0 ? ["number": .integer(number)] : [:]), choices: choices,
            chosen: state.value(id(field)))
    }

    private func line(
        _ field: String, _ name: MessageKey, _ number: Int = 0, type: String = "text", help: MessageKey? = nil,
        isRequired: Bool = true
    ) -> InputField {
        InputField(
            id: id(field), name: text(name, number > 0 ? ["number": .integer(number)] : [:]), type: type,
            help: help.map { text($0) }, value: state.value(id(field)), problem: state.problem(id(field)),
            isRequired: isRequired)
    }
}
