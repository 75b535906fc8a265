// SPDX-License-Identifier: Apache-2.0

/// What sort of body a provider is; the European approach names them all as possible providers of micro-credentials.
package enum ProviderKind: String, Sendable, Hashable, CaseIterable {
    case higherEducation = "higher-education"
    case vocationalSchool = "vocational-school"
    case company
    case employersOrganisation = "employers-organisation"
    case tradeUnion = "trade-union"
    case chamber
    case nonGovernmental = "non-governmental"
    case publicEmploymentService = "public-employment-service"
    case publicAuthority = "public-authority"
    case researchOrganisation = "research-organisation"
    case other
}
