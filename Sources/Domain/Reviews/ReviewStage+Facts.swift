// SPDX-License-Identifier: Apache-2.0

package import Localization

// What is known at a stage, whichever it is.
extension ReviewStage {
    /// The stable name of a stage.
    package enum Name: String, Hashable, Sendable, CaseIterable {
        case requested, declined, withdrawn, accepted, empanelled, visitPlanned = "visit-planned", drafting
        case commenting, judging, judged, appealed, published

        /// Whether nothing more is expected of anybody.
        package var isEnded: Bool { self == .declined || self == .withdrawn || self == .published }
    }

    package var name: Name {
        switch self {
        case .requested: .requested
        case .declined: .declined
        case .withdrawn: .withdrawn
        case .accepted: .accepted
        case .empanelled: .empanelled
        case .visitPlanned: .visitPlanned
        case .drafting: .drafting
        case .commenting: .commenting
        case .judging: .judging
        case .judged: .judged
        case .appealed: .appealed
        case .published: .published
        }
    }

    package var procedure: ReviewProcedure? {
        switch self {
        case .requested, .declined, .withdrawn: nil
        case .accepted(let stage): stage.procedure
        case .empanelled(let stage): stage.procedure
        case .visitPlanned(let stage): stage.procedure
        case .drafting(let stage): stage.procedure
        case .commenting(let stage): stage.procedure
        case .judging(let stage): stage.procedure
        case .judged(let stage): stage.procedure
        case .appealed(let stage): stage.judged.procedure
        case .published(let stage): stage.judged.procedure
        }
    }

    package var panel: ReviewPanel? {
        switch self {
        case .requested, .declined, .withdrawn, .accepted: nil
        case .empanelled(let stage): stage.panel
        case .visitPlanned(let stage): stage.panel
        case .drafting(let stage): stage.panel
        case .commenting(let stage): stage.panel
        case .judging(let stage): stage.panel
        case .judged(let stage): stage.panel
        case .appealed(let stage): stage.judged.panel
        case .published(let stage): stage.judged.panel
        }
    }

    package var draft: ReviewDraft? {
        switch self {
        case .requested, .declined, .withdrawn, .accepted, .empanelled, .visitPlanned: nil
        case .drafting(let stage): stage.draft
        case .commenting(let stage): stage.draft
        case .judging(let stage): stage.draft
        case .judged(let stage): stage.draft
        case .appealed(let stage): stage.judged.draft
        case .published(let stage): stage.judged.draft
        }
    }

    package var comment: ReviewText? {
        switch self {
        case .judging(let stage): stage.comment
        case .judged(let stage): stage.comment
        case .appealed(let stage): stage.judged.comment
        case .published(let stage): stage.judged.comment
        default: nil
        }
    }

    /// The judgement that stands, whether or not it is published.
    package var judgement: ReviewJudgement? {
        switch self {
        case .judged(let stage): stage.judgement
        case .appealed(let stage): stage.judged.judgement
        case .published(let stage): stage.judged.judgement
        default: nil
        }
    }

    /// The day on which something ends that others wait for.
    package var due: PlainDate? {
        switch self {
        case .visitPlanned(let stage): return stage.visit.day
        case .commenting(let stage): return stage.deadline
        case .judged(let stage):
            guard case .open(let until) = stage.window else { return nil }
            return until
        default: return nil
        }
    }

    /// Whether the provider may read the draft: from the day it was sent.
    package var showsDraft: Bool {
        switch self {
        case .commenting, .judging, .judged, .appealed, .published: true
        default: false
        }
    }
}
