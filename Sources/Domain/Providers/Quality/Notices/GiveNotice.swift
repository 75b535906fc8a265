// SPDX-License-Identifier: Apache-2.0

import Foundation
package import Localization
package import Vocabulary

/// Suspends a provider, withdraws its right to award, or lifts either.
package struct GiveNotice: Sendable {
    package let store: any QualityStore
    package let clock: Clock

    package init(store: any QualityStore, clock: Clock) {
        self.store = store
        self.clock = clock
    }

    /// - Parameters:
    ///   - from: the first day of it. A day in the past is kept as stated, but stands against no award made before the
    ///     notice was given.
    ///   - names: all names of the provider (``ProviderEvidence``), each of which a notice may stand under; its own if
    ///     `nil`.
    ///   - deed: who gave it, and by which right.
    package func callAsFunction(
        _ kind: ProviderNotice.Kind, of provider: ProviderID, known names: Set<ProviderID>? = nil, from: PlainDate,
        reason: String, by deed: Deed
    ) async throws -> ProviderNotice {
        let reason = try await check(kind, of: provider, known: names, from: from, reason: reason)
        let now = clock.now()
        let stamp = String(Int(now.timeIntervalSince1970 * 1_000))
        guard let id = NoticeID("notice:\(stamp):\(kind.rawValue)") else { throw NoticeError.unreadableReason }
        let notice = ProviderNotice(id: id, provider: provider, kind: kind, from: from, reason: reason)
        guard try await store.record(notice, at: now, by: deed) else { throw NoticeError.alreadyInForce(provider) }
        return notice
    }

    /// Finds out whether a notice could be given, and changes nothing.
    ///
    /// - Returns: the reason as it would be kept.
    /// - Throws: ``NoticeError``, or what a store throws.
    package func check(
        _ kind: ProviderNotice.Kind, of provider: ProviderID, known names: Set<ProviderID>? = nil, from: PlainDate,
        reason: String
    ) async throws -> String {
        let reason = reason.trimmingCharacters(in: .whitespacesAndNewlines)
        guard !reason.isEmpty else { throw NoticeError.noReason }
        guard reason.utf8.count <= 4_000, !HiddenCharacters.occur(in: reason, allowingLines: true) else {
            throw NoticeError.unreadableReason
        }
        switch (try await standing(of: names ?? [provider], from: from), kind) {
        case (nil, .lifted): throw NoticeError.nothingToLift(provider)
        case (.suspended?, .suspended), (.withdrawn?, .withdrawn), (.withdrawn?, .suspended):
            throw NoticeError.alreadyInForce(provider)
        default: return reason
        }
    }

    /// What is in force on the first day of the new notice; `nil` when nothing is.
    private func standing(of names: Set<ProviderID>, from day: PlainDate) async throws -> ProviderNotice.Kind? {
        let history = try await store.history(of: names)
        let last = AwardingRight(history).notice(for: names, on: day)
        return last?.kind
    }
}

/// Why a notice was not taken.
package enum NoticeError: Error, Hashable, Sendable {
    /// A notice without a reason is none.
    case noReason
    case unreadableReason
    /// The provider is not suspended or withdrawn on that day.
    case nothingToLift(ProviderID)
    case alreadyInForce(ProviderID)
}
