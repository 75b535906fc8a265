// SPDX-License-Identifier: Apache-2.0

import Localization
package import Vocabulary

extension RegisteredProvider {
    /// The entry that follows from what a course says of its provider.
    ///
    /// A course's identifiers are free text: those that their scheme's rule refuses are left out and come back as
    /// findings, so that nothing enters the register that is not known to be well formed.
    package static func entry(
        from provider: Provider
    ) throws(RegisteredProviderFault) -> (provider: RegisteredProvider, findings: [Finding]) {
        var identifiers: [ProviderIdentifier] = []
        var findings: [Finding] = []
        func add(_ notation: String, _ scheme: IdentifierScheme, _ country: CountryCode?, register: String? = nil) {
            do throws(IdentifierFault) {
                identifiers.append(
                    try ProviderIdentifier.read(notation, as: scheme, country: country, register: register))
            } catch {
                findings.append(error.finding(about: notation, scheme: scheme))
            }
        }
        if let eidas = provider.eidasIdentifier { add(eidas.notation, .eidas, eidas.country) }
        if let vat = provider.vatIdentifier { add(vat.notation, .vat, vat.country) }
        for other in provider.otherIdentifiers {
            let scheme = IdentifierScheme(registerName: other.register)
            add(other.notation, scheme, nil, register: other.register)
        }
        var names = [ProviderName(.legal, provider.legalName)]
        if let other = provider.otherName { names.append(ProviderName(.display, other)) }
        let region = provider.region.flatMap { CountryCode($0.countryLetters) == provider.country ? $0 : nil }
        let place = ProviderPlace(
            country: provider.country, region: region, address: provider.address, isSeat: true)
        let entry = try RegisteredProvider(
            id: provider.id, kinds: [provider.kind], names: names, identifiers: identifiers,
            places: place.map { [$0] } ?? [], homepage: provider.homepage, email: provider.email, logo: provider.logo)
        return (entry, findings)
    }
}
