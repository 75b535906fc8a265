// SPDX-License-Identifier: Apache-2.0

package import Localization

/// What one side of a review has to do next.
package enum ReviewTask: String, Hashable, Sendable, CaseIterable {
    // The agency's.
    case answerRequest = "answer-request"
    case appointPanel = "appoint-panel"
    case planVisit = "plan-visit"
    case recordVisit = "record-visit"
    case writeDraft = "write-draft"
    case goOnWithoutComment = "go-on-without-comment"
    case judge
    case decideAppeal = "decide-appeal"
    case publish
    case answerComplaint = "answer-complaint"
    // The provider's.
    case comment
    case appealOrWaive = "appeal-or-waive"

    /// What a review asks of a side on a day, the most pressing first.
    package static func tasks(_ review: ReviewSummary, of party: ReviewParty, today: PlainDate) -> [ReviewTask] {
        switch party {
        case .agency:
            return (review.openComplaints > 0 ? [.answerComplaint] : []) + agencyTask(review, today)
        case .provider:
            switch review.stage {
            case .commenting: return [.comment]
            case .judged where review.due.map { today <= $0 } ?? false: return [.appealOrWaive]
            default: return []
            }
        }
    }

    private static func agencyTask(_ review: ReviewSummary, _ today: PlainDate) -> [ReviewTask] {
        let isOver = review.due.map { $0 < today } ?? true
        switch review.stage {
        case .requested: return [.answerRequest]
        case .accepted: return [.appointPanel]
        case .empanelled: return [.planVisit]
        case .visitPlanned: return review.due.map { $0 <= today } ?? true ? [.recordVisit] : []
        case .drafting: return [.writeDraft]
        case .commenting: return isOver ? [.goOnWithoutComment] : []
        case .judging: return [.judge]
        case .appealed: return [.decideAppeal]
        case .judged: return isOver ? [.publish] : []
        case .declined, .withdrawn, .published: return []
        }
    }
}
