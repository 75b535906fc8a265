// SPDX-License-Identifier: Apache-2.0

import Accounts
import HTML
import Localization
import Messages
import Providers
import Reviews

/// Everything that is known of a review, as far as the reader's side may know it.
struct ReviewRecord: Component {
    let page: ReviewPage

    private var text: Wording { page.text }
    private var review: Review { page.review }
    private var names: ReviewNames { page.names }

    var body: some Markup {
        section(.aria("labelledby", "facts")) { facts }
        if review.stage.procedure != nil, review.stage.draft != nil { draft }
        if let judgement = review.stage.judgement { JudgementFacts(judgement: judgement, text: text) }
        objections
        if !review.publications.isEmpty { publication }
        timeline
    }

    @MarkupBuilder private var facts: Fragment {
        h2(.id("facts")) { text(.reviewPurpose) }
        div { Paragraphs(Phrase(review.request.purpose.text), in: text.language) }
        if let ended = reasonOfEnd {
            h3 { text(.reviewReason) }
            div { Paragraphs(Phrase(ended.text), in: text.language) }
        }
        dl(.class("facts")) {
            if let procedure = review.stage.procedure {
                dt { text(.reviewProcedure) }
                dd { bdi { names.procedure(procedure.activity) } }
                dt { text(.reviewStandard) }
                dd { text(.reviewStandard(procedure.standard.rawValue)) }
            }
            if let panel = review.stage.panel {
                dt { text(.reviewPanel) }
                for member in panel.members {
                    dd {
                        bdi { names.people[member.person] ?? member.person.text }
                        ", \(text(.panelRole(member.role.rawValue)))"
                    }
                }
            }
            if let visit {
                dt { text(.reviewVisit) }
                dd { "\(text(.visitWay(visit.way.name))), \(text.day(visit.day).text)" }
                if case .onPaper(let reason) = visit.way { dd { bdi { reason.text } } }
            }
        }
    }

    private var reasonOfEnd: ReviewText? {
        switch review.stage {
        case .declined(let reason), .withdrawn(let reason): reason
        default: nil
        }
    }

    private var visit: ReviewVisit? {
        review.events.last { $0.step.name == .visitPlanned }.flatMap {
            if case .visitPlanned(let visit) = $0.step { visit } else { nil }
        }
    }

    private var mayReadDraft: Bool { page.party == .agency || review.stage.showsDraft }
    private var mayWrite: Bool { page.party == .agency && review.stage.offers.contains(.findingWritten) }

    private var draft: Element {
        section(.aria("labelledby", "draft")) {
            h2(.id("draft")) { text(.reviewDraft) }
            if mayReadDraft, let draft = review.stage.draft, let procedure = review.stage.procedure {
                let open = draft.open(under: procedure).count
                p {
                    text(
                        .reviewDraftCount,
                        [
                            "done": .integer(procedure.criteria.count - open),
                            "all": .integer(procedure.criteria.count),
                        ])
                }
                FindingsTable(
                    draft: draft, procedure: procedure, criteria: names.criteria,
                    writeBelow: mayWrite ? page.base : nil,
                    text: text)
                h3 { text(.reviewDocument) }
                if let document = draft.document {
                    DocumentFacts(document: document, base: page.base, text: text)
                } else {
                    p { text(.reviewDocumentNone) }
                }
                if let comment = review.stage.comment {
                    h3 { text(.reviewComment) }
                    div { Paragraphs(Phrase(comment.text), in: text.language) }
                } else if [.judging, .judged, .appealed, .published].contains(review.stage.name) {
                    p { text(.reviewCommentNone) }
                }
            } else {
                p { text(.reviewDraftHidden) }
            }
        }
    }

    @MarkupBuilder private var objections: Fragment {
        if let appeal {
            section(.aria("labelledby", "appeal")) {
                h2(.id("appeal")) { text(.reviewAppeal) }
                div { Paragraphs(Phrase(appeal.grounds.text), in: text.language) }
                if let decision = appeal.decision {
                    h3 { text(decision.isUpheld ? .reviewAppealUpheld : .reviewAppealRejected) }
                    div { Paragraphs(Phrase(decision.reasons.text), in: text.language) }
                }
            }
        }
        if !review.complaints.isEmpty {
            section(.aria("labelledby", "complaints")) {
                h2(.id("complaints")) { text(.reviewComplaints) }
                for complaint in review.complaints {
                    h3 { text(.reviewComplaint, ["number": .integer(complaint.number.value)]) }
                    div { Paragraphs(Phrase(complaint.text.text), in: text.language) }
                    if let answer = complaint.answer {
                        p { b { text(answer.isUpheld ? .reviewAppealUpheld : .reviewAppealRejected) } }
                        div { Paragraphs(Phrase(answer.reasons.text), in: text.language) }
                    } else {
                        p(.class("soft")) { text(.reviewComplaintOpen) }
                    }
                }
            }
        }
    }

    /// The appeal that was made last, from the events: one that was upheld is no part of the stage any more.
    private var appeal: Appeal? {
        var last: Appeal?
        for event in review.events {
            switch event.step {
            case .appealed(let grounds): last = Appeal(grounds: grounds)
            case .appealDecided(let isUpheld, let reasons):
                last = last.map {
                    Appeal(grounds: $0.grounds, decision: Appeal.Decision(isUpheld: isUpheld, reasons: reasons))
                }
            default: break
            }
        }
        return last
    }

    private var publication: Element {
        section(.aria("labelledby", "publication")) {
            h2(.id("publication")) { text(.reviewPublication) }
            p {
                a(.href(ReviewAddress.published(review.id, of: review.provider))) { text(.reviewPublicationLink) }
            }
        }
    }

    private var timeline: Element {
        section(.aria("labelledby", "timeline")) {
            h2(.id("timeline")) { text(.reviewTimeline) }
            p { text(.reviewTimelineLead) }
            table(.class("stacks"), .role("table"), .aria("labelledby", "timeline")) {
                thead(.role("rowgroup")) {
                    tr(.role("row")) {
                        for key in Self.columns { th(.scope("col"), .role("columnheader")) { text(key) } }
                    }
                }
                tbody(.role("rowgroup")) {
                    for event in review.events where isShown(event) { line(event) }
                }
            }
        }
    }

    private static let columns: [MessageKey] = [
        .reviewTimelineStep, .reviewTimelineWho, .reviewTimelineWhen, .reviewTimelineRight,
    ]

    /// Which finding was written when is the agency's own work until the draft is sent.
    private func isShown(_ event: ReviewEvent) -> Bool {
        mayReadDraft || ![.findingWritten, .documentAttached].contains(event.step.name)
    }

    private func line(_ event: ReviewEvent) -> Element {
        tr(.role("row")) {
            th(.scope("row"), .role("rowheader")) {
                text(.reviewStep(event.step.name.rawValue))
                if case .findingWritten(let finding) = event.step { " \(finding.code)" }
            }
            td(.role("cell")) { who(event) }
            td(.role("cell")) { text.dateTime(event.deed.at).text }
            td(.role("cell"), .class("soft", "small")) { event.deed.deed.right }
        }
    }

    /// A person of the own side by name; of the other side it matters only which side it is.
    private func who(_ event: ReviewEvent) -> Fragment {
        let side = event.step.name.party
        let sideName = text(side == .agency ? .reviewWhoAgency : .reviewWhoProvider)
        guard side == page.party, case .person(let person) = AuditActor(event.deed.deed.actor),
            let name = names.people[person]
        else { return Fragment(sideName) }
        return Fragment(bdi { name })
    }
}
