// SPDX-License-Identifier: Apache-2.0

import HTML

/// What stands beside a field and belongs to it for those who hear the page.
enum FieldNotes {
    static func described(_ id: String, problem: String?, help: String?) -> Attribute? {
        let ids = [problem == nil ? nil : "\(id)-error", help == nil ? nil : "\(id)-help"].compactMap(\.self)
        return ids.isEmpty ? nil : .aria("describedby", ids.joined(separator: " "))
    }
}
