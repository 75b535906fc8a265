// SPDX-License-Identifier: Apache-2.0

import Localization
import Messages
package import Providers

/// What an import changes about agencies and providers, in words.
package struct BodyChangesView: Sendable {
    package struct Row: Sendable, Hashable {
        package let kind: String
        package let name: String
        package let id: String
        package let fate: String
        /// Each part that differs with what it said and says.
        package let differences: [Difference]
    }

    package struct Difference: Sendable, Hashable {
        package let part: String
        package let before: String
        package let after: String
    }

    package let rows: [Row]
    package let omitted: Int

    package init(_ changes: [BodyChange], total: Int, in text: Wording) {
        rows = changes.map { change in
            Row(
                kind: text(.bodyKind(change.kind)), name: change.name, id: change.id,
                fate: text(.importFate(change.isNew ? "new" : "changed")),
                differences: change.differences.map {
                    Difference(part: text(.bodyPart($0.part)), before: $0.before, after: $0.after)
                })
        }
        omitted = max(0, total - changes.count)
    }
}
