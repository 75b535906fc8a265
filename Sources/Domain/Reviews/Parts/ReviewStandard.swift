// SPDX-License-Identifier: Apache-2.0

package import Vocabulary

/// A set of criteria that a review works through, by its stable name.
package struct ReviewStandard: RawRepresentable, Hashable, Sendable {
    package let rawValue: String

    package init(rawValue: String) { self.rawValue = rawValue }

    /// Part 1 of the Standards and Guidelines for Quality Assurance in the European Higher Education Area (2015).
    package static let esg = ReviewStandard(rawValue: "esg-2015")
    /// The phases and indicators of the European quality assurance framework for vocational education and training.
    package static let eqavet = ReviewStandard(rawValue: "eqavet")
    /// The ten principles of Annex IV of the Recommendation on the European Qualifications Framework (2017/C 189/03).
    package static let eqf = ReviewStandard(rawValue: "eqf-annex-iv")
}

/// One criterion of a standard.
package struct ReviewCriterion: Hashable, Sendable {
    /// As the standard counts it, such as `1.4` or `I6`.
    package let code: String
    package let title: LocalizedText

    package init(code: String, title: LocalizedText) {
        self.code = code
        self.title = title
    }
}

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
