// SPDX-License-Identifier: Apache-2.0

import Credentials
package import Foundation

/// A time as people and programs ask about it: `2026-11-24`, which is its first moment in UTC, or
/// `2026-11-24T09:30:00+02:00`.
package enum MomentText {
    /// - Returns: `nil` for a day that no calendar has, and for a time that does not say its zone.
    package static func moment(_ text: String) -> Date? {
        guard let moment = ELM.DateTime(text), moment.hasZone || moment.isDateOnly else { return nil }
        return moment.date
    }
}
