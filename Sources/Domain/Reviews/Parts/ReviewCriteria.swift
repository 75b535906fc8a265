// SPDX-License-Identifier: Apache-2.0

package import Vocabulary

/// The standards that a review can be held against, with their criteria in the order of the standard.
package struct ReviewCriteria: Sendable {
    package let standards: [ReviewStandard]
    private let lists: [ReviewStandard: [ReviewCriterion]]

    /// - Parameter lists: the standards in the order in which they are offered, each once.
    package init(_ lists: [(standard: ReviewStandard, criteria: [ReviewCriterion])]) {
        standards = lists.map(\.standard)
        self.lists = Dictionary(lists.map { ($0.standard, $0.criteria) }) { first, _ in first }
    }

    /// None for a standard that is not known.
    package func criteria(_ standard: ReviewStandard) -> [ReviewCriterion] { lists[standard] ?? [] }

    /// The title of a criterion; empty where nobody named it.
    package func title(of code: String, in standard: ReviewStandard) -> LocalizedText {
        criteria(standard).first { $0.code == code }?.title ?? LocalizedText()
    }
}
