// SPDX-License-Identifier: Apache-2.0

import Providers

/// How a person wants to be called on the pages.
package enum PersonName {
    package static let longest = 100

    /// The name without space around it; `nil` when it is empty, too long, or holds what cannot be seen.
    package static func checked(_ text: String) -> String? {
        let trimmed = String(text.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
        guard !trimmed.isEmpty, trimmed.count <= longest, trimmed.utf8.count <= 8 * longest,
            !HiddenCharacters.occur(in: trimmed)
        else { return nil }
        return trimmed
    }
}
