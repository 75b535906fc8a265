// SPDX-License-Identifier: Apache-2.0

import Foundation
import Providers

/// Words that somebody wrote in a review: reasons, grounds, a comment.
///
/// Never empty, at most 8,000 bytes, and without characters that cannot be seen or that turn the writing direction:
/// what one side wrote must read the same for the other. Line ends are single line feeds.
package struct ReviewText: Hashable, Sendable, CustomStringConvertible {
    package enum Fault: String, Hashable, Sendable, CaseIterable {
        case empty, tooLong, hiddenCharacters
    }

    package static let mostBytes = 8_000

    package let text: String

    /// - Throws: what is wrong with the words, for the part of the review that they stand in.
    package init(_ written: String, for part: ReviewPart, atMost limit: Int = mostBytes) throws(ReviewRefusal) {
        // A text of a megabyte is not worked on before it is refused.
        guard written.utf8.count <= 2 * limit else { throw .text(part, .tooLong) }
        let lines = written.replacing("\r\n", with: "\n").replacing("\r", with: "\n")
        let trimmed = lines.trimmingCharacters(in: .whitespacesAndNewlines)
        guard !trimmed.isEmpty else { throw .text(part, .empty) }
        guard trimmed.utf8.count <= limit else { throw .text(part, .tooLong) }
        guard !HiddenCharacters.occur(in: trimmed, allowingLines: true) else {
            throw .text(part, .hiddenCharacters)
        }
        text = trimmed
    }

    /// Words that were kept, as they were taken then.
    package init(kept text: String) { self.text = text }

    package var description: String { text }
}

/// A part of a review that somebody fills in.
package enum ReviewPart: String, Hashable, Sendable, CaseIterable {
    case purpose, reason, member, day, grounds, recommendations, deadline, comment, summary, validity, programme
    case condition, appeal, complaint, document, title
}
