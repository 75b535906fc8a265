// SPDX-License-Identifier: Apache-2.0

package import Vocabulary

/// A body that offers and awards micro-credentials: who it is in law, and where it can be found.
package struct Provider: Hashable, Sendable, Identifiable {
    package let id: ProviderID
    package let kind: ProviderKind
    /// The name in law, in each language it has one.
    package let legalName: LocalizedText
    package let otherName: LocalizedText?
    package let country: CountryCode
    package let region: Region?
    /// The postal address without the country, as written on an envelope.
    package let address: LocalizedText?
    /// The identifier that a qualified seal's certificate carries (`organizationIdentifier`, ETSI EN 319 412-1).
    package let eidasIdentifier: LegalIdentifier?
    package let vatIdentifier: LegalIdentifier?
    package let otherIdentifiers: [RegisterIdentifier]
    /// An `http` or `https` address.
    package let homepage: String?
    package let email: String?
    package let logo: MediaFile?

    package init(
        id: ProviderID, kind: ProviderKind, legalName: LocalizedText, otherName: LocalizedText? = nil,
        country: CountryCode, region: Region? = nil, address: LocalizedText? = nil,
        eidasIdentifier: LegalIdentifier? = nil, vatIdentifier: LegalIdentifier? = nil,
        otherIdentifiers: [RegisterIdentifier] = [], homepage: String? = nil, email: String? = nil,
        logo: MediaFile? = nil
    ) {
        self.id = id
        self.kind = kind
        self.legalName = legalName
        self.otherName = otherName
        self.country = country
        self.region = region
        self.address = address
        self.eidasIdentifier = eidasIdentifier
        self.vatIdentifier = vatIdentifier
        self.otherIdentifiers = otherIdentifiers
        self.homepage = homepage
        self.email = email
        self.logo = logo
    }
}
