// SPDX-License-Identifier: Apache-2.0

import Providers

/// The stable name of a micro-credential within its provider: an absolute IRI or a short word.
package struct CourseID: Hashable, Sendable, CustomStringConvertible {
    package let text: String

    /// Takes 1 to 200 characters without white space or control characters.
    package init?(_ text: String) {
        guard StableName.isValid(text) else { return nil }
        self.text = text
    }

    package var description: String { text }
}

/// The version of a micro-credential's description. Another version is another thing to award.
package struct CourseVersion: Hashable, Sendable, CustomStringConvertible {
    package let text: String

    /// Takes 1 to 40 characters without white space or control characters.
    package init?(_ text: String) {
        guard StableName.isValid(text), text.unicodeScalars.count <= 40 else { return nil }
        self.text = text
    }

    package var description: String { text }
}
