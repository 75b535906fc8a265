// SPDX-License-Identifier: Apache-2.0

package import Localization

/// The days for which a report speaks.
package struct ReportValidity: Hashable, Sendable {
    /// How long a report without an end is taken to hold: DEQAR's default, `default_valid_years_if_open`.
    package static let yearsIfOpen = 6

    /// The first day; of an accreditation that states none, the first day there is.
    package let from: PlainDate
    /// The end that the report states; `nil` when it states none.
    package let statedUntil: PlainDate?
    /// Whether it holds until the body says otherwise when no end is stated, as an accreditation does.
    package let holdsUntilRevoked: Bool

    /// `nil` when the end is before the start.
    package init?(from: PlainDate, until: PlainDate?) {
        guard DayPeriod(from: from, until: until) != nil else { return nil }
        self.from = from
        self.statedUntil = until
        holdsUntilRevoked = false
    }

    /// The days of an accreditation, which holds without bounds where it states none (EDCI: the period is checked only
    /// as far as it is stated). `nil` when the end is before the start.
    package init?(accreditedFrom from: PlainDate?, until: PlainDate?) {
        let first = from ?? .first
        guard DayPeriod(from: first, until: until) != nil else { return nil }
        self.from = first
        self.statedUntil = until
        holdsUntilRevoked = true
    }

    /// The first day as it is stated; `nil` when none is.
    package var statedFrom: PlainDate? { holdsUntilRevoked && from == .first ? nil : from }

    /// The last day: the one stated, else the same day six years after the first, or the last day there is.
    package var until: PlainDate {
        statedUntil ?? (holdsUntilRevoked ? PlainDate.last : from.adding(years: Self.yearsIfOpen))
    }

    /// Whether the last day is our reading of an open end and not the report's word.
    package var endIsAssumed: Bool { statedUntil == nil && !holdsUntilRevoked }

    package func contains(_ day: PlainDate) -> Bool { from <= day && day <= until }

    package func overlaps(_ other: ReportValidity) -> Bool { from <= other.until && other.from <= until }
}
