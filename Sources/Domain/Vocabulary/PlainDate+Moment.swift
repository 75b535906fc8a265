// SPDX-License-Identifier: Apache-2.0

package import Foundation
package import Localization

extension PlainDate {
    /// The day that a moment falls on in UTC; `nil` outside the years 1 to 9999.
    package init?(utcDayOf moment: Date) {
        guard let days = Int(exactly: (moment.timeIntervalSince1970 / 86_400).rounded(.down)) else { return nil }
        self.init(daysSince1970: days)
    }

    /// The first moment of the day in UTC.
    package var utcStart: Date { Date(timeIntervalSince1970: Double(daysSince1970) * 86_400) }
}
