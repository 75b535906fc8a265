// SPDX-License-Identifier: Apache-2.0

import HTML
import Localization
import Messages
import Providers
import Reviews

/// One form of a review's workspace, with what was typed into it before.
struct ReviewFormView: Component {
    let page: ReviewPage
    let form: ReviewForm

    private var text: Wording { page.text }
    private var state: ReviewFormState { page.state }

    var body: some Markup {
        if isFolded {
            details(.open(state.form == form)) {
                summary { name }
                frame
            }
        } else {
            h3 { name }
            frame
        }
    }

    /// What is seldom wanted, or ends things, is not in the way.
    private var isFolded: Bool {
        switch form {
        case .decline, .withdraw, .complain: true
        case .panel: page.review.stage.panel != nil
        case .visit: page.review.stage.name == .visitPlanned
        default: false
        }
    }

    private var name: String {
        switch form {
        case .accept: text(.reviewFormAccept)
        case .decline: text(.reviewFormDecline)
        case .panel: text(isFolded ? .reviewFormPanelAgain : .reviewFormPanel)
        case .visit: text(isFolded ? .reviewFormVisitAgain : .reviewFormVisit)
        case .held: text(.reviewFormHeld)
        case .finding: text(.reviewCriterionSave)
        case .document: text(.reviewDocumentAction)
        case .send: text(.reviewFormSend)
        case .close: text(.reviewFormClose)
        case .judge: text(.reviewFormJudge)
        case .decide: text(.reviewFormDecide)
        case .answer:
            text(.reviewFormAnswer, ["number": .integer(page.review.openComplaints.first?.number.value ?? 1)])
        case .publish: text(.reviewFormPublish)
        case .comment: text(.reviewFormComment)
        case .waive: text(.reviewFormWaive)
        case .appeal: text(.reviewFormAppeal)
        case .complain: text(.reviewFormComplain)
        case .withdraw: text(.reviewFormWithdraw)
        }
    }

    private var help: String? {
        switch form {
        case .decline: text(.reviewFormDeclineHelp)
        case .panel: text(.reviewFormPanelHelp)
        case .send: text(.reviewFormSendHelp)
        case .judge: text(.reviewFormJudgeHelp)
        case .decide: text(.reviewFormDecideHelp)
        case .answer: text(.reviewFormAnswerHelp)
        case .publish: text(.reviewFormPublishHelp)
        case .comment: text(.reviewFormCommentHelp)
        case .waive: text(.reviewFormWaiveHelp)
        case .appeal: text(.reviewFormAppealHelp)
        case .complain: text(.reviewFormComplainHelp)
        case .withdraw: text(.reviewFormWithdrawHelp)
        default: nil
        }
    }

    @MarkupBuilder private var frame: Fragment {
        if let help { p { help } }
        HTML.form(
            .method("post"), .action("\(page.base)/\(form.rawValue)"), .class("review-form"),
            .id("form-\(form.rawValue)"),
            form == .document ? .enctype("multipart/form-data") : nil
        ) {
            FormToken(page.setting)
            input(.type("hidden"), .name("seen"), .value("\(page.review.events.count)"))
            fields
            button(.class(form == .publish ? "primary" : isFolded ? "secondary" : "primary"), .type("submit")) { name }
        }
    }

