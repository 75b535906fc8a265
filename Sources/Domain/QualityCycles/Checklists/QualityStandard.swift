// SPDX-License-Identifier: Apache-2.0

package import Providers

/// A published set of points by which quality is assured. The raw values are kept in stores and addresses.
package enum QualityStandard: String, Sendable, Hashable, CaseIterable {
    /// Standards and Guidelines for Quality Assurance in the European Higher Education Area, part 1.
    case esg
    /// European quality assurance in vocational education and training: four phases and ten indicators.
    case eqavet
    /// Ten principles of annex IV of the Recommendation on the European Qualifications Framework.
    case eqfAnnexIV = "eqf-annex-iv"
    /// Ten principles of annex II of the Recommendation on micro-credentials; read beside the others, not instead.
    case annexII = "annex-ii"

    /// The standards by which a provider of these kinds may check a course of its own, the fitting one first.
    ///
    /// Higher education has the ESG and vocational schools have EQAVET; everybody else starts from EQF annex IV and may
    /// choose another. A body that is both has both.
    package static func offered(to kinds: [ProviderKind]) -> [QualityStandard] {
        var offered: [QualityStandard] = []
        if kinds.contains(.higherEducation) { offered.append(.esg) }
        if kinds.contains(.vocationalSchool) { offered.append(.eqavet) }
        return offered.isEmpty ? [.eqfAnnexIV, .esg, .eqavet] : offered
    }
}
