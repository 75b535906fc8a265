// SPDX-License-Identifier: Apache-2.0

import Credentials
package import Foundation

/// A time as people and programs ask about it: `2026-11-24`, which is its first moment in UTC, or
/// `2026-11-24T09:30:00+02:00`.
package enum MomentText {
    /// The years 1970 to 9999. Before them there are no credentials, and certificates cannot name what comes after.
    private static let years = Date(timeIntervalSince1970: 0)...Date(timeIntervalSince1970: 253_402_300_799)

    /// - Returns: `nil` for a day that no calendar has, for a time that does not say its zone, and for one outside
    ///   the years 1970 to 9999 in UTC.
    package static func moment(_ text: String) -> Date? {
        guard let moment = ELM.DateTime(text), moment.hasZone || moment.isDateOnly, years.contains(moment.date) else {
            return nil
        }
        return moment.date
    }
}
