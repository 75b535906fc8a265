// SPDX-License-Identifier: Apache-2.0

/// What is wrong with a form of an entry, at the field where it is.
package struct EntryProblem: Sendable, Hashable {
    package let field: String
    package let message: String

    package init(field: String, message: String) {
        self.field = field
        self.message = message
    }
}
