// SPDX-License-Identifier: Apache-2.0

package import Accounts
package import Foundation
package import Localization

/// The name of a round: 24 hexadecimal digits that nobody can guess.
package struct RoundID: Sendable, Hashable, CustomStringConvertible {
    package let text: String

    package init(_ randomness: Randomness) { text = randomness.name() }

    package init?(_ text: String) {
        guard text.utf8.count == 24, text.utf8.allSatisfy({ HexadecimalDigit.contains($0) }) else { return nil }
        self.text = text
    }

    package var description: String { text }
}

/// A time in which learners and employers are asked about one published version of a course.
package struct FeedbackRound: Sendable, Hashable {
    package let id: RoundID
    package let key: CycleKey
    package let version: FileDigest
    package let openedAt: Date
    /// The last day on which answers are taken, in UTC.
    package let closesOn: PlainDate
    /// `nil` while it is open; single answers are gone when it is closed.
    package let closedAt: Date?
    /// Whether everybody may read the results.
    package let isPublic: Bool

    package init(
        id: RoundID, key: CycleKey, version: FileDigest, openedAt: Date, closesOn: PlainDate, closedAt: Date? = nil,
        isPublic: Bool = false
    ) {
        self.id = id
        self.key = key
        self.version = version
        self.openedAt = openedAt
        self.closesOn = closesOn
        self.closedAt = closedAt
        self.isPublic = isPublic
    }

    package func takesAnswers(on day: PlainDate) -> Bool { closedAt == nil && day <= closesOn }
}
