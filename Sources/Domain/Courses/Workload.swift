// SPDX-License-Identifier: Apache-2.0

package import Vocabulary

/// The notional work needed to reach the outcomes: hours, ECTS credits, or both.
package struct Workload: Hashable, Sendable {
    package let hours: Double?
    package let credits: ECTSCredits?

    /// Refuses a workload that says neither, and hours that are not a number above zero.
    package init?(hours: Double?, credits: ECTSCredits?) {
        guard hours != nil || credits != nil else { return nil }
        if let hours, !(hours.isFinite && hours > 0) { return nil }
        self.hours = hours
        self.credits = credits
    }
}
