// SPDX-License-Identifier: Apache-2.0

package import Foundation

/// The name of a session on its owner's list. It opens nothing.
package struct SessionID: Hashable, Sendable, CustomStringConvertible {
    package let text: String

    package init(_ randomness: Randomness) { text = randomness.name() }

    package init?(_ text: String) {
        guard Hexadecimal.isText(text, bytes: 12) else { return nil }
        self.text = text
    }

    package var description: String { text }
}

/// That a person is signed in, in one browser.
package struct Session: Sendable, Hashable {
    package let id: SessionID
    package let person: PersonID
    package let hash: SecretHash
    package let means: SignInMeans
    /// Who vouched for the person, where somebody did: signing out can end the session there as well.
    package let provider: IdentityProviderID?
    /// The browser as its owner would name it, such as `Firefox, Linux`; empty when it did not say.
    package let device: String
    package let startedAt: Date
    package let seenAt: Date

    package init(
        id: SessionID, person: PersonID, hash: SecretHash, means: SignInMeans, provider: IdentityProviderID? = nil,
        device: String, startedAt: Date, seenAt: Date
    ) {
        self.id = id
        self.person = person
        self.hash = hash
        self.means = means
        self.provider = provider
        self.device = device
        self.startedAt = startedAt
        self.seenAt = seenAt
    }
}

/// How a person showed who they are.
package enum SignInMeans: String, Sendable, Hashable, CaseIterable {
    case link, firstAdministrator, openID
}
