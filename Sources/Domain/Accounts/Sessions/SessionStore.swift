// SPDX-License-Identifier: Apache-2.0

package import Foundation

/// Where sessions are kept.
package protocol SessionStore: Sendable {
    /// Keeps a session and ends the one it takes the place of, in one step.
    func start(_ session: Session, replacing earlier: SessionID?, recording event: AuditEvent) async throws

    func session(_ hash: SecretHash) async throws -> Session?

    /// Newest first.
    func sessions(of person: PersonID) async throws -> [Session]

    func notice(_ session: SessionID, at now: Date) async throws

    /// Ends sessions of this person; writes the event when there was one to end.
    func end(_ which: EndSessions.Which, of person: PersonID, recording event: AuditEvent) async throws -> Int

    /// Forgets sessions that began before this moment.
    func forget(startedBefore moment: Date) async throws
}
