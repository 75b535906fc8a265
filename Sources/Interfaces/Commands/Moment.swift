// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Foundation
import Messages

/// A time given on the command line: `2026-11-24`, which is its first moment in UTC, or `2026-11-24T09:30:00+02:00`.
struct Moment: ExpressibleByArgument, Sendable {
    let date: Date

    init?(argument: String) {
        guard let date = MomentText.moment(argument) else { return nil }
        self.date = date
    }
}
