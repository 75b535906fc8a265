// SPDX-License-Identifier: Apache-2.0

import Foundation
import Localization
import Vocabulary

/// Moments as `xsd:dateTime`, in UTC and to the second.
enum XSDDateTime {
    static func text(_ date: Date) -> String { date.formatted(.iso8601) }

    /// A day, which the profile can write as midnight only.
    static func text(_ day: PlainDate) -> String { "\(day)T00:00:00Z" }

    /// The moment a duration after another, by the calendar: a year after 29 February is 28 February.
    static func adding(_ duration: LearningDuration, to date: Date) -> Date? {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = .gmt
        var components = DateComponents()
        var number = ""
        var isTime = false
        for character in duration.text.dropFirst() {
            switch (character, isTime) {
            case ("T", _): isTime = true
            case ("Y", _): components.year = Int(number)
            case ("M", false): components.month = Int(number)
            case ("D", _): components.day = Int(number)
            case ("H", _): components.hour = Int(number)
            case ("M", true): components.minute = Int(number)
            case ("S", _): components.second = Int(number.prefix { $0 != "." })
            default:
                number.append(character)
                continue
            }
            number = ""
        }
        return calendar.date(byAdding: components, to: date)
    }
}
