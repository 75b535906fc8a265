// SPDX-License-Identifier: Apache-2.0

import Foundation

/// A moment as a column holds it: ISO 8601 in UTC with milliseconds, so that texts sort by time.
enum StoredMoment {
    static func text(_ moment: Date) -> String { moment.formatted(style) }

    static func date(_ text: String) throws(StoreError) -> Date {
        do { return try style.parse(text) } catch { throw .unexpectedContent("the time \(text)") }
    }

    private static let style = Date.ISO8601FormatStyle(includingFractionalSeconds: true)
}
