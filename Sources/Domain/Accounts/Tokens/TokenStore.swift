// SPDX-License-Identifier: Apache-2.0

package import Localization

/// Where tokens are kept, by the hash of their secret.
package protocol TokenStore: Sendable {
    func add(_ token: APIToken, recording event: AuditEvent) async throws
    func token(_ hash: SecretHash) async throws -> APIToken?
    /// Newest first.
    func tokens(of person: PersonID) async throws -> [APIToken]
    func notice(_ id: TokenID, on day: PlainDate) async throws
    /// - Returns: Whether this person had such a token; the event is written only then.
    func revoke(_ id: TokenID, of person: PersonID, recording event: AuditEvent) async throws -> Bool
}
