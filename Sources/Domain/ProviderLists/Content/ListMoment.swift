// SPDX-License-Identifier: Apache-2.0

package import Foundation
import Localization
import Providers
import Vocabulary

/// Moments as a list writes them: `2026-11-25T22:00:00.000Z`, UTC with three digits of a second and nothing else.
///
/// One text for each moment makes the bytes of a list follow from its content; and there are a hundred thousand of them
/// in a large one, which a general parser of dates would take seconds for.
package enum ListMoment {
    /// A moment in whole milliseconds.
    package static func rounded(_ moment: Date) -> Date {
        Date(timeIntervalSince1970: (moment.timeIntervalSince1970 * 1_000).rounded() / 1_000)
    }

    package static func text(_ moment: Date) -> String {
        let milliseconds = Int((moment.timeIntervalSince1970 * 1_000).rounded())
        let day = Int((Double(milliseconds) / 86_400_000).rounded(.down))
        let rest = milliseconds - day * 86_400_000
        let date = PlainDate(utcDayOf: Date(timeIntervalSince1970: Double(day) * 86_400))?.description ?? "0001-01-01"
        return "\(date)T\(padded(rest / 3_600_000, 2)):\(padded(rest / 60_000 % 60, 2))"
            + ":\(padded(rest / 1_000 % 60, 2)).\(padded(rest % 1_000, 3))Z"
    }

    /// `nil` for every other way to write a moment.
    package static func date(_ text: String) -> Date? {
        let bytes = Array(text.utf8)
        guard bytes.count == 24, bytes[10] == UInt8(ascii: "T"), bytes[13] == UInt8(ascii: ":"),
            bytes[16] == UInt8(ascii: ":"), bytes[19] == UInt8(ascii: "."), bytes[23] == UInt8(ascii: "Z"),
            let day = PlainDate(String(text.prefix(10))), let hour = number(bytes[11..<13]),
            let minute = number(bytes[14..<16]), let second = number(bytes[17..<19]),
            let fraction = number(bytes[20..<23]), hour < 24, minute < 60, second < 60
        else { return nil }
        let milliseconds = (((days(to: day) * 24 + hour) * 60 + minute) * 60 + second) * 1_000 + fraction
        return Date(timeIntervalSince1970: Double(milliseconds) / 1_000)
    }

    /// Days from 1 January 1970 in the Gregorian calendar, whose years begin in March here so that leap days end them.
    private static func days(to day: PlainDate) -> Int {
        let year = day.month <= 2 ? day.year - 1 : day.year
        let era = (year >= 0 ? year : year - 399) / 400
        let yearOfEra = year - era * 400
        let month = day.month > 2 ? day.month - 3 : day.month + 9
        let dayOfYear = (153 * month + 2) / 5 + day.day - 1
        return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
    }

    private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
        var value = 0
        for digit in digits {
            guard (0x30...0x39).contains(digit) else { return nil }
            value = value * 10 + Int(digit - 0x30)
        }
        return value
    }

    private static func padded(_ number: Int, _ width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
}
