// SPDX-License-Identifier: Apache-2.0

package import Accounts
import Foundation
package import JSONTree

/// Entries of the audit log as programs read them.
package enum AuditJSON {
    package static func entries(_ entries: [AuditEntry]) -> JSONValue { .array(entries.map(entry)) }

    private static func entry(_ entry: AuditEntry) -> JSONValue {
        var details = JSONObject()
        for (name, value) in entry.details.sorted(by: { $0.key < $1.key }) { details[name] = .string(value) }
        return [
            "sequence": .number(JSONNumber(entry.sequence)), "at": .string(entry.at.formatted(.iso8601)),
            "actor": .string(entry.actor), "action": .string(entry.action), "subject": .string(entry.subject),
            "right": .string(entry.right), "details": .object(details), "hash": .string(entry.hash),
        ]
    }
}
