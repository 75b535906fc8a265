// SPDX-License-Identifier: Apache-2.0

package import Accounts

/// The name of a monitoring note: 24 hexadecimal digits.
package struct NoteID: Sendable, Hashable, CustomStringConvertible {
    package let text: String

    package init(_ randomness: Randomness) { text = randomness.name() }

    package init?(_ text: String) {
        guard text.utf8.count == 24, text.utf8.allSatisfy({ HexadecimalDigit.contains($0) }) else { return nil }
        self.text = text
    }

    package var description: String { text }
}
