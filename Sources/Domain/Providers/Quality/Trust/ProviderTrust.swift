// SPDX-License-Identifier: Apache-2.0

package import Foundation
package import Localization

/// All that the evidence says about one body: under which names it was looked up, and what was learned.
package struct ProviderTrust: Sendable {
    package let names: ProviderEvidence.Names
    /// What was learned under any of the names, doubtful ones included.
    package let history: QualityHistory

    package init(names: ProviderEvidence.Names, history: QualityHistory) {
        self.names = names
        self.history = history
    }

    /// What everybody may read of it; every question has the same answer.
    package var published: ProviderTrust { ProviderTrust(names: names, history: history.published) }

    /// Names that may be somebody else's prove nothing.
    package func answer(
        on day: PlainDate, for scope: TrustScope = .anything, asOf knowledge: Date? = nil
    ) -> TrustAnswer {
        guard case .known(let names) = names else { return .ambiguous(on: day) }
        return TrustOnDate(history)(names, on: day, for: scope, asOf: knowledge)
    }

    /// The days on which one answer holds; `nil` when the names are in doubt.
    package func spans(for scope: TrustScope = .anything) -> TrustSpans? {
        guard case .known(let names) = names else { return nil }
        return TrustSpans(TrustOnDate(history), of: names, for: scope)
    }

    /// The suspension or withdrawal in force on a day. A notice under any name counts, doubtful or not: it is better
    /// to ask once too often than to let a suspended body award.
    package func notice(on day: PlainDate) -> ProviderNotice? {
        switch names {
        case .known(let names): AwardingRight(history).notice(for: names, on: day)
        case .ambiguous(let names):
            names.sorted { $0.text < $1.text }.lazy.compactMap { AwardingRight(history).notice(for: $0, on: day) }.first
        }
    }
}

extension TrustAnswer {
    /// What is answered while nobody can say whose evidence it is.
    package static func ambiguous(on day: PlainDate) -> TrustAnswer {
        TrustAnswer(kind: .unknown, reason: .ambiguous, date: day, grounds: [], knownSince: nil)
    }
}
