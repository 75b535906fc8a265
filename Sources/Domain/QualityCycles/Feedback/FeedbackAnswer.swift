// SPDX-License-Identifier: Apache-2.0

/// What everybody is asked, on a scale from 1 (not at all) to 5 (fully).
package enum FeedbackQuestion: String, Sendable, Hashable, CaseIterable {
    /// Did it teach what was needed?
    case relevance
    /// Was the assessment fair?
    case assessment
    /// Did the hours it took agree with the hours that were stated?
    case workload
    /// Is it useful at work?
    case usefulness
}

/// As whom somebody answers.
package enum FeedbackGroup: String, Sendable, Hashable, CaseIterable {
    case learners, employers
}

/// An answer to every question.
package struct FeedbackScales: Sendable, Hashable {
    package static let range = 1...5

    private let values: [FeedbackQuestion: Int]

    /// Refuses a question without an answer and a number outside the scale.
    package init?(_ values: [FeedbackQuestion: Int]) {
        guard values.count == FeedbackQuestion.allCases.count, values.values.allSatisfy(Self.range.contains) else {
            return nil
        }
        self.values = values
    }

    package subscript(question: FeedbackQuestion) -> Int { values[question] ?? 0 }
}

/// What one person answered.
package struct FeedbackAnswer: Sendable, Hashable {
    package static let mostComment = 1_000

    package let group: FeedbackGroup
    package let scales: FeedbackScales
    /// May be empty.
    package let comment: String

    package init(group: FeedbackGroup, scales: FeedbackScales, comment: String = "") {
        self.group = group
        self.scales = scales
        self.comment = comment
    }
}
