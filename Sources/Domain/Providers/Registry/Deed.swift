// SPDX-License-Identifier: Apache-2.0

/// Who does something to the register, and by which right. What is done stands in the change itself; the store writes
/// all of it into the audit log, in the transaction of the change.
package struct Deed: Hashable, Sendable {
    package let actor: ActorID
    /// As the policy of access grounds it, or in words where no person decided.
    package let right: String

    package init(_ actor: ActorID, right: String) {
        self.actor = actor
        self.right = right
    }
}
