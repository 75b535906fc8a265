// SPDX-License-Identifier: Apache-2.0

package import Foundation

/// The moment at which tests stand still.
package enum FixedClock {
    /// Noon UTC on 15 June 2026: a Monday, far from any year, month or daylight-saving boundary.
    package static let now = Date(timeIntervalSince1970: 1_781_524_800)

    /// The moment that many seconds later, or earlier when negative.
    package static func later(_ seconds: TimeInterval) -> Date {
        now.addingTimeInterval(seconds)
    }

    /// A moment from its RFC 3339 text (`2026-06-15T12:00:00Z`); a text that is none fails the test that wrote it.
    package static func date(_ text: String) throws -> Date {
        try Date(text, strategy: .iso8601)
    }
}
