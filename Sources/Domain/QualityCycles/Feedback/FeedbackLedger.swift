// SPDX-License-Identifier: Apache-2.0

package import Accounts
package import Localization

/// The answers of one round, and how much of them has been shown.
///
/// Nothing that is shown, and nothing that can be worked out by adding and subtracting what was ever shown, speaks of
/// fewer than five people. That holds because results move only in batches: a group's results take in what is new in it,
/// first answers and replaced ones, when that is from at least five people of this group. The total is the sum of the
/// batches, so a total without a group is again a sum of batches. When the round closes, what is left over in the groups
/// is added to the total alone if it is from at least five people together, and else it is never shown.
package struct FeedbackLedger: Sendable {
    /// The fewest people that a number may speak of.
    package static let fewest = 5

    package struct Entry: Sendable, Hashable {
        package var answer: FeedbackAnswer
        /// What of it was shown with its group; `nil` when nothing was.
        package var shown: FeedbackScales?

        package init(answer: FeedbackAnswer, shown: FeedbackScales?) {
            self.answer = answer
            self.shown = shown
        }

        var isPending: Bool { shown != answer.scales }
    }

    package private(set) var entries: [AnswerToken: Entry]
    private var releases: Int

    /// - Parameter releases: How many there were before.
    package init(entries: [AnswerToken: Entry] = [:], releases: Int = 0) {
        self.entries = entries
        self.releases = releases
    }

    /// Takes an answer, or a new one in the place of the same person's earlier one, which keeps its group: leaving a
    /// group would show who left.
    ///
    /// - Returns: The release that is due with it, if one is.
    package mutating func take(
        _ answer: FeedbackAnswer, under token: AnswerToken, on day: PlainDate
    ) -> FeedbackRelease? {
        if let earlier = entries[token] {
            let kept = FeedbackAnswer(group: earlier.answer.group, scales: answer.scales, comment: answer.comment)
            entries[token] = Entry(answer: kept, shown: earlier.shown)
        } else {
            entries[token] = Entry(answer: answer, shown: nil)
        }
        guard showFullBatches() else { return nil }
        return release(on: day, leftOver: [], comments: [], isFinal: false)
    }

    /// The last release; the ledger is of no use afterwards.
    package mutating func close(on day: PlainDate, randomness: Randomness) -> FeedbackRelease {
        _ = showFullBatches()
        let left = entries.values.filter(\.isPending)
        let comments = entries.values.map(\.answer.comment).filter { !$0.allSatisfy(\.isWhitespace) }
        return release(
            on: day, leftOver: left.count >= Self.fewest ? left : [],
            comments: comments.count >= Self.fewest ? Self.shuffled(comments, randomness) : [], isFinal: true)
    }

    /// Shows what is new in every group where it is from enough people.
    private mutating func showFullBatches() -> Bool {
        var hasShown = false
        for group in FeedbackGroup.allCases {
            let pending = entries.filter { $0.value.answer.group == group && $0.value.isPending }
            guard pending.count >= Self.fewest else { continue }
            for (token, entry) in pending { entries[token]?.shown = entry.answer.scales }
            hasShown = true
        }
        return hasShown
    }

    private mutating func release(
        on day: PlainDate, leftOver: [Entry], comments: [String], isFinal: Bool
    ) -> FeedbackRelease {
        releases += 1
        var groups: [FeedbackGroup: FeedbackTally] = [:]
        for group in FeedbackGroup.allCases {
            let shown = entries.values.filter { $0.answer.group == group }.compactMap(\.shown)
            if !shown.isEmpty { groups[group] = FeedbackTally(shown) }
        }
        let all = entries.values.compactMap { entry in
            leftOver.isEmpty || !entry.isPending ? entry.shown : entry.answer.scales
        }
        return FeedbackRelease(
            number: releases, on: day, groups: groups, total: all.isEmpty ? nil : FeedbackTally(all),
            comments: comments, isFinal: isFinal)
    }

    /// Fisher and Yates, over the randomness given.
    private static func shuffled(_ texts: [String], _ randomness: Randomness) -> [String] {
        var texts = texts.sorted()
        for last in stride(from: texts.count - 1, to: 0, by: -1) {
            let drawn = randomness.bytes(8).reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
            texts.swapAt(last, Int(drawn % UInt64(last + 1)))
        }
        return texts
    }
}
