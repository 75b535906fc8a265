// SPDX-License-Identifier: Apache-2.0

// Counting with days. Whatever would lie outside the years 1 to 9999 is `nil`, or the last day where a day is promised.
extension PlainDate {
    /// 31 December 9999.
    public static let last = PlainDate(uncheckedYear: 9999, month: 12, day: 31)

    /// 1 January of the year 1.
    public static let first = PlainDate(uncheckedYear: 1, month: 1, day: 1)

    /// Days since 1 March of the year 0 in the Gregorian calendar, for differences between days.
    public var dayNumber: Int {
        // Years begin in March here, so that the leap day is the last of its year.
        let year = month > 2 ? year : year - 1
        let monthsSinceMarch = (month + 9) % 12
        return 365 * year + year / 4 - year / 100 + year / 400 + (153 * monthsSinceMarch + 2) / 5 + day - 1
    }

    /// The day of a `dayNumber`.
    public init?(dayNumber: Int) {
        guard (0...4_000_000).contains(dayNumber) else { return nil }
        let (era, dayOfEra) = dayNumber.quotientAndRemainder(dividingBy: 146_097)
        let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shifted = (5 * dayOfYear + 2) / 153
        let month = shifted < 10 ? shifted + 3 : shifted - 9
        self.init(
            year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month: month,
            day: dayOfYear - (153 * shifted + 2) / 5 + 1)
    }

    /// The day so many days after 1 January 1970, before it when negative.
    public init?(daysSince1970 days: Int) {
        let (number, isTooLarge) = days.addingReportingOverflow(Self.dayNumberOf1970)
        guard !isTooLarge else { return nil }
        self.init(dayNumber: number)
    }

    /// How many days it lies after 1 January 1970; negative before it.
    public var daysSince1970: Int { dayNumber - Self.dayNumberOf1970 }

    private static let dayNumberOf1970 = 719_468

    /// The day after; `nil` after the last day.
    public var dayAfter: PlainDate? { PlainDate(dayNumber: dayNumber + 1) }

    /// The day before; `nil` before the first day.
    public var dayBefore: PlainDate? { PlainDate(dayNumber: dayNumber - 1) }

    /// The day so many days later, or the last day.
    ///
    /// `days` is 0 or more.
    public func adding(days: Int) -> PlainDate { PlainDate(dayNumber: dayNumber + days) ?? .last }

    /// The same day so many months later, or the last day of that month when it has no such day.
    ///
    /// `months` is 0 or more.
    public func adding(months: Int) -> PlainDate {
        let total = year * 12 + (month - 1) + months
        let (year, month) = (total / 12, total % 12 + 1)
        for day in stride(from: day, through: 28, by: -1) {
            if let found = PlainDate(year: year, month: month, day: day) { return found }
        }
        return PlainDate(year: year, month: month, day: day) ?? .last
    }

    /// The same day so many years later; 28 February where there is no 29th.
    ///
    /// `years` is 0 or more.
    public func adding(years: Int) -> PlainDate { adding(months: 12 * years) }
}
