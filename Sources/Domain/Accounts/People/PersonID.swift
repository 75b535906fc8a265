// SPDX-License-Identifier: Apache-2.0

/// The lasting name of a person here. It says nothing about them, so the audit log may hold it.
package struct PersonID: Hashable, Sendable, CustomStringConvertible {
    package let text: String

    package init(_ randomness: Randomness) { text = randomness.name() }

    package init?(_ text: String) {
        guard Hexadecimal.isText(text, bytes: 12) else { return nil }
        self.text = text
    }

    package var description: String { text }
}
