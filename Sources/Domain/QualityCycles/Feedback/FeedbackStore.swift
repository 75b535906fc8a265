// SPDX-License-Identifier: Apache-2.0

package import Accounts
package import Foundation
package import Localization
package import Providers

/// Where rounds, answers and released results are kept. Nothing in it tells who answered.
package protocol FeedbackStore: Sendable {
    func round(_ id: RoundID) async throws -> FeedbackRound?
    /// The rounds of a provider, newest first.
    func rounds(of provider: ProviderID) async throws -> [FeedbackRound]
    /// Open rounds whose last day is before this one.
    func overdue(on day: PlainDate) async throws -> [FeedbackRound]

    func open(_ round: FeedbackRound, recording event: AuditEvent) async throws

    /// The answer under a token, while its round is open.
    func answer(_ token: AnswerToken, in round: RoundID) async throws -> FeedbackAnswer?

    /// Keeps an answer, or replaces the one under its token, and releases results when they are due.
    ///
    /// - Returns: `false` when the round is closed; then nothing was kept.
    func take(_ answer: FeedbackAnswer, under token: AnswerToken, in round: RoundID, on day: PlainDate) async throws
        -> Bool

    /// Closes a round: releases its last results and deletes every single answer.
    ///
    /// - Returns: `false` when it was closed before.
    func close(
        _ round: RoundID, at moment: Date, on day: PlainDate, randomness: Randomness, recording event: AuditEvent
    )
        async throws -> Bool

    /// Lets everybody read the results, or nobody any more.
    func show(_ round: RoundID, toEverybody isPublic: Bool, recording event: AuditEvent) async throws

    /// Results in the order in which they were released.
    func releases(of round: RoundID) async throws -> [FeedbackRelease]
}
