// SPDX-License-Identifier: Apache-2.0

package import Accounts
package import Providers
package import Reviews

/// What the names that a review holds stand for.
package struct ReviewNames: Sendable {
    package let provider: Phrase
    package let agency: Phrase
    /// The procedures of the agency that look at one provider.
    package let procedures: [QualityAssuranceAgency.Activity]
    package let people: [PersonID: String]
    package let criteria: ReviewCriteria

    package init(
        provider: Phrase, agency: Phrase, procedures: [QualityAssuranceAgency.Activity], people: [PersonID: String],
        criteria: ReviewCriteria
    ) {
        self.provider = provider
        self.agency = agency
        self.procedures = procedures
        self.people = people
        self.criteria = criteria
    }

    func procedure(_ id: ActivityID) -> String { procedures.first { $0.id == id }?.name ?? id.text }
}
