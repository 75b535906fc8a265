// SPDX-License-Identifier: Apache-2.0

import Localization

/// A day as people in Europe write it: `2026-03-01`, `1.3.2026` or `1/3/2026`, the day before the month.
struct WrittenDate: Hashable {
    let date: PlainDate
    /// Whether the month could have been meant first; we never read it so, and say so.
    let isDayFirst: Bool

    init?(_ text: String) {
        if let date = PlainDate(text), text.utf8.count == 10 {
            self.date = date
            isDayFirst = false
            return
        }
        for separator: Character in [".", "/"] {
            let parts = text.split(separator: separator, omittingEmptySubsequences: false)
            guard parts.count == 3, parts[2].utf8.count == 4, parts[0].utf8.count <= 2, parts[1].utf8.count <= 2,
                let day = Self.number(parts[0]), let month = Self.number(parts[1]), let year = Self.number(parts[2]),
                let date = PlainDate(year: year, month: month, day: day)
            else { continue }
            self.date = date
            isDayFirst = true
            return
        }
        return nil
    }

    private static func number(_ text: Substring) -> Int? {
        guard !text.isEmpty, text.utf8.allSatisfy({ (48...57).contains($0) }) else { return nil }
        return Int(text)
    }
}
