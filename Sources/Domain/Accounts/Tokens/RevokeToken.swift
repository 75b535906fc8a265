// SPDX-License-Identifier: Apache-2.0

package import Vocabulary

/// Makes a token open nothing any more.
package struct RevokeToken: Sendable {
    package let store: any TokenStore
    package let clock: Clock

    package init(store: any TokenStore, clock: Clock) {
        self.store = store
        self.clock = clock
    }

    /// - Returns: Whether this person had such a token.
    @discardableResult
    package func callAsFunction(_ id: TokenID, of person: PersonID) async throws -> Bool {
        let event = AuditEvent(
            .tokenRevoked, by: .person(person), on: .token(id), right: "own account", at: clock.now())
        return try await store.revoke(id, of: person, recording: event)
    }
}
