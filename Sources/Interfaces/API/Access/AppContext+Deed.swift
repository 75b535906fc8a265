// SPDX-License-Identifier: Apache-2.0

package import Accounts
import Hummingbird
package import Providers

extension AppContext {
    /// What the caller does now, by the right that the policy gives for it.
    ///
    /// - Throws: 403 when the caller has no such right.
    package func deed(
        _ permission: Permission, on subject: AccessSubject, policy: AccessPolicy = .standard
    ) throws -> Deed {
        guard let principal = caller.principal, let ground = policy.decide(principal, permission, on: subject).ground,
            let deed = Deed(principal, by: ground)
        else { throw HTTPError(.forbidden) }
        return deed
    }
}
