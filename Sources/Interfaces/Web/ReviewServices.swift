// SPDX-License-Identifier: Apache-2.0

package import Localization
package import Providers
package import Reviews

/// What the pages of reviews need.
package struct ReviewServices: Sendable {
    package let desk: ReviewDesk
    /// Whether a body is quality-assured on a day, for anything at all.
    package let trust: @Sendable (BodyIdentity, PlainDate) async throws -> TrustAnswer

    package init(
        desk: ReviewDesk, trust: @escaping @Sendable (BodyIdentity, PlainDate) async throws -> TrustAnswer
    ) {
        self.desk = desk
        self.trust = trust
    }

    var request: RequestReview { RequestReview(desk) }
    var accept: AcceptReview { AcceptReview(desk) }
    var appoint: AppointPanel { AppointPanel(desk) }
    var take: TakeReviewStep { TakeReviewStep(desk) }
}
