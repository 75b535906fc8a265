// SPDX-License-Identifier: Apache-2.0

package import HTML
import Localization
import Messages
package import Reviews

/// What a panel found about one criterion, to be written or changed.
package struct CriterionPage: Page {
    package let setting: PageSetting
    package let review: Review
    package let code: String
    package let criterion: Phrase
    package let state: ReviewFormState

    package init(
        setting: PageSetting, review: Review, code: String, criterion: Phrase,
        state: ReviewFormState = ReviewFormState()
    ) {
        self.setting = setting
        self.review = review
        self.code = code
        self.criterion = criterion
        self.state = state
    }

    package var title: String { "\(text(.reviewCriterion)) \(code)" }

    private var form: ReviewForm { .finding }
    private var base: String { ReviewAddress.workspace(review.id, of: review.provider, for: .agency) }

    @MarkupBuilder package var content: some Markup {
        p { a(.href("\(base)#draft")) { text(.reviewCriterionBack) } }
        h1 { title }
        p(.class("lead")) { PhraseText(criterion, in: text.language) }
        ErrorSummary(problems: state.problems, text: text)
        HTML.form(.method("post"), .action("\(base)/finding"), .id("next")) {
            FormToken(setting)
            input(.type("hidden"), .name("seen"), .value("\(review.events.count)"))
            input(.type("hidden"), .name(form.field("code")), .value(code))
            ChoiceField(
                id: form.field("judgement"), name: text(.reviewCriterionJudgement),
                choices: [("", "")]
                    + CriterionFinding.Judgement.allCases.map { ($0.rawValue, text(.criterionJudgement($0.rawValue))) },
                chosen: value("judgement", known?.judgement.rawValue))
            ProseField(
                id: form.field("grounds"), name: text(.reviewCriterionGrounds),
                value: value("grounds", known?.grounds.text), problem: state.problem(form.field("grounds")),
                isRequired: true)
            ProseField(
                id: form.field("recommendations"), name: text(.reviewCriterionRecommendations),
                value: value("recommendations", known?.recommendations?.text),
                problem: state.problem(form.field("recommendations")))
            button(.class("primary"), .type("submit")) { text(.reviewCriterionSave) }
        }
    }

    private var known: CriterionFinding? { review.stage.draft?.findings[code] }

    /// What was typed, else what is kept.
    private func value(_ field: String, _ kept: String?) -> String {
        state.form == nil ? kept ?? "" : state.value(form.field(field))
    }
}
