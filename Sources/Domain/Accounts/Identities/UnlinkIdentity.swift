// SPDX-License-Identifier: Apache-2.0

package import Vocabulary

/// Makes an identity sign nobody in any more. The way in by a letter always stays: every account has an address.
package struct UnlinkIdentity: Sendable {
    package let store: any IdentityStore
    package let clock: Clock

    package init(store: any IdentityStore, clock: Clock) {
        self.store = store
        self.clock = clock
    }

    /// - Returns: Whether this person had such an identity.
    @discardableResult
    package func callAsFunction(_ id: IdentityID, of person: PersonID) async throws -> Bool {
        let event = AuditEvent(
            .identityUnlinked, by: .person(person), on: .identity(id), right: "own account", at: clock.now())
        return try await store.unlink(id, of: person, recording: event)
    }
}
