// SPDX-License-Identifier: Apache-2.0

package import Vocabulary

/// A place where a provider has its seat or works.
package struct ProviderPlace: Hashable, Sendable {
    package let country: CountryCode
    package let region: Region?
    /// The postal address without the country, as written on an envelope.
    package let address: LocalizedText?
    /// Whether the law finds it here; the others are places of work.
    package let isSeat: Bool

    /// `nil` when the region is in another country.
    package init?(country: CountryCode, region: Region? = nil, address: LocalizedText? = nil, isSeat: Bool = false) {
        if let region, CountryCode(region.countryLetters) != country { return nil }
        self.country = country
        self.region = region
        self.address = address
        self.isSeat = isSeat
    }
}
