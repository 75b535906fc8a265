// SPDX-License-Identifier: Apache-2.0

import HTML
import Localization
import Messages

/// An answer about quality in a table: a mark and a word.
struct TrustState: Component {
    let standing: ProviderTrustView.Standing

    init(_ standing: ProviderTrustView.Standing) { self.standing = standing }

    var body: some Markup {
        span(.class("state", standing.mark)) {
            OutcomeMark(standing.mark)
            standing.word
        }
    }
}

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
