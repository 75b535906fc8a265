// SPDX-License-Identifier: Apache-2.0

package import Foundation
package import Localization
import Vocabulary

/// Was this provider quality-assured on that day, for that? From the history to an answer with its grounds.
///
/// Two times are kept apart: the day the question is about, and the moment until which knowledge counts. With the second
/// one fixed an answer never changes. With all knowledge counted, what is learned later can only add: a day that was
/// answered with "covered" stays covered, and the answer names what speaks against it since
/// (`Documentation/decisions/0019-trust-on-a-date.md`).
package struct TrustOnDate: Sendable {
    package let history: QualityHistory

    package init(_ history: QualityHistory) { self.history = history }

    /// - Parameters:
    ///   - scope: what the provider is to be trusted for.
    ///   - knowledge: the moment until which what was learned counts; all of it if `nil`.
    package func callAsFunction(
        _ provider: ProviderID, on date: PlainDate, for scope: TrustScope = .anything, asOf knowledge: Date? = nil
    ) -> TrustAnswer {
        self([provider], on: date, for: scope, asOf: knowledge)
    }

    /// The answer about a body whose evidence stands under several names (``ProviderEvidence``).
    package func callAsFunction(
        _ names: Set<ProviderID>, on date: PlainDate, for scope: TrustScope = .anything, asOf knowledge: Date? = nil
    ) -> TrustAnswer {
        let horizon = knowledge ?? .distantFuture
        let entries = history.entries(about: names).filter { $0.isKnown(at: horizon) }
        guard let first = entries.first else {
            return TrustAnswer(kind: .unknown, reason: .nothingKnown, date: date, grounds: [], knownSince: nil)
        }
        var standing: TrustAnswer?
        var contested: TrustAnswer.Contest?
        var moment = first.knownAt
        // One judgement for each moment at which something was learned; usually there are a few.
        while true {
            let known = entries.prefix { $0.knownAt <= moment }
            let answer = TrustJudgement(entries: known, date: date, scope: scope).answer
            let isPast = PlainDate(utcDayOf: moment).map { date < $0 } ?? true
            if standing?.kind == .covered, answer.kind != .covered, isPast {
                contested = contested ?? TrustAnswer.Contest(kind: answer.kind, since: moment, grounds: answer.grounds)
            } else {
                if standing?.kind != .covered || answer.kind != .covered || !isPast { standing = answer }
                contested = nil
            }
            guard known.endIndex < entries.endIndex else { break }
            moment = entries[known.endIndex].knownAt
        }
        let answer =
            standing ?? TrustAnswer(kind: .unknown, reason: .nothingKnown, date: date, grounds: [], knownSince: nil)
        return TrustAnswer(
            kind: answer.kind, reason: answer.reason, date: date, grounds: answer.grounds,
            knownSince: answer.knownSince, contested: contested)
    }
}
