// SPDX-License-Identifier: Apache-2.0

package import Vocabulary

/// An identifier given by law in one country, as ELM's `LegalIdentifier`: a notation and the country that gave it.
package struct LegalIdentifier: Hashable, Sendable {
    package let notation: String
    package let country: CountryCode

    package init(notation: String, country: CountryCode) {
        self.notation = notation
        self.country = country
    }

    /// Whether a notation has the form of the identifier in a certificate (ETSI EN 319 412-1, section 5.1.4): three
    /// letters for its kind, or two and a colon for one of a country's own; two letters of the country; a hyphen; and
    /// the identifier itself, without blanks and hidden characters.
    package static func isCertificateForm(_ notation: String) -> Bool {
        guard let match = notation.wholeMatch(of: /(?:[A-Z]{3}|[A-Z]{2}:)[A-Z]{2}-(.+)/) else { return false }
        return !HiddenCharacters.occur(in: notation) && !match.1.contains(where: \.isWhitespace)
    }
}

/// An identifier from a register that is not a country's law, such as a PIC or a ROR number.
package struct RegisterIdentifier: Hashable, Sendable {
    package let notation: String
    /// The register's name, such as `Erasmus PIC`.
    package let register: String

    package init(notation: String, register: String) {
        self.notation = notation
        self.register = register
    }
}
