// SPDX-License-Identifier: Apache-2.0

package import Vocabulary

/// What the rules for reports need to know of a provider.
package struct ReviewedProvider: Hashable, Sendable, Identifiable {
    package let id: ProviderID
    package let name: String
    /// The countries of its legal seats, the first its main one.
    package let seats: [CountryCode]
    /// Whether it is a recognised institution of higher education; all others are "other providers".
    package let isHigherEducation: Bool
    package let levels: Set<QFEHEALevel>
    package let identifiers: [ProviderIdentifier]
    /// The names that single agencies gave it, by agency.
    package let localIdentifiers: [AgencyID: [String]]

    package init(
        id: ProviderID, name: String, seats: [CountryCode], isHigherEducation: Bool, levels: Set<QFEHEALevel> = [],
        identifiers: [ProviderIdentifier] = [], localIdentifiers: [AgencyID: [String]] = [:]
    ) {
        self.id = id
        self.name = name
        self.seats = seats
        self.isHigherEducation = isHigherEducation
        self.levels = levels
        self.identifiers = identifiers
        self.localIdentifiers = localIdentifiers
    }
}
