// SPDX-License-Identifier: Apache-2.0

import Foundation

/// Moments as the tables hold them: ISO 8601 in UTC with whole seconds, so that texts sort by time.
enum StoredDate {
    static func value(_ date: Date) -> SQLValue { .text(date.formatted(.iso8601)) }

    static func read(_ row: SQLRow, _ column: String) throws(StoreError) -> Date {
        let text = try row.text(column)
        guard let date = try? Date(text, strategy: .iso8601) else { throw .unexpectedContent("column \(column)") }
        return date
    }
}
