// SPDX-License-Identifier: Apache-2.0

/// What a provider does when a micro-credential comes about, in its own name or for another.
///
/// The four are kept apart because the reader of a credential must see them apart: who answers for the award, who
/// taught, whose platform it ran on, and whose seal is on it.
package struct ProviderRole: Hashable, Sendable {
    package enum Kind: String, Sendable, Hashable, CaseIterable {
        case awardingBody = "awarding-body"
        case teachingProvider = "teaching-provider"
        case platform
        case sealer
    }

    package let kind: Kind
    /// For whom; `nil` when in its own name.
    package let principal: ProviderID?
    package let period: ValidityPeriod

    package init(_ kind: Kind, for principal: ProviderID? = nil, period: ValidityPeriod = .always) {
        self.kind = kind
        self.principal = principal
        self.period = period
    }
}
