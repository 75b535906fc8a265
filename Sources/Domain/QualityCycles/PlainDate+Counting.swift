// SPDX-License-Identifier: Apache-2.0

package import Localization

extension PlainDate {
    /// Days since 1 March of the year 0 in the Gregorian calendar, for differences between days.
    package var dayNumber: Int {
        // Years begin in March here, so that the leap day is the last of its year.
        let year = month > 2 ? year : year - 1
        let monthsSinceMarch = (month + 9) % 12
        return 365 * year + year / 4 - year / 100 + year / 400 + (153 * monthsSinceMarch + 2) / 5 + day - 1
    }

    /// The same day a number of months later, or the last day of that month when it has no such day.
    package func adding(months: Int) -> PlainDate {
        let total = year * 12 + (month - 1) + months
        let (year, month) = (total / 12, total % 12 + 1)
        for day in stride(from: day, through: 28, by: -1) {
            if let found = PlainDate(year: year, month: month, day: day) { return found }
        }
        return PlainDate(year: year, month: month, day: day) ?? self
    }
}
