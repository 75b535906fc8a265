// SPDX-License-Identifier: Apache-2.0

package import Foundation

/// The name of a linked identity on its owner's list; it says nothing about them.
package struct IdentityID: Hashable, Sendable, CustomStringConvertible {
    package let text: String

    package init(_ randomness: Randomness) { text = randomness.name() }

    package init?(_ text: String) {
        guard Hexadecimal.isText(text, bytes: 12) else { return nil }
        self.text = text
    }

    package var description: String { text }
}

/// That an identity at a provider signs a person in here. A person has at most one at each issuer.
package struct LinkedIdentity: Sendable, Hashable {
    package let id: IdentityID
    package let person: PersonID
    package let issuer: String
    package let subject: String
    /// The provider by whose name it came; the configuration may not have it any more.
    package let provider: IdentityProviderID
    /// As the provider told them at the last signing in.
    package let facts: IdentityFacts
    package let linkedAt: Date
    package let usedAt: Date

    package init(
        id: IdentityID, person: PersonID, issuer: String, subject: String, provider: IdentityProviderID,
        facts: IdentityFacts, linkedAt: Date, usedAt: Date
    ) {
        self.id = id
        self.person = person
        self.issuer = issuer
        self.subject = subject
        self.provider = provider
        self.facts = facts
        self.linkedAt = linkedAt
        self.usedAt = usedAt
    }
}

extension AuditSubject {
    package static func identity(_ id: IdentityID) -> AuditSubject { AuditSubject("identity", id.text) }
}

extension AuditAction {
    package static let identityLinked: AuditAction = "identity-linked"
    package static let identityUnlinked: AuditAction = "identity-unlinked"
}
