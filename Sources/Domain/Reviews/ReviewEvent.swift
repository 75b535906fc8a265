// SPDX-License-Identifier: Apache-2.0

/// One thing that was done in a review.
package struct ReviewEvent: Hashable, Sendable {
    /// Counted from 1 without a gap.
    package let number: Int
    package let step: ReviewStep
    package let deed: ReviewDeed

    package init(number: Int, step: ReviewStep, deed: ReviewDeed) {
        self.number = number
        self.step = step
        self.deed = deed
    }
}
