// SPDX-License-Identifier: Apache-2.0

import Accounts
import Localization
import Messages

extension Wording {
    /// A right of the audit log in words; `nil` for one that this version has no words for.
    ///
    /// The log keeps `searchAudit: administrator in provider/urn:example:p`, or one of few other grounds.
    func rightWords(_ right: String) -> String? {
        if has(.auditRight(right)) { return self(.auditRight(right)) }
        if right.hasPrefix(Self.ofProvider) {
            return self(.auditRight("ofProvider"), ["provider": .text(String(right.dropFirst(Self.ofProvider.count)))])
        }
        let parts = right.split(separator: ": ", maxSplits: 1).map(String.init)
        guard parts.count == 2, has(.permission(parts[0])) else { return nil }
        let permission = self(.permission(parts[0]))
        if parts[1] == "operator of this machine" {
            return self(.auditRight("operatorFor"), ["permission": .text(permission)])
        }
        let holder = parts[1].split(separator: " in ", maxSplits: 1).map(String.init)
        guard has(.role(holder[0])) else { return nil }
        let role = self(.role(holder[0]))
        guard holder.count == 2 else {
            return self(.auditRight("role"), ["permission": .text(permission), "role": .text(role)])
        }
        return self(
            .auditRight("roleIn"),
            ["permission": .text(permission), "role": .text(role), "organisation": .text(holder[1])])
    }

    private static let ofProvider = "verified e-mail address of provider "
}
