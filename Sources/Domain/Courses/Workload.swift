// SPDX-License-Identifier: Apache-2.0

import Foundation
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

    /// Whether hours and credits are far apart: a credit stands for 25 to 30 hours (ECTS Users' Guide 2015), and what
    /// lies outside by more than a fifth is worth a look. Countries differ, so it is never more than that.
    package var isUnusual: Bool {
        guard let hours, let credits else { return false }
        let hoursPerCredit = hours / NSDecimalNumber(decimal: credits.value).doubleValue
        return hoursPerCredit < 25 * 0.8 || hoursPerCredit > 30 * 1.2
    }
}
