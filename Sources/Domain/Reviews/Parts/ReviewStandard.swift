// SPDX-License-Identifier: Apache-2.0

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
