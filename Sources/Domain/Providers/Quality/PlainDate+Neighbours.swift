// SPDX-License-Identifier: Apache-2.0

package import Localization

extension PlainDate {
    /// The first day there is.
    static let first: PlainDate? = PlainDate(year: 1, month: 1, day: 1)

    /// The day after; `nil` after the last day of the year 9999.
    package var dayAfter: PlainDate? {
        PlainDate(year: year, month: month, day: day + 1) ?? PlainDate(year: year, month: month + 1, day: 1)
            ?? PlainDate(year: year + 1, month: 1, day: 1)
    }

    /// The day before; `nil` before the first day of the year 1.
    package var dayBefore: PlainDate? {
        if day > 1 { return PlainDate(year: year, month: month, day: day - 1) }
        guard month > 1 else { return PlainDate(year: year - 1, month: 12, day: 31) }
        return [31, 30, 29, 28].lazy.compactMap { PlainDate(year: year, month: month - 1, day: $0) }.first
    }

    /// The day so many days later; the last day there is when that is later than all.
    func adding(days: Int) -> PlainDate {
        var day = self
        for _ in 0..<max(days, 0) {
            guard let next = day.dayAfter else { break }
            day = next
        }
        return day
    }
}
