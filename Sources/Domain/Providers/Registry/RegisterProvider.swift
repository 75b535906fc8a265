// SPDX-License-Identifier: Apache-2.0

package import Vocabulary

/// Enters a provider in the register.
package struct RegisterProvider: Sendable {
    package let store: any ProviderStore
    package let clock: Clock

    package init(store: any ProviderStore, clock: Clock) {
        self.store = store
        self.clock = clock
    }

    /// - Parameter sharing: ``IdentifierSharing/refused`` unless duplicates are to be looked at later.
    package func callAsFunction(
        _ provider: RegisteredProvider, by deed: Deed, sharing: IdentifierSharing = .refused
    ) async throws(ProviderRegisterError) {
        let change = ProviderChange(.registered, by: deed.actor, at: clock.now())
        let outcome = try await ProviderRegisterError.guarding {
            try await store.apply([ProviderEdit(provider, after: 0)], change, by: deed, sharing: sharing)
        }
        switch outcome {
        case .kept: return
        case .stale(let id): throw .alreadyRegistered(id)
        case .identifiersTaken(let taken): throw .identifiersTaken(taken)
        }
    }
}
