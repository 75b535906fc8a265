// SPDX-License-Identifier: Apache-2.0

package import Vocabulary

/// Puts a corrected entry in the place of the one that its author saw.
package struct CorrectProvider: Sendable {
    package let store: any ProviderStore
    package let clock: Clock

    package init(store: any ProviderStore, clock: Clock) {
        self.store = store
        self.clock = clock
    }

    /// - Parameter seen: the number of the state that the correction starts from, so that nobody's work is lost.
    package func callAsFunction(
        _ provider: RegisteredProvider, after seen: Int, by deed: Deed
    ) async throws(ProviderRegisterError) {
        let newest = try await ProviderRegisterError.guarding { try await store.newest(provider.id) }
        guard let newest else { throw .unknown(provider.id) }
        if case .merged(let into, _) = newest.standing { throw .merged(provider.id, into: into) }
        let change = ProviderChange(.corrected, by: deed.actor, at: clock.now())
        let outcome = try await ProviderRegisterError.guarding {
            try await store.apply([ProviderEdit(provider, after: seen)], change, by: deed, sharing: .refused)
        }
        switch outcome {
        case .kept: return
        case .stale(let id): throw .changedSince(id)
        case .identifiersTaken(let taken): throw .identifiersTaken(taken)
        }
    }
}
