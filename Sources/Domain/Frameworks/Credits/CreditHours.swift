// SPDX-License-Identifier: Apache-2.0

package import Foundation

/// How many hours of a learner's work one ECTS credit stands for in a country or a part of it, in some years.
package struct CreditHours: Sendable, Hashable {
    /// `NL`, `GB-SCT`.
    package let code: String
    package let years: YearSpan
    package let least: HoursPerCredit
    package let most: HoursPerCredit
    /// Whether no law or guideline of the whole country was read, but what institutions do.
    package let isIndicative: Bool

    package init(
        code: String, years: YearSpan = YearSpan(first: nil, last: nil), least: HoursPerCredit, most: HoursPerCredit,
        isIndicative: Bool = false
    ) {
        self.code = code
        self.years = years
        self.least = least
        self.most = most
        self.isIndicative = isIndicative
    }

    /// What holds where no country is named: 25 to 30 hours (ECTS Users' Guide 2015, section 2).
    package static let usersGuide = CreditHours(
        code: "", least: HoursPerCredit(hours: 25), most: HoursPerCredit(hours: 30))
}

/// Hours for one credit; 1,600 hours for 60 credits is no round number and is kept as what it is.
package struct HoursPerCredit: Sendable, Hashable {
    package let hours: Decimal
    package let credits: Decimal

    package init(hours: Decimal, credits: Decimal = 1) {
        self.hours = hours
        self.credits = credits
    }

    /// Reads `28` or `1600/60`, above nought.
    init?(_ text: String) {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false).map { Decimal(string: String($0)) }
        guard (1...2).contains(parts.count), let hours = parts[0], hours > 0 else { return nil }
        guard parts.count == 2 else {
            self.init(hours: hours)
            return
        }
        guard let credits = parts[1], credits > 0 else { return nil }
        self.init(hours: hours, credits: credits)
    }

    package var value: Decimal { hours / credits }

    /// `28`, or `1600/60` for what is no round number.
    package var text: String { credits == 1 ? "\(hours)" : "\(hours)/\(credits)" }
}
