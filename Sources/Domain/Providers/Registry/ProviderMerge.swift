// SPDX-License-Identifier: Apache-2.0

/// Making one entry of two that are the same body.
package enum ProviderMerge {
    /// The entry that stands for both. What only one can have comes from `kept`, and from `absorbed` where `kept` has
    /// none; of what can be several, `kept`'s come first.
    package static func combined(
        _ kept: RegisteredProvider, _ absorbed: RegisteredProvider
    ) throws(RegisteredProviderFault) -> RegisteredProvider {
        let hasSeat = kept.places.contains(where: \.isSeat)
        let places = absorbed.places.compactMap { place in
            ProviderPlace(
                country: place.country, region: place.region, address: place.address, isSeat: place.isSeat && !hasSeat)
        }
        let known = Set(kept.places.map(Location.init))
        return try RegisteredProvider(
            id: kept.id, kinds: kept.kinds + absorbed.kinds, names: kept.names + absorbed.names,
            identifiers: kept.identifiers + absorbed.identifiers,
            places: kept.places + places.filter { !known.contains(Location($0)) },
            // What one did for the other, the one body now does for itself.
            roles: (kept.roles.filter { $0.principal != absorbed.id }
                + absorbed.roles.filter { $0.principal != kept.id }),
            homepage: kept.homepage ?? absorbed.homepage, email: kept.email ?? absorbed.email,
            telephone: kept.telephone ?? absorbed.telephone, logo: kept.logo ?? absorbed.logo, period: kept.period)
    }

    /// A place, whether it is the seat or not.
    private struct Location: Hashable {
        let place: ProviderPlace?

        init(_ place: ProviderPlace) {
            self.place = ProviderPlace(country: place.country, region: place.region, address: place.address)
        }
    }
}
