// SPDX-License-Identifier: Apache-2.0

import Foundation
import Synchronization
package import Vocabulary

/// The secret that allows sealing over HTTP until there are accounts: made at each start and printed once.
///
/// Guessing is slowed: after five wrong answers in a minute every answer is refused until the minute is over.
package final class SealingSecret: Sendable {
    private struct Guesses {
        var wrong = 0
        var since = Date.distantPast
    }

    private static let limit = 5
    private static let period: TimeInterval = 60

    package let text: String
    private let clock: Clock
    private let guesses = Mutex(Guesses())

    package init(clock: Clock, random: () -> UInt64 = { .random(in: .min ... .max) }) {
        self.clock = clock
        // Letters and digits that nobody mistakes for one another; nearly 80 bits in all.
        let alphabet = Array("abcdefghjkmnpqrstuvwxyz23456789".utf8)
        let symbols = (0..<16).map { _ in alphabet[Int(random() % UInt64(alphabet.count))] }
        let groups = stride(from: 0, to: 16, by: 4).map { String(decoding: symbols[$0..<($0 + 4)], as: UTF8.self) }
        text = groups.joined(separator: "-")
    }

    /// Whether a text is the secret; takes the same time for every wrong text of its length.
    package func accepts(_ guess: String) -> Bool {
        let now = clock.now()
        return guesses.withLock { guesses in
            if now.timeIntervalSince(guesses.since) > Self.period { guesses = Guesses(wrong: 0, since: now) }
            guard guesses.wrong < Self.limit else { return false }
            let isRight = Self.equal(Array(guess.trimmingCharacters(in: .whitespaces).utf8), Array(text.utf8))
            if !isRight { guesses.wrong += 1 }
            return isRight
        }
    }

    private static func equal(_ first: [UInt8], _ second: [UInt8]) -> Bool {
        guard first.count == second.count else { return false }
        return zip(first, second).reduce(into: UInt8(0)) { $0 |= $1.0 ^ $1.1 } == 0
    }
}
