// SPDX-License-Identifier: Apache-2.0

package import Localization

/// The days for which a report speaks.
package struct ReportValidity: Hashable, Sendable {
    /// How long a report without an end is taken to hold: DEQAR's default, `default_valid_years_if_open`.
    package static let yearsIfOpen = 6

    package let from: PlainDate
    /// The end that the report states; `nil` when it states none.
    package let statedUntil: PlainDate?

    /// `nil` when the end is before the start.
    package init?(from: PlainDate, until: PlainDate?) {
        guard DayPeriod(from: from, until: until) != nil else { return nil }
        self.from = from
        self.statedUntil = until
    }

    /// The last day: the one stated, else the same day six years after the first.
    package var until: PlainDate { statedUntil ?? from.adding(years: Self.yearsIfOpen) }

    /// Whether the last day is our reading of an open end and not the report's word.
    package var endIsAssumed: Bool { statedUntil == nil }

    package func contains(_ day: PlainDate) -> Bool { from <= day && day <= until }

    package func overlaps(_ other: ReportValidity) -> Bool { from <= other.until && other.from <= until }
}

extension PlainDate {
    /// The same day so many years later; 29 February becomes 28 February where there is none.
    func adding(years: Int) -> PlainDate {
        let later = min(year + years, 9999)
        return PlainDate(year: later, month: month, day: day) ?? PlainDate(year: later, month: month, day: 28) ?? self
    }
}
