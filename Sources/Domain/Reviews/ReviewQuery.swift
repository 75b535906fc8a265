// SPDX-License-Identifier: Apache-2.0

package import Providers

/// Which reviews are looked for; an empty field is no condition.
package struct ReviewQuery: Hashable, Sendable {
    package static let mostResults = 500

    /// The provider under any of its ids; none is no condition.
    package var providers: Set<ProviderID>
    package var agency: AgencyID?
    package var stage: ReviewStage.Name?
    package var onlyPublished = false
    package var limit = mostResults

    package init(
        providers: Set<ProviderID> = [], agency: AgencyID? = nil, stage: ReviewStage.Name? = nil,
        onlyPublished: Bool = false, limit: Int = mostResults
    ) {
        self.providers = providers
        self.agency = agency
        self.stage = stage
        self.onlyPublished = onlyPublished
        self.limit = min(max(limit, 1), Self.mostResults)
    }
}
