// SPDX-License-Identifier: Apache-2.0

package import Vocabulary

/// Makes a token; its text is shown once and never again.
package struct CreateToken: Sendable {
    package enum Refusal: Error, Hashable, Sendable {
        case badName
        /// A token without scopes could do nothing.
        case noScope
        /// Nobody gives a program more than they have, or what is for people only.
        case scopeNotHeld(Permission)
        case tooMany
    }

    package let store: any TokenStore
    package let policy: AccessPolicy
    package let randomness: Randomness
    package let clock: Clock

    package init(
        store: any TokenStore, policy: AccessPolicy = .standard, randomness: Randomness = .system, clock: Clock
    ) {
        self.store = store
        self.policy = policy
        self.randomness = randomness
        self.clock = clock
    }

    /// What a person could give to a program.
    package func grantable(to principal: Principal) -> [Permission] {
        Permission.allCases.filter {
            $0.isGrantable && policy.decide(principal, $0, on: .somewhere).ground != nil
        }
    }

    /// - Returns: The whole text of the token.
    /// - Throws: ``Refusal``, or what a store throws.
    package func callAsFunction(
        _ name: String, scopes: Set<Permission>, for person: PersonID, as principal: Principal
    ) async throws -> String {
        guard let name = PersonName.checked(name) else { throw Refusal.badName }
        guard !scopes.isEmpty else { throw Refusal.noScope }
        let grantable = Set(grantable(to: principal))
        if let excess = scopes.subtracting(grantable).min(by: { $0.rawValue < $1.rawValue }) {
            throw Refusal.scopeNotHeld(excess)
        }
        guard try await store.tokens(of: person).count < APIToken.most else { throw Refusal.tooMany }
        let secret = Secret(randomness)
        let now = clock.now()
        let token = APIToken(
            id: TokenID(randomness), person: person, name: name, hash: SecretHash(of: secret.text), scopes: scopes,
            createdAt: now)
        let event = AuditEvent(
            .tokenCreated, by: .person(person), on: .token(token.id), right: "own account",
            details: ["scopes": scopes.map(\.rawValue).sorted().joined(separator: " ")], at: now)
        try await store.add(token, recording: event)
        return APIToken.prefix + secret.text
    }
}
