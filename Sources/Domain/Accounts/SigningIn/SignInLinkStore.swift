// SPDX-License-Identifier: Apache-2.0

package import Foundation

/// Where links are kept until they are used.
package protocol SignInLinkStore: Sendable {
    func keep(_ link: SignInLink, forgettingExpiredBefore moment: Date) async throws

    func link(_ hash: SecretHash) async throws -> SignInLink?

    /// Uses a link up; `false` when somebody was faster.
    func use(_ hash: SecretHash) async throws -> Bool
}
