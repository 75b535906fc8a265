// SPDX-License-Identifier: Apache-2.0

package import Accounts
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

/// One of the two sides of a review.
package enum ReviewParty: String, Hashable, Sendable, CaseIterable {
    case provider, agency

    /// The right that its people need.
    package var permission: Permission { self == .provider ? .answerReviews : .conductReviews }
    package var other: ReviewParty { self == .provider ? .agency : .provider }
}

/// What a provider asks an agency for.
package struct ReviewRequest: Hashable, Sendable {
    package let provider: ProviderID
    package let agency: AgencyID
    /// What is to be reviewed, and why, in the provider's words.
    package let purpose: ReviewText

    package init(provider: ProviderID, agency: AgencyID, purpose: ReviewText) {
        self.provider = provider
        self.agency = agency
        self.purpose = purpose
    }
}
