// SPDX-License-Identifier: Apache-2.0

import Foundation

/// A moment as a column holds it: ISO 8601 in UTC with milliseconds, so that texts sort by time.
enum StoredMoment {
    static func text(_ moment: Date) -> String { moment.formatted(style) }

    /// The text that a moment was read from: writing cuts off what is below a millisecond, and a read moment may lie a
    /// little below its own text.
    static func textRead(_ moment: Date) -> String { text(moment.addingTimeInterval(0.0004)) }

    static func date(_ text: String) throws(StoreError) -> Date {
        do { return try style.parse(text) } catch { throw .unexpectedContent("the time \(text)") }
    }

    private static let style = Date.ISO8601FormatStyle(includingFractionalSeconds: true)
}
