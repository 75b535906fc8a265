// SPDX-License-Identifier: Apache-2.0

package import Foundation
package import Localization

extension ELM {
    /// A moment as a credential writes it.
    ///
    /// The profile knows `xsd:dateTime` only; credentials in the wild also leave out the zone, or write a date alone.
    /// Both are read, the first as UTC and the second as midnight UTC.
    package struct DateTime: Sendable, Hashable {
        /// The text as written.
        package let text: String
        package let date: Date
        /// Whether the text says which zone it counts in.
        package let hasZone: Bool
        /// Whether the text is a date without a time.
        package let isDateOnly: Bool
        private let localDays: Int
        private let offsetSeconds: Int
        private let secondsOfDay: Int

        package init?(_ text: String) {
            guard let parsed = Fields(text) else { return nil }
            self.text = text
            hasZone = parsed.offsetSeconds != nil
            isDateOnly = parsed.isDateOnly
            localDays = parsed.days
            offsetSeconds = parsed.offsetSeconds ?? 0
            secondsOfDay = parsed.secondsOfDay
            let seconds = parsed.days * 86_400 + parsed.secondsOfDay - (parsed.offsetSeconds ?? 0)
            date = Date(timeIntervalSince1970: Double(seconds) + parsed.fraction)
        }

        /// The last second that an end written so includes: of a date without a time, the last of its day.
        package var lastMoment: Date { isDateOnly ? date.addingTimeInterval(86_399) : date }

        /// Whether the text is an `xsd:dateTime`, as the profile demands.
        package var isStrict: Bool { !isDateOnly }

        /// The calendar day that is meant.
        ///
        /// European tools write a birthday as midnight in their own zone and then store it in UTC, so that 2 October
        /// becomes `1999-10-01T22:00:00Z`. A time in UTC that is exactly a European midnight therefore means the day
        /// that begins then; any other text means the day it was written with.
        package var calendarDay: PlainDate? {
            let isEuropeanMidnight = offsetSeconds == 0 && hasZone && [75_600, 79_200, 82_800].contains(secondsOfDay)
            return Fields.day(daysSinceEpoch: localDays + (isEuropeanMidnight ? 1 : 0))
        }
    }
}

/// The parts of a date-time text, checked.
private struct Fields {
    var days = 0
    var secondsOfDay = 0
    var fraction = 0.0
    var offsetSeconds: Int?
    var isDateOnly = false

    init?(_ text: String) {
        var rest = Array(text.utf8)[...]
        guard let year = Self.number(&rest, digits: 4), Self.skip(&rest, "-"),
            let month = Self.number(&rest, digits: 2), Self.skip(&rest, "-"),
            let day = Self.number(&rest, digits: 2),
            (1...12).contains(month), (1...Self.daysIn(month: month, of: year)).contains(day)
        else { return nil }
        days = Self.daysSinceEpoch(year: year, month: month, day: day)
        if rest.first == UInt8(ascii: "T") {
            rest.removeFirst()
            guard readTime(&rest) else { return nil }
        } else {
            isDateOnly = true
        }
        guard readZone(&rest), rest.isEmpty else { return nil }
    }

    private mutating func readTime(_ rest: inout ArraySlice<UInt8>) -> Bool {
        guard let hour = Self.number(&rest, digits: 2), Self.skip(&rest, ":"),
            let minute = Self.number(&rest, digits: 2), Self.skip(&rest, ":"),
            let second = Self.number(&rest, digits: 2),
            hour < 24 || (hour == 24 && minute == 0 && second == 0), minute < 60, second < 60
        else { return false }
        secondsOfDay = hour * 3_600 + minute * 60 + second
        guard rest.first == UInt8(ascii: ".") else { return true }
        rest.removeFirst()
        var scale = 0.1
        let before = rest.count
        while let digit = rest.first, (0x30...0x39).contains(digit) {
            fraction += Double(digit - 0x30) * scale
            scale /= 10
            rest.removeFirst()
        }
        return rest.count < before
    }

    private mutating func readZone(_ rest: inout ArraySlice<UInt8>) -> Bool {
        guard let sign = rest.first else { return true }
        rest.removeFirst()
        if sign == UInt8(ascii: "Z") {
            offsetSeconds = 0
            return true
        }
        guard sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-"),
            let hour = Self.number(&rest, digits: 2), Self.skip(&rest, ":"),
            let minute = Self.number(&rest, digits: 2), hour * 60 + minute <= 14 * 60, minute < 60
        else { return false }
        offsetSeconds = (hour * 3_600 + minute * 60) * (sign == UInt8(ascii: "-") ? -1 : 1)
        return true
    }

    private static func number(_ rest: inout ArraySlice<UInt8>, digits: Int) -> Int? {
        guard rest.count >= digits else { return nil }
        var value = 0
        for byte in rest.prefix(digits) {
            guard (0x30...0x39).contains(byte) else { return nil }
            value = value * 10 + Int(byte - 0x30)
        }
        rest.removeFirst(digits)
        return value
    }

    private static func skip(_ rest: inout ArraySlice<UInt8>, _ character: Unicode.Scalar) -> Bool {
        guard rest.first == UInt8(ascii: character) else { return false }
        rest.removeFirst()
        return true
    }

    private static func daysIn(month: Int, of year: Int) -> Int {
        switch month {
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    /// Days from 1970-01-01 in the proleptic Gregorian calendar (the year is counted from March, so that the leap day
    /// comes last).
    private static func daysSinceEpoch(year: Int, month: Int, day: Int) -> Int {
        let year = month <= 2 ? year - 1 : year
        let era = year / 400
        let yearOfEra = year - era * 400
        let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
        return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
    }

    static func day(daysSinceEpoch days: Int) -> PlainDate? {
        let shifted = days + 719_468
        let era = shifted / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let monthFromMarch = (5 * dayOfYear + 2) / 153
        let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
        return PlainDate(
            year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month: month,
            day: dayOfYear - (153 * monthFromMarch + 2) / 5 + 1)
    }
}
