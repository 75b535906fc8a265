// SPDX-License-Identifier: Apache-2.0

/// Something that not everybody may do.
package enum Permission: String, Sendable, Hashable, CaseIterable {
    /// Name, sessions and tokens.
    case manageOwnAccount
    /// Invite, give and take roles.
    case managePeople
    /// Read who did what.
    case searchAudit
    case designCourses, approveCourses, sealAwards
    /// What a provider says about itself in the register.
    case maintainProvider
    /// Add, merge, import and correct what the register says about any provider.
    case keepRegister
    /// Request a review, comment on a draft, appeal.
    case answerReviews
    case conductReviews
    case suspendProviders
    case publishTrustedList
    case giveFeedback

    /// Whether a program may be given it: what decides over accounts is left to people.
    package var isGrantable: Bool { self != .manageOwnAccount && self != .managePeople }
}
