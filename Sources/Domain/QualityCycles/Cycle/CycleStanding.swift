// SPDX-License-Identifier: Apache-2.0

package import Localization
import Providers

/// Where a course stands on a day, in one word with its date.
package enum CycleStanding: Sendable, Hashable {
    /// Nothing is published yet; the self-check is next.
    case designed
    /// Nothing is published yet; the approval is next.
    case checked
    /// Nothing is published yet; publishing is next.
    case approved
    case published(reviewOn: PlainDate)
    /// The review date passed without a new approval: it is not published any more.
    case lapsed(since: PlainDate)
    case retired

    /// How messages and addresses call it.
    package var name: String {
        switch self {
        case .designed: "designed"
        case .checked: "checked"
        case .approved: "approved"
        case .published: "published"
        case .lapsed: "lapsed"
        case .retired: "retired"
        }
    }
}

extension CourseCycle {
    package func standing(on day: PlainDate) -> CycleStanding {
        if retired != nil { return .retired }
        if let published {
            let reviewOn = published.approval.reviewOn
            return published.isLapsed(on: day) ? .lapsed(since: reviewOn) : .published(reviewOn: reviewOn)
        }
        return draft.map(Self.standing) ?? .designed
    }

    /// What is to be done next about the version in work or, without one, about the published one.
    package func nextStep(on day: PlainDate) -> NextStep {
        if retired != nil { return .nothing }
        if let open = draft ?? review {
            return switch open {
            case .designed: .check
            case .checked: .approve
            case .approved: .publish
            }
        }
        return published?.isLapsed(on: day) == true ? .check : .monitor
    }

    static func standing(of work: Work) -> CycleStanding {
        switch work {
        case .designed: .designed
        case .checked: .checked
        case .approved: .approved
        }
    }
}

/// What somebody has to do next about a course.
package enum NextStep: String, Sendable, Hashable, CaseIterable {
    case check, approve, publish, monitor, nothing
}
