// SPDX-License-Identifier: Apache-2.0

package import Foundation
import Synchronization
package import Vocabulary

/// The limits on everything that could be guessed or that sends letters, for each account and each
/// network (``NetworkName``).
package final class Guard: Sendable {
    /// What is limited.
    package enum Attempt: String, Sendable, Hashable, CaseIterable {
        /// Letters to one e-mail address that one network or one person asked for.
        case letter
        /// Letters to one e-mail address, whoever asked for them: more, so that no stranger can spend its owner's.
        case letterTo
        /// Letters asked for from one network.
        case letters
        /// Ways to identity providers that one network set out on.
        case departure
        /// Invitations that one person sends.
        case invitation
        /// Links, states, tokens and secrets that were wrong, from one network (note 0041 says why no sessions).
        case guess

        package var limit: RateLimiter.Limit {
            switch self {
            case .letter: .init(5, in: 3600)
            case .letterTo: .init(20, in: 3600)
            case .invitation: .init(50, in: 3600)
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

    /// Takes a try of each; when one may not go on the others are given back.
    ///
    /// - Returns: `nil` when it may go on, else the seconds to wait.
    package func take(_ attempts: [(attempt: Attempt, key: String)]) -> TimeInterval? {
        for (index, one) in attempts.enumerated() {
            guard let wait = take(one.attempt, one.key) else { continue }
            for taken in attempts[..<index] { giveBack(taken.attempt, taken.key) }
            return wait
        }
        return nil
    }

    /// Gives back the try of somebody who was right.
    package func giveBack(_ attempt: Attempt, _ key: String) {
        limiters.withLock { $0[attempt]?.giveBack(key) }
    }
}
