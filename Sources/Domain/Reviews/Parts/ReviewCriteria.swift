// SPDX-License-Identifier: Apache-2.0

package import Vocabulary

/// The standards that a review can be held against, with their criteria; where they are kept is not known here.
package struct ReviewCriteria: Sendable {
    package let standards: [ReviewStandard]
    /// The criteria of a standard in their order; none for a standard that is not known.
    package let criteria: @Sendable (ReviewStandard) -> [ReviewCriterion]

    package init(
        standards: [ReviewStandard], criteria: @escaping @Sendable (ReviewStandard) -> [ReviewCriterion]
    ) {
        self.standards = standards
        self.criteria = criteria
    }

    /// The same criteria under the titles of another source, as far as it has them; which criteria a standard has does
    /// not change.
    package func titled(_ other: @escaping @Sendable (ReviewStandard, String) -> LocalizedText?) -> ReviewCriteria {
        let own = criteria
        return ReviewCriteria(standards: standards) { standard in
            own(standard).map { ReviewCriterion(code: $0.code, title: other(standard, $0.code) ?? $0.title) }
        }
    }

    /// The title of a criterion; its code where nobody named it.
    package func title(of code: String, in standard: ReviewStandard) -> LocalizedText {
        criteria(standard).first { $0.code == code }?.title ?? LocalizedText()
    }
}
