// SPDX-License-Identifier: Apache-2.0

/// The stable name of a provider: an absolute IRI or a short word of its own choosing.
///
/// It takes part in the identifier of every award, so changing it would allow a second award of the same course to
/// the same learner.
package struct ProviderID: Hashable, Sendable, CustomStringConvertible {
    package let text: String

    /// Takes 1 to 200 characters without white space or control characters.
    package init?(_ text: String) {
        guard StableName.isValid(text) else { return nil }
        self.text = text
    }

    package var description: String { text }
}

/// The rule that names of providers and courses share.
package enum StableName {
    package static func isValid(_ text: String) -> Bool {
        if text.utf8.allSatisfy({ (0x21...0x7E).contains($0) }) { return (1...200).contains(text.utf8.count) }
        let scalars = text.unicodeScalars
        return !scalars.isEmpty && scalars.count <= 200
            && scalars.allSatisfy { !$0.properties.isWhitespace && $0.properties.generalCategory != .control }
    }
}
