// SPDX-License-Identifier: Apache-2.0

import HTML
import Localization
import Messages

/// "Was it quality-assured on that day?" with its answer.
struct TrustQuestionForm: Component {
    let question: TrustQuestion
    let address: String
    let text: Wording

    var body: some Markup {
        section(.aria("labelledby", "question"), .class("no-print")) {
            h2(.id("question")) { text(.trustQuestionHeading) }
            ErrorSummary(problems: problems, text: text)
            form(.method("get"), .action("\(address)#question")) {
                div(.class("choices")) {
                    InputField(
                        id: "on", name: text(.trustQuestionDay), type: "date", help: text(.trustQuestionDayHelp),
                        value: question.typed.day,
                        problem: question.problem == .day ? text(.trustQuestionErrorDay) : nil)
                    ChoiceField(
                        id: "level", name: text(.trustQuestionLevel),
                        choices: [("", text(.trustQuestionAny))] + (1...8).map { (String($0), String($0)) },
                        chosen: question.typed.level)
                    InputField(
                        id: "field", name: text(.trustQuestionField), help: text(.trustQuestionFieldHelp),
                        value: question.typed.field,
                        problem: question.problem == .field ? text(.trustQuestionErrorField) : nil, isRequired: false)
                }
                button(.class("secondary"), .type("submit")) { text(.trustQuestionAction) }
            }
            if let answer = question.answer { answered(answer) }
        }
    }

    private var problems: [(field: String, message: String)] {
        switch question.problem {
        case .day: [("on", text(.trustQuestionErrorDay))]
        case .field: [("field", text(.trustQuestionErrorField))]
        case nil: []
        }
    }

    private func answered(_ answer: TrustQuestion.Answer) -> Element {
        div(.class("standing", answer.standing.mark), .role("status")) {
            p { TrustState(answer.standing) }
            p { bdi { answer.sentence } }
            ul {
                for ground in answer.grounds {
                    li { SentenceText(parts: ground, pageLanguage: text.language) }
                }
            }
            for remark in answer.remarks { p(.class("soft")) { remark } }
        }
    }
}
