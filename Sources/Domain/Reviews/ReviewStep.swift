// SPDX-License-Identifier: Apache-2.0

package import Localization
package import Providers

/// Something that is done in a review.
package enum ReviewStep: Hashable, Sendable {
    case requested(ReviewRequest)
    case accepted(ReviewProcedure)
    case declined(ReviewText)
    case withdrawn(ReviewText)
    case panelAppointed(ReviewPanel)
    case visitPlanned(ReviewVisit)
    case visitHeld(on: PlainDate)
    case findingWritten(CriterionFinding)
    case documentAttached(ReviewDocument)
    case draftSent(deadline: PlainDate)
    case commented(ReviewText)
    case commentTimeOver
    case judged(ReviewJudgement, appealUntil: PlainDate)
    case appealWaived
    case appealed(ReviewText)
    case appealDecided(isUpheld: Bool, reasons: ReviewText)
    case published(report: ReportID)
    case complained(ReviewText)
    case complaintAnswered(ComplaintNumber, Complaint.Answer)

    /// The stable name of a kind of step.
    package enum Name: String, Hashable, Sendable, CaseIterable {
        case requested, accepted, declined, withdrawn
        case panelAppointed = "panel-appointed"
        case visitPlanned = "visit-planned"
        case visitHeld = "visit-held"
        case findingWritten = "finding-written"
        case documentAttached = "document-attached"
        case draftSent = "draft-sent"
        case commented
        case commentTimeOver = "comment-time-over"
        case judged
        case appealWaived = "appeal-waived"
        case appealed
        case appealDecided = "appeal-decided"
        case published, complained
        case complaintAnswered = "complaint-answered"

        /// Who takes such steps.
        package var party: ReviewParty {
            switch self {
            case .requested, .withdrawn, .commented, .appealWaived, .appealed, .complained: .provider
            default: .agency
            }
        }
    }

    package var name: Name {
        switch self {
        case .requested: .requested
        case .accepted: .accepted
        case .declined: .declined
        case .withdrawn: .withdrawn
        case .panelAppointed: .panelAppointed
        case .visitPlanned: .visitPlanned
        case .visitHeld: .visitHeld
        case .findingWritten: .findingWritten
        case .documentAttached: .documentAttached
        case .draftSent: .draftSent
        case .commented: .commented
        case .commentTimeOver: .commentTimeOver
        case .judged: .judged
        case .appealWaived: .appealWaived
        case .appealed: .appealed
        case .appealDecided: .appealDecided
        case .published: .published
        case .complained: .complained
        case .complaintAnswered: .complaintAnswered
        }
    }
}
