// SPDX-License-Identifier: Apache-2.0

import Localization
package import Messages
package import Providers

/// What an import changes about agencies and providers, in words.
package struct BodyChangesView: Sendable {
    package struct Row: Sendable, Hashable {
        package let kind: String
        package let name: String
        package let id: String
        package let fate: String
        /// Each part that differs with what it said and says.
        package let differences: [DifferenceWords]
    }

    package let rows: [Row]
    package let omitted: Int

    package init(_ changes: [BodyChange], total: Int, in text: Wording) {
        rows = changes.map { change in
            Row(
                kind: text(.bodyKind(change.kind)), name: change.name, id: change.id,
                fate: text(.importFate(change.isNew ? "new" : "changed")),
                differences: change.differences.map { DifferenceWords($0) { text($0) } })
        }
        omitted = max(0, total - changes.count)
    }
}
