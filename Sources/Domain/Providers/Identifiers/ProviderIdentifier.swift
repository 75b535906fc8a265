// SPDX-License-Identifier: Apache-2.0

package import Vocabulary

/// A name that a register or a law gave a provider.
package struct ProviderIdentifier: Hashable, Sendable {
    package let scheme: IdentifierScheme
    package let notation: String
    /// The country that gave it, for schemes that are a country's.
    package let country: CountryCode?

    /// Takes a notation of the scheme's form.
    package init?(_ scheme: IdentifierScheme, _ notation: String, country: CountryCode? = nil) {
        guard !notation.isEmpty else { return nil }
        self.scheme = scheme
        self.notation = notation
        self.country = country
    }
}

/// The registers and laws whose identifiers are known by their form.
package enum IdentifierScheme: String, Sendable, Hashable, CaseIterable {
    /// A legal identifier as a seal's certificate carries it (ETSI EN 319 412-1, section 5.1.4).
    case eidas
    /// A number for value added tax (Directive 2006/112/EC, article 215).
    case vat
    /// The European unique identifier of a company (Regulation (EU) 2021/1042).
    case euid
    /// The participant identification code of the Union's funding programmes.
    case pic
    /// The Research Organization Registry.
    case ror
    /// An institution in the Database of External Quality Assurance Results, `DEQARINST` and digits.
    case deqar
    /// The European Tertiary Education Register and the register of organisations around it.
    case eter
    /// An institution code of the Erasmus charter.
    case erasmus
    /// A home organisation's domain name (SCHAC).
    case schac
    /// A decentralized identifier.
    case did
    /// A register that is none of these.
    case other
}
