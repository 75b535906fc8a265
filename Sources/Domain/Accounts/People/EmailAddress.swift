// SPDX-License-Identifier: Apache-2.0

import Providers

/// An e-mail address in the one form in which two of them are compared: without space around it, in small letters.
package struct EmailAddress: Hashable, Sendable, CustomStringConvertible {
    package let text: String

    /// Takes an address that is well formed and holds nothing that could break out of a mail's header.
    package init?(_ text: String) {
        let trimmed = text.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed()
        let lowered = String(trimmed).lowercased()
        guard MailAddress.isWellFormed(lowered), !HiddenCharacters.occur(in: lowered) else { return nil }
        self.text = lowered
    }

    package var description: String { text }
}
