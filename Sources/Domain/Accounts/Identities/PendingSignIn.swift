// SPDX-License-Identifier: Apache-2.0

package import Foundation

/// That a browser was sent to a provider and is expected back, once and soon.
///
/// What must stay secret is not kept: the nonce and the code verifier follow from the secret in the browser's cookie,
/// of which only the hash is here. So a copy of the database finishes no sign-in.
package struct PendingSignIn: Sendable, Hashable {
    package static let lifetime: TimeInterval = 10 * 60

    /// The hash of the state.
    package let state: SecretHash
    /// The hash of the secret that the browser keeps in a cookie.
    package let browser: SecretHash
    package let provider: IdentityProviderID
    package let destination: LocalPath
    /// Who was signed in and wants the identity linked; `nil` for somebody who signs in.
    package let person: PersonID?
    package let expiresAt: Date

    package init(
        state: SecretHash, browser: SecretHash, provider: IdentityProviderID, destination: LocalPath,
        person: PersonID?, expiresAt: Date
    ) {
        self.state = state
        self.browser = browser
        self.provider = provider
        self.destination = destination
        self.person = person
        self.expiresAt = expiresAt
    }
}
