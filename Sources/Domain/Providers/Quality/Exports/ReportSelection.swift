// SPDX-License-Identifier: Apache-2.0

package import Foundation

/// Which reports are to be handed on.
package struct ReportSelection: Sendable, Hashable {
    package var agency: AgencyID?
    package var provider: ProviderID?
    /// Only what the register learned at that moment or later.
    package var since: Date?
    /// Only what DEQAR passes on to the Qualification Dataset Register.
    package var isForDatasetRegister: Bool

    package init(
        agency: AgencyID? = nil, provider: ProviderID? = nil, since: Date? = nil, isForDatasetRegister: Bool = false
    ) {
        self.agency = agency
        self.provider = provider
        self.since = since
        self.isForDatasetRegister = isForDatasetRegister
    }

    package func holds(_ standing: ReportStanding) -> Bool {
        let report = standing.report
        if let agency, report.agency != agency, !report.contributingAgencies.contains(agency) { return false }
        if let provider, !report.providers.contains(provider) { return false }
        return since.map { standing.toldAt >= $0 } ?? true
    }
}
