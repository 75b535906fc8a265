// SPDX-License-Identifier: Apache-2.0

package import Foundation
package import Localization

/// The name of a token on its owner's list. It opens nothing.
package struct TokenID: Hashable, Sendable, CustomStringConvertible {
    package let text: String

    package init(_ randomness: Randomness) { text = randomness.name() }

    package init?(_ text: String) {
        guard Hexadecimal.isText(text, bytes: 12) else { return nil }
        self.text = text
    }

    package var description: String { text }
}

/// What a program shows instead of signing in: a person's rights, as far as its scopes go.
package struct APIToken: Sendable, Hashable {
    /// Tokens begin with this, so that a leaked one can be found by those who look for such things.
    package static let prefix = "vidimus_"
    package static let most = 50

    package let id: TokenID
    package let person: PersonID
    /// What its owner calls it.
    package let name: String
    package let hash: SecretHash
    package let scopes: Set<Permission>
    package let createdAt: Date
    /// The day of its last use; `nil` when it was never used.
    package let usedOn: PlainDate?

    package init(
        id: TokenID, person: PersonID, name: String, hash: SecretHash, scopes: Set<Permission>, createdAt: Date,
        usedOn: PlainDate? = nil
    ) {
        self.id = id
        self.person = person
        self.name = name
        self.hash = hash
        self.scopes = scopes
        self.createdAt = createdAt
        self.usedOn = usedOn
    }

    /// The secret inside a text that somebody presents.
    package static func secret(in text: String) -> Secret? {
        guard text.hasPrefix(prefix) else { return nil }
        return Secret(text.dropFirst(prefix.count))
    }
}
