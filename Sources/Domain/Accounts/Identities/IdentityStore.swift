// SPDX-License-Identifier: Apache-2.0

package import Foundation

/// Where linked identities are kept, and sign-ins that wait for a browser to come back.
package protocol IdentityStore: Sendable {
    func keep(_ pending: PendingSignIn, forgettingExpiredBefore moment: Date) async throws
    func pendingSignIn(_ state: SecretHash) async throws -> PendingSignIn?
    /// Uses a pending sign-in up; `false` when somebody was faster.
    func usePending(_ state: SecretHash) async throws -> Bool

    func identity(issuer: String, subject: String) async throws -> LinkedIdentity?
    /// Oldest first.
    func identities(of person: PersonID) async throws -> [LinkedIdentity]

    /// Links an identity, unless it or another one of its issuer is linked already; writes the event when it did.
    func link(_ identity: LinkedIdentity, recording event: AuditEvent) async throws -> IdentityLinking

    /// Keeps what the provider tells now.
    func notice(_ id: IdentityID, facts: IdentityFacts, at now: Date) async throws

    /// - Returns: Whether this person had such an identity; the event is written only then.
    func unlink(_ id: IdentityID, of person: PersonID, recording event: AuditEvent) async throws -> Bool
}

/// What became of linking an identity.
package enum IdentityLinking: Sendable, Hashable {
    case linked
    /// It signs this person in; the same one may have asked.
    case belongs(to: PersonID)
    /// The person has another identity at this issuer.
    case hasAnother
}
