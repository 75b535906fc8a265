// SPDX-License-Identifier: Apache-2.0

package import Vocabulary

/// Takes a merge back: both entries are again exactly what they were before it.
///
/// Merges are undone in the opposite order of their making, and not after a correction of the kept entry: then nobody
/// could say whose the correction was.
package struct UndoMerge: Sendable {
    package let store: any ProviderStore
    package let clock: Clock

    package init(store: any ProviderStore, clock: Clock) {
        self.store = store
        self.clock = clock
    }

    /// - Returns: the entry that the absorbed one had been merged into, as it is again.
    @discardableResult
    package func callAsFunction(
        _ absorbed: ProviderID, by deed: Deed
    ) async throws(ProviderRegisterError) -> RegisteredProvider {
        let newest = try await ProviderRegisterError.guarding { try await store.newest(absorbed) }
        guard let newest else { throw .unknown(absorbed) }
        guard case .merged(let kept, let revision) = newest.standing else { throw .notMerged(absorbed) }
        let states = try await ProviderRegisterError.guarding { try await store.history(of: kept) }
        let merged = states.first { $0.number == revision }
        // A later merge that was undone leaves what this one made, under a higher number.
        guard let before = states.first(where: { $0.number == revision - 1 }), let newestKept = states.last,
            newestKept.standing == .registered, newestKept.provider == merged?.provider
        else { throw .changedSince(kept) }
        let edits = [
            ProviderEdit(before.provider, after: newestKept.number),
            ProviderEdit(newest.provider, after: newest.number),
        ]
        let change = ProviderChange(.separated, by: deed.actor, at: clock.now())
        let outcome = try await ProviderRegisterError.guarding {
            try await store.apply(edits, change, by: deed, sharing: .admitted)
        }
        if case .stale(let id) = outcome { throw .changedSince(id) }
        return before.provider
    }
}
