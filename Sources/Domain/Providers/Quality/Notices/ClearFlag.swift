// SPDX-License-Identifier: Apache-2.0

import Foundation
package import Vocabulary

/// Lets a report count that was taken with a high flag: a person has looked at it.
///
/// Nothing is changed: it is a further entry in the history, so that every question asked as of before keeps its answer.
package struct ClearFlag: Sendable {
    package let store: any QualityStore
    package let clock: Clock

    package init(store: any QualityStore, clock: Clock) {
        self.store = store
        self.clock = clock
    }

    @discardableResult
    package func callAsFunction(_ id: ReportID, reason: String, by deed: Deed) async throws -> FlagClearance {
        let reason = reason.trimmingCharacters(in: .whitespacesAndNewlines)
        guard !reason.isEmpty else { throw FlagError.noReason }
        guard reason.utf8.count <= 4_000, !HiddenCharacters.occur(in: reason, allowingLines: true) else {
            throw FlagError.unreadableReason
        }
        guard let standing = try await store.standing(of: id) else { throw FlagError.noSuchReport(id) }
        guard standing.isInDoubt else { throw FlagError.notInDoubt(id) }
        let clearance = FlagClearance(
            report: id, toldAt: standing.toldAt, providers: standing.report.providers, reason: reason)
        try await store.record(clearance, at: clock.now(), by: deed)
        return clearance
    }
}

/// Why a flag was not cleared.
package enum FlagError: Error, Hashable, Sendable {
    case noReason
    case unreadableReason
    case noSuchReport(ReportID)
    /// The report has no high flag, or somebody has cleared it.
    case notInDoubt(ReportID)
}
