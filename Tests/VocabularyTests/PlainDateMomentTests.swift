// SPDX-License-Identifier: Apache-2.0

import Foundation
import Localization
import Testing
import Vocabulary

@Suite struct PlainDateMomentTests {
    @Test(arguments: [(0.0, "1970-01-01"), (-1, "1969-12-31"), (86_399.9, "1970-01-01"), (951_782_400, "2000-02-29")])
    func `takes the day of a moment in UTC`(_ seconds: Double, _ day: String) {
        #expect(PlainDate(utcDayOf: Date(timeIntervalSince1970: seconds)) == PlainDate(day))
    }

    @Test(arguments: [Double.infinity, .nan, 1e15, -1e15])
    func `knows no day of a moment outside the calendar`(_ seconds: Double) {
        #expect(PlainDate(utcDayOf: Date(timeIntervalSince1970: seconds)) == nil)
    }

    @Test(arguments: ["0001-01-01", "1969-12-31", "1970-01-01", "2026-02-28", "9999-12-31"])
    func `begins at its first moment and not before`(text: String) throws {
        let day = try #require(PlainDate(text))
        #expect(PlainDate(utcDayOf: day.utcStart) == day)
        #expect(PlainDate(utcDayOf: day.utcStart.addingTimeInterval(86_399)) == day)
        #expect(PlainDate(utcDayOf: day.utcStart.addingTimeInterval(-1)) == (text == "0001-01-01" ? nil : day.dayBefore))
    }
}
