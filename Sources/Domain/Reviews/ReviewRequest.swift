// SPDX-License-Identifier: Apache-2.0

package import Providers

/// What a provider asks an agency for.
package struct ReviewRequest: Hashable, Sendable {
    package let provider: ProviderID
    package let agency: AgencyID
    /// What is to be reviewed, and why, in the provider's words.
    package let purpose: ReviewText

    package init(provider: ProviderID, agency: AgencyID, purpose: ReviewText) {
        self.provider = provider
        self.agency = agency
        self.purpose = purpose
    }
}
