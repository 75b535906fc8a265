// SPDX-License-Identifier: Apache-2.0

package import Foundation
package import Vocabulary

/// The ECTS credits that an amount of work is worth where a credit may stand for several amounts of work.
package struct CreditInterval: Sendable, Hashable {
    package let hours: Decimal
    package let rule: CreditHours

    /// - Parameter hours: above nought.
    package init(hours: Decimal, rule: CreditHours) {
        self.hours = hours
        self.rule = rule
    }

    /// With the most hours for a credit.
    package var least: Decimal { hours * rule.most.credits / rule.most.hours }
    /// With the least hours for a credit.
    package var most: Decimal { hours * rule.least.credits / rule.least.hours }

    package var isExact: Bool { rule.least.value == rule.most.value }

    /// How a number of credits that somebody claims stands to the work.
    package enum Claim: String, Sendable, Hashable, CaseIterable { case tooFew, fits, tooMany }

    /// Measured to a tenth of a credit, as credits are shown: 3.4 fits where the work is worth 3.36.
    package func judge(_ claim: ECTSCredits) -> Claim {
        let rounding = Decimal(5) / 100
        if claim.value + rounding < least { return .tooFew }
        return claim.value - rounding > most ? .tooMany : .fits
    }
}

extension Decimal {
    /// To one place behind the point, halves away from nought.
    package var toTenths: Decimal { rounded(1) }

    package func rounded(_ places: Int) -> Decimal {
        var (value, result) = (self, Decimal())
        NSDecimalRound(&result, &value, places, .plain)
        return result
    }
}
