// SPDX-License-Identifier: Apache-2.0

package import Foundation
import Synchronization
package import Vocabulary

/// The limits on everything that could be guessed or that sends letters, for each account and each network address.
package final class Guard: Sendable {
    /// What is limited.
    package enum Attempt: String, Sendable, Hashable, CaseIterable {
        /// Letters to one e-mail address.
        case letter
        /// Letters asked for from one network address.
        case letters
        /// Ways to identity providers that one network address set out on.
        case departure
        /// Links, states, tokens and sessions that were wrong, from one network address.
        case guess

        package var limit: RateLimiter.Limit {
            switch self {
            case .letter: .init(5, in: 3600)
            case .letters: .init(30, in: 3600)
            case .departure: .init(30, in: 600)
            case .guess: .init(30, in: 600)
            }
        }
    }

    private let clock: Clock
    private let limiters: Mutex<[Attempt: RateLimiter]>

    package init(clock: Clock) {
        self.clock = clock
        limiters = Mutex(Dictionary(uniqueKeysWithValues: Attempt.allCases.map { ($0, RateLimiter($0.limit)) }))
    }

    /// Takes a try.
    ///
    /// - Returns: `nil` when it may go on, else the seconds to wait.
    package func take(_ attempt: Attempt, _ key: String) -> TimeInterval? {
        let now = clock.now()
        return limiters.withLock { $0[attempt]?.take(key, at: now) }
    }

    /// Gives back the try of somebody who was right.
    package func giveBack(_ attempt: Attempt, _ key: String) {
        limiters.withLock { $0[attempt]?.giveBack(key) }
    }
}
