// SPDX-License-Identifier: Apache-2.0

package import Foundation

/// A person looked at a report under a high flag and found that it counts.
///
/// It is an entry of its own: until it was made, the report did not count, and a question asked as of then is answered
/// as before. It settles the doubt about one telling of the report; one that is told anew with a flag is in doubt anew.
package struct FlagClearance: Hashable, Sendable {
    package let report: ReportID
    /// When the register learned the telling that was looked at.
    package let toldAt: Date
    /// Whom the report speaks about.
    package let providers: [ProviderID]
    /// Why it counts, in words that others read.
    package let reason: String

    package init(report: ReportID, toldAt: Date, providers: [ProviderID], reason: String) {
        self.report = report
        self.toldAt = toldAt
        self.providers = providers
        self.reason = reason
    }
}
