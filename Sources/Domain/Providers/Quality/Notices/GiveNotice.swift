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
    ///   - deed: who gave it, and by which right.
    package func callAsFunction(
        _ kind: ProviderNotice.Kind, of provider: ProviderID, from: PlainDate, reason: String, by deed: Deed
    ) async throws -> ProviderNotice {
        let reason = reason.trimmingCharacters(in: .whitespacesAndNewlines)
        guard !reason.isEmpty else { throw NoticeError.noReason }
        guard reason.utf8.count <= 4_000, !HiddenCharacters.occur(in: reason, allowingLines: true) else {
            throw NoticeError.unreadableReason
        }
        let now = clock.now()
        let standing = try await standing(of: provider, from: from)
        switch (standing, kind) {
        case (nil, .lifted): throw NoticeError.nothingToLift(provider)
        case (.suspended?, .suspended), (.withdrawn?, .withdrawn), (.withdrawn?, .suspended):
            throw NoticeError.alreadyInForce(provider)
        default: break
        }
        let stamp = String(Int(now.timeIntervalSince1970 * 1_000))
        guard let id = NoticeID("notice:\(stamp):\(kind.rawValue)") else { throw NoticeError.unreadableReason }
        let notice = ProviderNotice(id: id, provider: provider, kind: kind, from: from, reason: reason)
        try await store.record(notice, at: now, by: deed)
        return notice
    }

    /// What is in force on the first day of the new notice; `nil` when nothing is.
    private func standing(of provider: ProviderID, from day: PlainDate) async throws -> ProviderNotice.Kind? {
        let history = try await store.history(of: provider)
        let last = AwardingRight(history).notice(for: provider, on: day)
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
