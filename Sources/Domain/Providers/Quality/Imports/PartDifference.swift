// SPDX-License-Identifier: Apache-2.0

import Foundation

/// What one part of something said before an import and says after it. Of lists only what went and what came.
package struct PartDifference<Part: Hashable & Sendable>: Hashable, Sendable {
    package let part: Part
    /// Empty when nothing was there, or nothing went.
    package let before: String
    /// Empty when nothing is there, or nothing came.
    package let after: String

    /// The longest text of a difference, in characters: somebody may have sent thousands of countries.
    private static var longest: Int { 300 }

    /// `nil` when both say the same.
    init?(_ part: Part, before: [String], after: [String]) {
        guard before != after else { return nil }
        self.part = part
        let (went, came) = (Self.values(before, without: after), Self.values(after, without: before))
        // The same values in another order: the order is what differs.
        let isReordered = went.isEmpty && came.isEmpty
        let old = (isReordered ? before : went).joined(separator: "; ")
        let new = (isReordered ? after : came).joined(separator: "; ")
        let start = old.count > Self.longest || new.count > Self.longest ? old.commonPrefix(with: new).count : 0
        self.before = Self.text(old, around: start)
        self.after = Self.text(new, around: start)
    }

    private static func values(_ values: [String], without others: [String]) -> [String] {
        let others = Set(others)
        return values.filter { !others.contains($0) }
    }

    /// A long text from a little before the place where it begins to differ.
    private static func text(_ text: String, around start: Int) -> String {
        let skipped = max(0, start - 40)
        let rest = text.dropFirst(skipped)
        let shown = rest.count <= longest ? String(rest) : "\(rest.prefix(longest))…"
        return skipped == 0 ? shown : "…" + shown
    }
}