    @MarkupBuilder private var fields: Fragment {
        switch form {
        case .accept:
            choice(
                "activity", .reviewFormAcceptActivity, help: .reviewFormAcceptActivityHelp,
                page.names.procedures.map { ($0.id.text, $0.name) })
            choice(
                "standard", .reviewFormAcceptStandard,
                page.names.criteria.standards.map { ($0.rawValue, text(.reviewStandard($0.rawValue))) })
        case .decline, .withdraw: long("reason", .reviewReason)
        case .panel: ReviewPanelFields(state: state, text: text)
        case .visit:
            choice("way", .reviewFormVisitWay, ["on-site", "online", "on-paper"].map { ($0, text(.visitWay($0))) })
            day("day", .reviewFormVisitDay)
            long("reason", .reviewFormVisitReason, help: .reviewFormVisitReasonHelp, isRequired: false)
        case .held: day("day", .reviewFormHeldDay)
        case .document:
            FileField(
                id: form.field("file"), name: text(.reviewDocumentFile), help: text(.reviewDocumentFileHelp),
                accept: ".pdf,.odt,.docx,.txt", problem: state.problem(form.field("file")), text: text)
            line("title", .reviewDocumentTitle, isRequired: false)
        case .send: day("deadline", .reviewFormSendDeadline)
        case .judge: ReviewJudgementFields(page: page)
        case .decide, .answer:
            if form == .answer, let number = page.review.openComplaints.first?.number {
                input(.type("hidden"), .name(form.field("number")), .value("\(number.value)"))
            }
            choice(
                "outcome", .reviewFormDecideOutcome,
                [
                    ("", ""), ("upheld", text(.reviewAppealUpheld)), ("rejected", text(.reviewAppealRejected)),
                ])
            long("reason", .reviewReason)
        case .comment: long("text", .reviewFormCommentText)
        case .appeal: long("text", .reviewFormAppealText)
        case .complain: long("text", .reviewFormComplainText)
        case .finding, .close, .publish, .waive: Fragment.empty
        }
    }

    private func choice(
        _ field: String, _ name: MessageKey, help: MessageKey? = nil, _ choices: [(value: String, name: String)]
    ) -> ChoiceField {
        let id = form.field(field)
        return ChoiceField(
            id: id, name: text(name), choices: choices, chosen: state.value(id), help: help.map { text($0) })
    }

    private func long(
        _ field: String, _ name: MessageKey, help: MessageKey? = nil, isRequired: Bool = true
    ) -> ProseField {
        let id = form.field(field)
        return ProseField(
            id: id, name: text(name), help: help.map { text($0) }, value: state.value(id), problem: state.problem(id),
            isRequired: isRequired)
    }

    private func line(_ field: String, _ name: MessageKey, isRequired: Bool = true) -> InputField {
        let id = form.field(field)
        return InputField(
            id: id, name: text(name), value: state.value(id), problem: state.problem(id), isRequired: isRequired)
    }

    private func day(_ field: String, _ name: MessageKey) -> InputField {
        let id = form.field(field)
        return InputField(id: id, name: text(name), type: "date", value: state.value(id), problem: state.problem(id))
    }
}

/// The people of a panel, one in a group of fields.
struct ReviewPanelFields: Component {
    let state: ReviewFormState
    let text: Wording

    var body: some Markup {
        for number in 1...state.lines { person(number) }
        MoreLines(state: state, text: text)
    }

    private func person(_ number: Int) -> Element {
        let form = ReviewForm.panel
        let (email, role) = (form.field("member-\(number)"), form.field("role-\(number)"))
        let independent = form.field("independent-\(number)")
        let argument: [String: MessageArgument] = ["number": .integer(number)]
        return div(.class("choices")) {
            InputField(
                id: email, name: text(.reviewFormPanelEmail, argument), type: "email", value: state.value(email),
                problem: state.problem(email), isRequired: false)
            ChoiceField(
                id: role, name: text(.reviewFormPanelRole, argument),
                choices: ReviewPanel.Member.Role.allCases.map { ($0.rawValue, text(.panelRole($0.rawValue))) },
                chosen: state.value(role).isEmpty && number > 1 ? "expert" : state.value(role))
            label(.class("tick"), .for(independent)) {
                input(
                    .type("checkbox"), .id(independent), .name(independent), .value("yes"),
                    .checked(state.value(independent) == "yes"))
                span { text(.reviewFormPanelIndependent, argument) }
            }
        }
    }
}

/// The button that asks for more lines of a form, and how many there are.
struct MoreLines: Component {
    let state: ReviewFormState
    let text: Wording

    var body: some Markup {
        input(.type("hidden"), .name("lines"), .value("\(state.lines)"))
        if state.lines < ReviewForm.mostLines {
            p {
                button(
                    .class("secondary", "small"), .type("submit"), .name("more"), .value("yes"),
                    .attribute("formnovalidate", "")
                ) { text(.reviewFormMore) }
            }
        }
    }
}
