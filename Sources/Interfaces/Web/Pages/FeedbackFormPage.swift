// SPDX-License-Identifier: Apache-2.0

package import HTML
import Localization
import Messages
package import QualityCycles
import Vocabulary

/// Where a learner or an employer says how a course was.
package struct FeedbackFormPage: Page {
    package enum State: Sendable, Hashable {
        case open
        /// An answer was just kept.
        case thanks
        case closed
        /// The reader works for the provider.
        case ownProvider
    }

    package let setting: PageSetting
    package let round: FeedbackRound
    package let course: Phrase
    package let provider: Phrase
    package let groups: [FeedbackGroup]
    package let earlier: FeedbackAnswer?
    package let state: State
    package let trouble: FormTrouble

    package init(
        setting: PageSetting, round: FeedbackRound, course: Phrase, provider: Phrase, groups: [FeedbackGroup],
        earlier: FeedbackAnswer?, state: State, trouble: FormTrouble = .none
    ) {
        self.setting = setting
        self.round = round
        self.course = course
        self.provider = provider
        self.groups = groups
        self.earlier = earlier
        self.state = state
        self.trouble = trouble
    }

    package var title: String { text(.feedbackAnswerTitle, ["course": .text(course.text)]) }

    @MarkupBuilder package var content: some Markup {
        h1 { SentenceText(parts: text.sentence(.feedbackAnswerTitle, ["course": course]), pageLanguage: text.language) }
        ErrorSummary(problems: trouble.problems(elsewhere: "answer", text), text: text)
        switch state {
        case .closed: p(.class("lead")) { text(.feedbackAnswerClosed) }
        case .ownProvider: p(.class("lead")) { text(Finding("feedback.answer.ownProvider")) }
        case .open, .thanks: asking
        }
    }

    @MarkupBuilder private var asking: Fragment {
        if state == .thanks { p(.class("panel"), .role("status")) { text(.feedbackAnswerThanks) } }
        p(.class("lead")) {
            SentenceText(
                parts: text.sentence(.feedbackAnswerLead, ["provider": provider]), pageLanguage: text.language)
        }
        p { text(.feedbackAnswerPrivacy, ["date": .day(round.closesOn)]) }
        if earlier != nil, state == .open { p { text(.feedbackAnswerAgain) } }
        form(.id("answer"), .method("post"), .action(CycleAddress.round(round.id))) {
            FormToken(setting)
            group
            for question in FeedbackQuestion.allCases { scale(question) }
            ProseField(
                id: "comment", name: text(.feedbackAnswerComment), help: text(.feedbackAnswerCommentHelp),
                value: trouble.typed["comment"] ?? earlier?.comment ?? "", problem: trouble.problem("comment", text))
            button(.class("primary"), .type("submit")) {
                text(earlier == nil ? .feedbackAnswerSend : .feedbackAnswerReplace)
            }
        }
    }

    /// Somebody who answered keeps the group they answered in.
    @MarkupBuilder private var group: Fragment {
        if groups.count > 1, earlier == nil {
            ChoiceField(
                id: "group", name: text(.feedbackAnswerAs),
                choices: groups.map { ($0.rawValue, text(.feedbackGroup($0.rawValue))) },
                chosen: trouble.typed["group"] ?? "")
        }
    }

    private func scale(_ question: FeedbackQuestion) -> Element {
        let problem = trouble.problem(question.rawValue, text)
        let chosen = trouble.typed[question.rawValue] ?? earlier.map { "\($0.scales[question])" }
        return fieldset(
            .id(question.rawValue), problem == nil ? nil : .aria("describedby", "\(question.rawValue)-error")
        ) {
            legend { text(.feedbackQuestion(question.rawValue)) }
            if let problem { p(.class("field-error"), .id("\(question.rawValue)-error")) { problem } }
            p(.class("help")) { text(.feedbackAnswerLow) }
            div(.class("scale")) {
                for number in FeedbackScales.range {
                    div(.class("tick")) {
                        input(
                            .type("radio"), .id("\(question.rawValue)-\(number)"), .name(question.rawValue),
                            .value("\(number)"), chosen == "\(number)" ? .checked() : nil)
                        label(.for("\(question.rawValue)-\(number)")) { "\(number)" }
                    }
                }
            }
        }
    }
}
