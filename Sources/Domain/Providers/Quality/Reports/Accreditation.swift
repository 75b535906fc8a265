// SPDX-License-Identifier: Apache-2.0

package import Localization

/// What makes a report an accreditation: the decision of a body about an organisation, within limits.
///
/// It enters the history as a report does, so that one function judges both. What a report on programmes says by its
/// programmes an accreditation says by its limits.
package struct Accreditation: Hashable, Sendable {
    /// The EU's list of types of accreditation (`snb/accreditation/25831c2`).
    package enum Kind: String, Sendable, Hashable, CaseIterable {
        case programmeQualityAssurance = "programme-quality-assurance"
        case institutionalQualityAssurance = "institutional-quality-assurance"
        case programmeLicence = "programme-licence"
        case institutionalLicence = "institutional-licence"
        /// Of an agency that is in the European register.
        case registeredAgency = "registered-agency"

        package var activity: ActivityKind {
            switch self {
            case .programmeQualityAssurance, .programmeLicence: .programme
            case .institutionalQualityAssurance, .institutionalLicence, .registeredAgency: .institutional
            }
        }
    }

    package var kind: Kind
    package var title: String
    /// The day by which the body means to look again; it ends nothing.
    package var reviewOn: PlainDate?
    package var limits: EvidenceLimits

    package init(kind: Kind, title: String, reviewOn: PlainDate? = nil, limits: EvidenceLimits = .none) {
        self.kind = kind
        self.title = title
        self.reviewOn = reviewOn
        self.limits = limits
    }
}
