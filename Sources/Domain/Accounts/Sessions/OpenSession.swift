// SPDX-License-Identifier: Apache-2.0

import Foundation
package import Vocabulary

/// Starts a session: always a new one with a new secret, so that nobody can prepare one for somebody else.
package struct OpenSession: Sendable {
    package let store: any SessionStore
    package let policy: SessionPolicy
    package let randomness: Randomness
    package let clock: Clock

    package init(
        store: any SessionStore, policy: SessionPolicy = SessionPolicy(), randomness: Randomness = .system, clock: Clock
    ) {
        self.store = store
        self.policy = policy
        self.randomness = randomness
        self.clock = clock
    }

    /// - Parameters:
    ///   - provider: Who vouched for the person, where somebody did.
    ///   - earlier: The session that the browser had, if any; it ends.
    /// - Returns: The secret for the browser's cookie.
    package func callAsFunction(
        for person: PersonID, by means: SignInMeans, at provider: IdentityProviderID? = nil, device: String,
        replacing earlier: SessionID?
    ) async throws -> Secret {
        let secret = Secret(randomness)
        let now = clock.now()
        let session = Session(
            id: SessionID(randomness), person: person, hash: secret.hash, means: means, provider: provider,
            device: device, startedAt: now, seenAt: now)
        let event = AuditEvent(
            .signedIn, by: .person(person), on: .session(session.id), right: "own account",
            details: ["means": means.rawValue], at: now)
        // Those that have ended are kept no longer than until somebody signs in.
        try await store.forget(startedBefore: now.addingTimeInterval(-policy.longest))
        try await store.start(session, replacing: earlier, recording: event)
        return secret
    }
}
