// SPDX-License-Identifier: Apache-2.0

package import HTML
package import Localization
import Messages
package import Reviews

/// The workspace of a review as one of its sides sees it: where it stands, what this side can do, and all that was done.
package struct ReviewPage: Page {
    package let setting: PageSetting
    package let review: Review
    package let names: ReviewNames
    package let party: ReviewParty
    package let today: PlainDate
    package let state: ReviewFormState

    package init(
        setting: PageSetting, review: Review, names: ReviewNames, party: ReviewParty, today: PlainDate,
        state: ReviewFormState = ReviewFormState()
    ) {
        self.setting = setting
        self.review = review
        self.names = names
        self.party = party
        self.today = today
        self.state = state
    }

    package var title: String { text(.reviewTitle, ["provider": .text(names.provider.text)]) }

    var base: String { ReviewAddress.workspace(review.id, of: review.provider, for: party) }

    @MarkupBuilder package var content: some Markup {
        p {
            if party == .agency {
                a(.href(ReviewAddress.desk)) { text(.reviewBackAgency) }
            } else {
                a(.href(ReviewAddress.provider(review.provider))) { text(.reviewBackProvider) }
            }
        }
        h1 {
            SentenceText(parts: text.sentence(.reviewTitle, ["provider": names.provider]), pageLanguage: text.language)
        }
        p(.class("lead")) {
            SentenceText(parts: text.sentence(.reviewBy, ["agency": names.agency]), pageLanguage: text.language)
        }
        ErrorSummary(problems: state.problems, text: text)
        if !forms.contains(where: { $0 == state.form }), !state.texts.isEmpty { kept }
        section(.aria("labelledby", "next")) { next }
        ReviewRecord(page: self)
    }

    /// What was typed into a form that the stage no longer has.
    private var kept: Element {
        div(.class("panel")) {
            for words in state.texts { p { bdi { words } } }
        }
    }

    @MarkupBuilder private var next: Fragment {
        h2(.id("next")) { text(.reviewNext) }
        dl(.class("facts")) {
            dt { text(.reviewStage) }
            dd { text(.reviewStage(review.stage.name.rawValue)) }
            if let due = review.stage.due {
                dt { text(.reviewDue) }
                dd { text.day(due).text }
            }
        }
        notes
        if forms.isEmpty { p { text(.reviewNextNothing) } }
        for form in forms { ReviewFormView(page: self, form: form) }
    }

    @MarkupBuilder private var notes: Fragment {
        switch review.stage {
        case .commenting(let stage) where party == .agency && today <= stage.deadline:
            p { text(.reviewFormCloseWait, ["day": .day(stage.deadline)]) }
        case .judged(let stage):
            switch stage.window {
            case .open(let until) where today <= until:
                p { text(party == .agency ? .reviewFormPublishWait : .reviewAppealUntil, ["day": .day(until)]) }
            case .waived: p { text(.reviewAppealWaived) }
            case .open, .decided: Fragment.empty
            }
        case .appealed: p(.class("panel")) { text(.reviewAppealOpen) }
        case .judging(let stage):
            switch stage.cause {
            case .draft: Fragment.empty
            case .appealUpheld: p { text(.reviewTakenBack) }
            case .complaintUpheld: p { text(.reviewCorrecting) }
            }
        default: Fragment.empty
        }
    }

    /// The forms of this side at this stage, in the order of their weight. A form for a step whose day has not come is
    /// left out; what keeps the day is the review itself.
    var forms: [ReviewForm] {
        let offers = review.stage.offers
        return ReviewForm.allCases.filter { form in
            guard form.party == party else { return false }
            switch form {
            // Written on a page of its own.
            case .finding: return false
            case .complain: return review.wasAccepted
            case .answer: return !review.openComplaints.isEmpty
            case .close: return offers.contains(form.step) && review.stage.due.map { $0 < today } ?? true
            case .publish:
                guard case .judged(let judged) = review.stage else { return false }
                return (try? judged.publishable(on: today)) != nil
            case .appeal, .waive:
                return offers.contains(form.step) && review.stage.due.map { today <= $0 } ?? false
            default: return offers.contains(form.step)
            }
        }
    }
}
