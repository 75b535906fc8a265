// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Foundation

/// A time given on the command line: `2026-11-24`, which is its first moment in UTC, or `2026-11-24T09:30:00+02:00`.
struct Moment: ExpressibleByArgument, Sendable {
    let date: Date

    init?(argument: String) {
        let dateTime = Date.ISO8601FormatStyle()
        let withFraction = Date.ISO8601FormatStyle(includingFractionalSeconds: true)
        let day = Date.ISO8601FormatStyle().year().month().day()
        let date =
            (try? dateTime.parse(argument)) ?? (try? withFraction.parse(argument))
            ?? (argument.utf8.count == 10 ? try? day.parse(argument) : nil)
        guard let date else { return nil }
        self.date = date
    }
}
