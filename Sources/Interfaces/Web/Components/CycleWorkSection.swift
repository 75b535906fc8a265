// SPDX-License-Identifier: Apache-2.0

import Courses
import HTML
import Localization
import Messages
import QualityCycles
import Vocabulary

/// A version in work: what was answered about it, and the forms that take it on.
struct CycleWorkSection: Component {
    let page: CyclePage
    let work: CycleView.WorkView

    private var text: Wording { page.text }
    private var id: String { work.isReview ? "review-work" : "work" }

    /// Both a new version and a new look at the published one may wait at the same time; their fields have different names.
    static let reviewPrefix = "again-"
    private var prefix: String { work.isReview ? Self.reviewPrefix : "" }

    var body: some Markup {
        section(.class("panel"), .aria("labelledby", id)) {
            h2(.id(id)) { work.heading }
            state
            publish
        }
    }

    @MarkupBuilder private var state: Fragment {
        switch work.work {
        case .designed(let designed):
            if let remark = designed.sentBack {
                p(.class("field-error")) {
                    text(.cycleSentBack, ["date": .date(remark.at), "reason": .text(remark.text)])
                }
            }
            if page.rights.mayDesign {
                p {
                    a(.class("primary"), .href("\(CycleAddress.check(page.key))?version=\(work.digest)")) {
                        text(.cycleCheckOpen)
                    }
                }
            }
        case .checked(let checked):
            CheckSummary(check: checked.check, text: text)
            if page.rights.mayApprove { decision(checked.check) }
        case .approved(let approved):
            CheckSummary(check: approved.check, text: text)
            p { text(.cycleApprovedUntil, ["date": .day(approved.approval.reviewOn)]) }
            if !approved.approval.conditions.isEmpty {
                p {
                    "\(text(.cycleApproveConditions)): "
                    bdi { approved.approval.conditions }
                }
            }
        }
    }

    @MarkupBuilder private func decision(_ check: SelfCheck) -> Fragment {
        h3 { text(.cycleApprove) }
        p { text(.cycleApproveText) }
        form(.method("post"), .action(page.address)) {
            hidden("approve")
            ProseField(
                id: prefix + "conditions", name: text(.cycleApproveConditions), help: text(.cycleApproveConditionsHelp),
                value: page.trouble.typed[prefix + "conditions"] ?? "",
                problem: page.trouble.problem(prefix + "conditions", text))
            if let dates = page.reviewDates {
                InputField(
                    id: prefix + "review-on", name: text(.cycleApproveReviewOn), type: "date",
                    help: text(.cycleApproveReviewOnHelp, ["last": .day(dates.last)]),
                    value: page.trouble.typed[prefix + "review-on"] ?? dates.usual.description,
                    problem: page.trouble.problem(prefix + "review-on", text))
            }
            button(.class("primary"), .type("submit")) { text(.cycleApproveAction) }
        }
        form(.method("post"), .action(page.address), .class("inline")) {
            hidden("send-back")
            ProseField(
                id: prefix + "reason", name: text(.cycleApproveReason),
                value: page.trouble.typed[prefix + "reason"] ?? "",
                problem: page.trouble.problem(prefix + "reason", text))
            button(.class("secondary"), .type("submit")) { text(.cycleApproveSendBack) }
        }
    }

    /// Offered at every step: who publishes too early is told what is missing.
    @MarkupBuilder private var publish: Fragment {
        if !work.isReview, page.rights.mayAct {
            form(.method("post"), .action(page.address), .class("inline")) {
                hidden("publish")
                p { text(.cyclePublishText) }
                button(.class("secondary"), .type("submit")) {
                    text(.cyclePublishAction, ["version": .text(work.work.version.version.text)])
                }
            }
        }
    }

    @MarkupBuilder private func hidden(_ action: String) -> Fragment {
        FormToken(page.setting)
        input(.type("hidden"), .name("action"), .value(action))
        input(.type("hidden"), .name("version"), .value(work.digest))
        input(.type("hidden"), .name("seen"), .value(String(page.cycle.history.count)))
    }
}

/// What was answered, point by point.
struct CheckSummary: Component {
    let check: SelfCheck
    let text: Wording

    var body: some Markup {
        details {
            summary { "\(text(.cycleCheck)): \(text(.standard(check.standard.rawValue)))" }
            dl(.class("facts")) {
                for item in (try? Checklist.load(check.standard))?.items ?? [] {
                    dt { "\(item.code) \(text.phrase(item.title)?.text ?? "")" }
                    dd { answer(check.answers[item.code]) }
                }
            }
        }
    }

    @MarkupBuilder private func answer(_ answer: CheckAnswer?) -> Fragment {
        if let answer, let judgement = answer.judgement {
            p {
                strong { text(.judgement(judgement.rawValue)) }
                " "
                bdi { answer.ground }
            }
            p(.class("soft")) {
                if answer.evidence.isEmpty {
                    text(.cycleCheckNoEvidence)
                } else {
                    a(.href(answer.evidence), .rel("noopener noreferrer nofollow")) { answer.evidence }
                }
            }
        }
    }
}
