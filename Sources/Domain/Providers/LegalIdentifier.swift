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
