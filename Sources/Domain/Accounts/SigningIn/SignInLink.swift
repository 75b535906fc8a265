// SPDX-License-Identifier: Apache-2.0

package import Foundation

/// A link in a letter that signs its reader in, once and soon, and only in the browser that asked for it.
package struct SignInLink: Sendable, Hashable {
    package static let lifetime: TimeInterval = 15 * 60

    package let hash: SecretHash
    /// The hash of the secret that the asking browser keeps in a cookie.
    package let browser: SecretHash
    package let email: EmailAddress
    /// The local path to go to afterwards.
    package let destination: LocalPath
    package let expiresAt: Date

    package init(
        hash: SecretHash, browser: SecretHash, email: EmailAddress, destination: LocalPath, expiresAt: Date
    ) {
        self.hash = hash
        self.browser = browser
        self.email = email
        self.destination = destination
        self.expiresAt = expiresAt
    }
}
