// SPDX-License-Identifier: Apache-2.0

import Accounts
import ArgumentParser

/// By which right a command runs. Every command gets one here, from the policy that pages and endpoints ask too.
enum CommandWarrant {
    /// The right of the command that runs now, in the words of the audit log.
    @TaskLocal static var right: String?

    /// Asks the policy for the local operator.
    ///
    /// - Returns: The right in words; `nil` for a command that is for everybody.
    /// - Throws: ``CommandFailure`` when the operator may not run it, or it does not say who may.
    static func right(
        for command: any ParsableCommand, policy: AccessPolicy = .standard
    ) throws(CommandFailure) -> String? {
        guard let accountable = command as? any AccountableCommand else {
            guard CommandTree.isOwn(command) else { return nil }
            throw CommandFailure("This command does not say who may run it, so it is not run.", exit: .unreadable)
        }
        guard case .permission(let permission) = type(of: accountable).access else { return nil }
        switch policy.decide(.localOperator, permission, on: .installation) {
        // The operator holds the right as the one who sits at the machine, not by one of the roles.
        case .granted: return "\(permission.rawValue): operator of this machine"
        case .refused:
            throw CommandFailure("This needs the right \(permission.rawValue).", exit: .misuse)
        }
    }
}
