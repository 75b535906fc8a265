// SPDX-License-Identifier: Apache-2.0

package import Localization

/// Where a review stands. What can be done next is what the stage's payload offers; nothing else makes the next stage.
///
///     requested → accepted → empanelled → visitPlanned → drafting → commenting → judging → judged → published
///         ↓                                                             ↑          ↕         ↓
///      declined           (withdrawn before a judgement)          complaint upheld appealed ←┘
package enum ReviewStage: Hashable, Sendable {
    case requested(Requested)
    case declined(reason: ReviewText)
    case withdrawn(reason: ReviewText)
    case accepted(Accepted)
    case empanelled(Empanelled)
    case visitPlanned(VisitPlanned)
    case drafting(Drafting)
    case commenting(Commenting)
    case judging(Judging)
    case judged(Judged)
    case appealed(Appealed)
    case published(Published)

    /// The first stage of every review.
    package static let first = ReviewStage.requested(Requested())

    /// A provider asks; the agency has not answered.
    package struct Requested: Hashable, Sendable {
        fileprivate init() {}

        package func accept(_ procedure: ReviewProcedure) -> Accepted { Accepted(procedure: procedure) }
        package func decline(_ reason: ReviewText) -> ReviewStage { .declined(reason: reason) }
        package func withdraw(_ reason: ReviewText) -> ReviewStage { .withdrawn(reason: reason) }
    }

    package struct Accepted: Hashable, Sendable {
        package let procedure: ReviewProcedure
        fileprivate init(procedure: ReviewProcedure) { self.procedure = procedure }

        package func appoint(_ panel: ReviewPanel) -> Empanelled { Empanelled(procedure: procedure, panel: panel) }
        package func withdraw(_ reason: ReviewText) -> ReviewStage { .withdrawn(reason: reason) }
    }

    package struct Empanelled: Hashable, Sendable {
        package let procedure: ReviewProcedure
        package let panel: ReviewPanel
        fileprivate init(procedure: ReviewProcedure, panel: ReviewPanel) {
            self.procedure = procedure
            self.panel = panel
        }

        /// Another panel takes the place of this one.
        package func appoint(_ panel: ReviewPanel) -> Empanelled { Empanelled(procedure: procedure, panel: panel) }
        package func plan(_ visit: ReviewVisit) -> VisitPlanned {
            VisitPlanned(procedure: procedure, panel: panel, visit: visit)
        }
        package func withdraw(_ reason: ReviewText) -> ReviewStage { .withdrawn(reason: reason) }
    }

    package struct VisitPlanned: Hashable, Sendable {
        package let procedure: ReviewProcedure
        package let panel: ReviewPanel
        package let visit: ReviewVisit
        fileprivate init(procedure: ReviewProcedure, panel: ReviewPanel, visit: ReviewVisit) {
            self.procedure = procedure
            self.panel = panel
            self.visit = visit
        }

        /// Another day or another way.
        package func plan(_ visit: ReviewVisit) -> VisitPlanned {
            VisitPlanned(procedure: procedure, panel: panel, visit: visit)
        }

        /// - Parameter day: when it was; not in the future.
        package func hold(on day: PlainDate, today: PlainDate) throws(ReviewRefusal) -> Drafting {
            guard day <= today else { throw .tooEarly(until: day) }
            return Drafting(procedure: procedure, panel: panel, draft: ReviewDraft())
        }
        package func withdraw(_ reason: ReviewText) -> ReviewStage { .withdrawn(reason: reason) }
    }

    /// The panel writes what it found; the provider sees nothing of it yet.
    package struct Drafting: Hashable, Sendable {
        package let procedure: ReviewProcedure
        package let panel: ReviewPanel
        package let draft: ReviewDraft
        fileprivate init(procedure: ReviewProcedure, panel: ReviewPanel, draft: ReviewDraft) {
            self.procedure = procedure
            self.panel = panel
            self.draft = draft
        }

        package func write(_ finding: CriterionFinding) throws(ReviewRefusal) -> Drafting {
            Drafting(procedure: procedure, panel: panel, draft: try draft.with(finding, procedure))
        }
        package func attach(_ document: ReviewDocument) -> Drafting {
            Drafting(procedure: procedure, panel: panel, draft: draft.with(document))
        }

        /// Gives the draft to the provider, who may comment until a day.
        package func send(until deadline: PlainDate, today: PlainDate) throws(ReviewRefusal) -> Commenting {
            let open = draft.open(under: procedure)
            guard open.isEmpty else { throw .openCriteria(open) }
            guard draft.document != nil else { throw .noDocument }
            try ReviewStage.check(deadline, from: today)
            return Commenting(procedure: procedure, panel: panel, draft: draft, deadline: deadline)
        }
        package func withdraw(_ reason: ReviewText) -> ReviewStage { .withdrawn(reason: reason) }
    }

    package struct Commenting: Hashable, Sendable {
        package let procedure: ReviewProcedure
        package let panel: ReviewPanel
        package let draft: ReviewDraft
        /// The last day of the provider's time to comment.
        package let deadline: PlainDate
        fileprivate init(procedure: ReviewProcedure, panel: ReviewPanel, draft: ReviewDraft, deadline: PlainDate) {
            self.procedure = procedure
            self.panel = panel
            self.draft = draft
            self.deadline = deadline
        }

        /// A comment is taken as long as nobody has gone on without it, also after the deadline.
        package func comment(_ comment: ReviewText) -> Judging {
            Judging(procedure: procedure, panel: panel, draft: draft, comment: comment, cause: .draft)
        }

        /// Goes on without a comment, once the deadline has passed.
        package func goOn(today: PlainDate) throws(ReviewRefusal) -> Judging {
            guard today > deadline else { throw .tooEarly(until: deadline) }
            return Judging(procedure: procedure, panel: panel, draft: draft, comment: nil, cause: .draft)
        }
        package func withdraw(_ reason: ReviewText) -> ReviewStage { .withdrawn(reason: reason) }
    }

    package struct Judging: Hashable, Sendable {
        /// Why there is something to judge.
        package enum Cause: Hashable, Sendable {
            case draft
            /// An earlier judgement was taken back.
            case appealUpheld(ReviewJudgement)
            /// What was published has to be corrected; it stays published until then.
            case complaintUpheld(ReviewJudgement)
        }

        package let procedure: ReviewProcedure
        package let panel: ReviewPanel
        package let draft: ReviewDraft
        package let comment: ReviewText?
        package let cause: Cause
        fileprivate init(
            procedure: ReviewProcedure, panel: ReviewPanel, draft: ReviewDraft, comment: ReviewText?, cause: Cause
        ) {
            self.procedure = procedure
            self.panel = panel
            self.draft = draft
            self.comment = comment
            self.cause = cause
        }

        /// Findings may change in the light of the comment.
        package func write(_ finding: CriterionFinding) throws(ReviewRefusal) -> Judging {
            Judging(
                procedure: procedure, panel: panel, draft: try draft.with(finding, procedure), comment: comment,
                cause: cause)
        }
        package func attach(_ document: ReviewDocument) -> Judging {
            Judging(procedure: procedure, panel: panel, draft: draft.with(document), comment: comment, cause: cause)
        }

        /// - Parameter appealUntil: the last day on which the provider may appeal.
        package func judge(
            _ judgement: ReviewJudgement, appealUntil: PlainDate, today: PlainDate
        ) throws(ReviewRefusal) -> Judged {
            try judgement.check(against: procedure)
            try ReviewStage.check(appealUntil, from: today)
            return Judged(
                procedure: procedure, panel: panel, draft: draft, comment: comment, judgement: judgement,
                window: .open(until: appealUntil), appeal: nil)
        }

        /// - Throws: when a judgement was made already, even one that was taken back.
        package func withdraw(_ reason: ReviewText) throws(ReviewRefusal) -> ReviewStage {
            guard cause == .draft else { throw .judgedBefore }
            return .withdrawn(reason: reason)
        }
    }

    /// There is a judgement, and no appeal against it waits for an answer.
    package struct Judged: Hashable, Sendable {
        package enum Window: Hashable, Sendable {
            case open(until: PlainDate)
            /// The provider said that it will not appeal.
            case waived
            /// There was an appeal, and it was rejected.
            case decided
        }

        package let procedure: ReviewProcedure
        package let panel: ReviewPanel
        package let draft: ReviewDraft
        package let comment: ReviewText?
        package let judgement: ReviewJudgement
        package let window: Window
        /// The appeal that was rejected, if there was one.
        package let appeal: Appeal?
        fileprivate init(
            procedure: ReviewProcedure, panel: ReviewPanel, draft: ReviewDraft, comment: ReviewText?,
            judgement: ReviewJudgement, window: Window, appeal: Appeal?
        ) {
            self.procedure = procedure
            self.panel = panel
            self.draft = draft
            self.comment = comment
            self.judgement = judgement
            self.window = window
            self.appeal = appeal
        }

        package func appeal(_ grounds: ReviewText, today: PlainDate) throws(ReviewRefusal) -> Appealed {
            guard case .open(let until) = window else { throw .noAppealLeft }
            guard today <= until else { throw .tooLate(since: until) }
            return Appealed(judged: self, appeal: Appeal(grounds: grounds))
        }

        package func waiveAppeal() throws(ReviewRefusal) -> Judged {
            guard case .open = window else { throw .noAppealLeft }
            return Judged(
                procedure: procedure, panel: panel, draft: draft, comment: comment, judgement: judgement,
                window: .waived, appeal: nil)
        }

        /// The judgement as something that can be published: once nobody can appeal any more.
        package func publishable(on today: PlainDate) throws(ReviewRefusal) -> Publishable {
            if case .open(let until) = window, today <= until { throw .tooEarly(until: until) }
            return Publishable(judged: self)
        }

        fileprivate func rejecting(_ appeal: Appeal) -> Judged {
            Judged(
                procedure: procedure, panel: panel, draft: draft, comment: comment, judgement: judgement,
                window: .decided, appeal: appeal)
        }
    }

    /// An appeal waits for its answer. Nothing here leads to a publication.
    package struct Appealed: Hashable, Sendable {
        package let judged: Judged
        package let appeal: Appeal
        fileprivate init(judged: Judged, appeal: Appeal) {
            self.judged = judged
            self.appeal = appeal
        }

        /// Upheld, the judgement is taken back to be made anew; rejected, it stands.
        package func decide(isUpheld: Bool, reasons: ReviewText) -> ReviewStage {
            let decided = Appeal(
                grounds: appeal.grounds, decision: Appeal.Decision(isUpheld: isUpheld, reasons: reasons))
            guard isUpheld else { return .judged(judged.rejecting(decided)) }
            return .judging(
                Judging(
                    procedure: judged.procedure, panel: judged.panel, draft: judged.draft, comment: judged.comment,
                    cause: .appealUpheld(judged.judgement)))
        }
    }

    /// A judgement against which nothing is open.
    package struct Publishable: Hashable, Sendable {
        package let judged: Judged
        fileprivate init(judged: Judged) { self.judged = judged }

        package func publish() -> Published { Published(judged: judged) }
    }

    package struct Published: Hashable, Sendable {
        package let judged: Judged
        fileprivate init(judged: Judged) { self.judged = judged }

        /// Something went wrong in the procedure: the judgement is made anew, and this one stays until then.
        package func correct() -> Judging {
            Judging(
                procedure: judged.procedure, panel: judged.panel, draft: judged.draft, comment: judged.comment,
                cause: .complaintUpheld(judged.judgement))
        }
    }

    /// A deadline lies after today and within a year of it.
    private static func check(_ deadline: PlainDate, from today: PlainDate) throws(ReviewRefusal) {
        guard deadline > today, deadline <= today.adding(years: 1) else { throw .deadline }
    }
}

extension ReviewDraft {
    fileprivate func with(
        _ finding: CriterionFinding, _ procedure: ReviewProcedure
    ) throws(ReviewRefusal) -> ReviewDraft {
        var draft = self
        try draft.write(finding, under: procedure)
        return draft
    }

    fileprivate func with(_ document: ReviewDocument) -> ReviewDraft {
        var draft = self
        draft.attach(document)
        return draft
    }
}
