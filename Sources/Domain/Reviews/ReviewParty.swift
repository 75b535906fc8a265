// SPDX-License-Identifier: Apache-2.0

package import Accounts

/// One of the two sides of a review.
package enum ReviewParty: String, Hashable, Sendable, CaseIterable {
    case provider, agency

    /// The right that its people need.
    package var permission: Permission { self == .provider ? .answerReviews : .conductReviews }
    package var other: ReviewParty { self == .provider ? .agency : .provider }
}
