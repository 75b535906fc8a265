// SPDX-License-Identifier: Apache-2.0

package import Localization

/// A number of answers and what they add up to.
package struct FeedbackTally: Sendable, Hashable {
    package let count: Int
    package let sums: [FeedbackQuestion: Int]

    package init(count: Int, sums: [FeedbackQuestion: Int]) {
        self.count = count
        self.sums = sums
    }

    package init(_ answers: some Sequence<FeedbackScales>) {
        var count = 0
        var sums: [FeedbackQuestion: Int] = [:]
        for answer in answers {
            count += 1
            for question in FeedbackQuestion.allCases { sums[question, default: 0] += answer[question] }
        }
        self.init(count: count, sums: sums)
    }

    /// The average in tenths, rounded.
    package func tenths(_ question: FeedbackQuestion) -> Int {
        guard count > 0 else { return 0 }
        return ((sums[question] ?? 0) * 20 + count) / (2 * count)
    }
}

/// Results as they were shown from some day on: they stand still until the next release.
package struct FeedbackRelease: Sendable, Hashable {
    /// Counts from 1 within its round.
    package let number: Int
    package let on: PlainDate
    /// Groups of which at least five answered; others are left out.
    package let groups: [FeedbackGroup: FeedbackTally]
    /// `nil` when fewer than five can be shown together.
    package let total: FeedbackTally?
    /// In random order; empty unless the round is closed and at least five commented.
    package let comments: [String]
    package let isFinal: Bool

    package init(
        number: Int, on day: PlainDate, groups: [FeedbackGroup: FeedbackTally], total: FeedbackTally?,
        comments: [String] = [], isFinal: Bool
    ) {
        self.number = number
        on = day
        self.groups = groups
        self.total = total
        self.comments = comments
        self.isFinal = isFinal
    }
}
