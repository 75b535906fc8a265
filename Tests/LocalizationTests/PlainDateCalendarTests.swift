// SPDX-License-Identifier: Apache-2.0

import Localization
import Testing

@Suite struct PlainDateCalendarTests {
    @Test(arguments: [
        ("2026-11-30", "2026-12-01"), ("2026-12-31", "2027-01-01"), ("2024-02-28", "2024-02-29"),
        ("2023-02-28", "2023-03-01"), ("1900-02-28", "1900-03-01"), ("2000-02-29", "2000-03-01"),
    ])
    func `finds the day after and the day before over months and leap years`(_ day: String, _ next: String) throws {
        let (day, next) = (try #require(PlainDate(day)), try #require(PlainDate(next)))
        #expect(day.dayAfter == next)
        #expect(next.dayBefore == day)
        #expect(next.dayNumber - day.dayNumber == 1)
    }

    @Test func `goes from the first day to the last without a gap, and no further`() {
        var day = PlainDate.first
        var count = 1
        while let next = day.dayAfter, next > day {
            day = next
            count += 1
        }
        #expect(day == .last)
        #expect(count == 3_652_059)
        #expect(PlainDate.first.dayBefore == nil)
    }

    @Test func `counts days, months and years as a calendar does`() throws {
        let leap = try #require(PlainDate("2028-02-29"))
        #expect(leap.adding(years: 1) == PlainDate("2029-02-28"))
        #expect(leap.adding(years: 4) == PlainDate("2032-02-29"))
        #expect(leap.adding(days: 1) == PlainDate("2028-03-01"))
        #expect(leap.adding(days: 366) == PlainDate("2029-03-01"))
        #expect(PlainDate("2026-01-31")?.adding(months: 1) == PlainDate("2026-02-28"))
        #expect(PlainDate("2026-12-15")?.adding(months: 1) == PlainDate("2027-01-15"))
        #expect(PlainDate("2026-10-31")?.adding(months: 2) == PlainDate("2026-12-31"))
    }

    @Test func `ends every count with the last day there is`() {
        #expect(PlainDate.last.adding(days: 1) == .last)
        #expect(PlainDate.last.adding(months: 1) == .last)
        #expect(PlainDate.last.adding(years: 1) == .last)
    }

    @Test func `counts days from 1970, before and after, and knows what is no day`() {
        #expect(PlainDate(daysSince1970: 0) == PlainDate("1970-01-01"))
        #expect(PlainDate(daysSince1970: -1) == PlainDate("1969-12-31"))
        #expect(PlainDate(daysSince1970: 11_016) == PlainDate("2000-02-29"))
        #expect(PlainDate(daysSince1970: .max) == nil)
        #expect(PlainDate(daysSince1970: .min) == nil)
    }
}
