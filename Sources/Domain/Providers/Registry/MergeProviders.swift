// SPDX-License-Identifier: Apache-2.0

package import Vocabulary

/// Makes one entry of two that are the same body. The absorbed entry stays readable and leads to the kept one.
package struct MergeProviders: Sendable {
    package let store: any ProviderStore
    package let clock: Clock

    package init(store: any ProviderStore, clock: Clock) {
        self.store = store
        self.clock = clock
    }

    /// - Returns: the entry that now stands for both.
    @discardableResult
    package func callAsFunction(
        _ absorbed: ProviderID, into kept: ProviderID, by deed: Deed
    ) async throws(ProviderRegisterError) -> RegisteredProvider {
        guard absorbed != kept else { throw .same(kept) }
        let (left, right) = (try await standing(kept), try await standing(absorbed))
        let combined: RegisteredProvider
        do throws(RegisteredProviderFault) {
            combined = try ProviderMerge.combined(left.provider, right.provider)
        } catch {
            throw .fault(error)
        }
        let edits = [
            ProviderEdit(right.provider, standing: .merged(into: kept, revision: left.number + 1), after: right.number),
            ProviderEdit(combined, after: left.number),
        ]
        let change = ProviderChange(.merged, by: deed.actor, at: clock.now())
        let outcome = try await ProviderRegisterError.guarding {
            // Either may share an identifier with a third entry that is to be merged next.
            try await store.apply(edits, change, by: deed, sharing: .admitted)
        }
        if case .stale(let id) = outcome { throw .changedSince(id) }
        return combined
    }

    private func standing(_ id: ProviderID) async throws(ProviderRegisterError) -> ProviderRevision {
        let newest = try await ProviderRegisterError.guarding { try await store.newest(id) }
        guard let newest else { throw .unknown(id) }
        if case .merged(let into, _) = newest.standing { throw .merged(id, into: into) }
        return newest
    }
}
