// SPDX-License-Identifier: Apache-2.0

import Foundation
package import JSONTree

extension AuditEntry {
    /// The entry as programs read it; the hash of the one before is that of the entry that stands before it.
    package var json: JSONValue {
        var more = JSONObject()
        for (name, value) in details.sorted(by: { $0.key < $1.key }) { more[name] = .string(value) }
        return [
            "sequence": .number(JSONNumber(sequence)), "at": .string(at.formatted(.iso8601)), "actor": .string(actor),
            "action": .string(action), "subject": .string(subject), "right": .string(right), "details": .object(more),
            "hash": .string(hash),
        ]
    }
}
