// SPDX-License-Identifier: Apache-2.0

package import Vocabulary

/// A name that a register or a law gave a provider, in the one notation that its scheme has here.
///
/// Two identifiers are equal when they name the same entry of the same register, however they were written: spaces,
/// dots and capitals are gone, prefixes are there.
package struct ProviderIdentifier: Hashable, Sendable {
    package let scheme: IdentifierScheme
    /// The canonical notation; reading it again gives itself.
    package let notation: String
    /// The country that gave it, for schemes that are a country's.
    package let country: CountryCode?
    /// What the register is called; only for ``IdentifierScheme/other``.
    package let register: String?

    private init(scheme: IdentifierScheme, notation: String, country: CountryCode?, register: String?) {
        self.scheme = scheme
        self.notation = notation
        self.country = country
        self.register = register
    }

    /// Reads what a person or a file wrote.
    ///
    /// - Parameters:
    ///   - country: The country that is said to have given it. A number that begins with another country's letters
    ///     is refused.
    ///   - register: What the register is called; needed for ``IdentifierScheme/other`` and ignored otherwise.
    package static func read(
        _ text: String, as scheme: IdentifierScheme, country: CountryCode? = nil, register: String? = nil
    ) throws(IdentifierFault) -> ProviderIdentifier {
        let written = try IdentifierText.trimmed(text)
        let canonical: CanonicalNotation
        switch scheme {
        case .eidas: canonical = try EIDASIdentifier.canonical(written, country: country)
        case .vat: canonical = try VATNumber.canonical(written, country: country)
        case .euid: canonical = try CompanyIdentifier.canonical(written, country: country)
        case .eter: canonical = try ETERIdentifier.canonical(written, country: country)
        case .erasmus: canonical = try ErasmusCode.canonical(written, country: country)
        case .pic: canonical = CanonicalNotation(try ParticipantCode.canonical(written))
        case .ror: canonical = CanonicalNotation(try RORIdentifier.canonical(written))
        case .deqar: canonical = CanonicalNotation(try DEQARIdentifier.canonical(written))
        case .schac: canonical = CanonicalNotation(try HomeOrganisation.canonical(written))
        case .did: canonical = CanonicalNotation(try DecentralizedIdentifier.canonical(written))
        case .other:
            guard let register, !register.isEmpty else { throw .registerMissing }
            let name = try IdentifierText.trimmed(register)
            return ProviderIdentifier(scheme: scheme, notation: written, country: country, register: name)
        }
        return ProviderIdentifier(
            scheme: scheme, notation: canonical.notation, country: canonical.country, register: nil)
    }

    /// Takes a notation of the scheme's form; see ``read(_:as:country:register:)`` for what is wrong with another.
    package init?(_ scheme: IdentifierScheme, _ notation: String, country: CountryCode? = nil, register: String? = nil)
    {
        guard let read = try? Self.read(notation, as: scheme, country: country, register: register) else { return nil }
        self = read
    }
}

/// What a scheme's rule makes of a notation.
struct CanonicalNotation {
    let notation: String
    let country: CountryCode?

    init(_ notation: String, country: CountryCode? = nil) {
        self.notation = notation
        self.country = country
    }
}
