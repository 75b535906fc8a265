// SPDX-License-Identifier: Apache-2.0

/// Days before a review date as a setting writes them.
package enum ReminderDays {
    /// Reads `30,7`: one to ten whole numbers from 1 to 366.
    package static func read(_ text: String) -> [Int]? {
        let parts = text.split(separator: ",", omittingEmptySubsequences: false)
        let days = parts.compactMap { Int($0.filter { $0 != " " }) }.filter { (1...366).contains($0) }
        return days.count == parts.count && days.count <= 10 ? days : nil
    }
}
