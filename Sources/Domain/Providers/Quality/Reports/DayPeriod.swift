// SPDX-License-Identifier: Apache-2.0

package import Localization

/// The days from one to another, both counted; without an end it goes on.
package struct DayPeriod: Hashable, Sendable {
    package let from: PlainDate
    package let until: PlainDate?

    /// `nil` when the end is before the start.
    package init?(from: PlainDate, until: PlainDate?) {
        if let until, until < from { return nil }
        self.from = from
        self.until = until
    }

    package func contains(_ day: PlainDate) -> Bool { from <= day && until.map { day <= $0 } ?? true }
}
