// SPDX-License-Identifier: Apache-2.0

package import Foundation
package import Localization
package import Providers
package import Vocabulary

/// One version of the list of providers with all that is needed to answer "trusted on that day, for what" without
/// asking anybody (`Documentation/trusted-list.md`).
///
/// It holds evidence and no judgements: the answers come from the same pure function as in the register, so a list of
/// last year still answers for days in it, and nobody has to believe what its publisher concluded.
package struct TrustedProviderList: Hashable, Sendable {
    /// Who publishes a list, in the words of the certificate that seals it, and where.
    package struct Issuer: Hashable, Sendable {
        package let name: String
        package let country: CountryCode?
        /// The organisation identifier of the certificate (ETSI EN 319 412-1, section 5.1.4).
        package let identifier: String?
        /// The `http` or `https` address where the newest version is found.
        package let address: String?

        package init(name: String, country: CountryCode?, identifier: String? = nil, address: String? = nil) {
            self.name = name
            self.country = country
            self.identifier = identifier
            self.address = address
        }
    }

    /// The version before this one: its number and the SHA-256 of its file in hexadecimal digits.
    package struct Predecessor: Hashable, Sendable {
        package let number: Int
        package let sha256: String

        package init(number: Int, sha256: String) {
            self.number = number
            self.sha256 = sha256
        }
    }

    package let issuer: Issuer
    /// Counts from 1; a number is never used twice.
    package let number: Int
    /// In whole milliseconds.
    package let issued: Date
    /// The last day on which it may be taken for the newest version.
    package let nextUpdate: PlainDate
    package let previous: Predecessor?
    package let content: Content

    /// What the list says of providers, whoever publishes it and when.
    package struct Content: Hashable, Sendable {
        /// Every agency that a report names, by id.
        package let agencies: [QualityAssuranceAgency]
        /// By id.
        package let providers: [ListedProvider]

        package init(agencies: [QualityAssuranceAgency], providers: [ListedProvider]) {
            self.agencies = agencies.sorted { Self.precedes($0.id.text, $1.id.text) }
            self.providers = providers.sorted { Self.precedes($0.id.text, $1.id.text) }
        }

        /// The order of entries: by the bytes of their ids.
        static func precedes(_ first: String, _ second: String) -> Bool {
            first.utf8.lexicographicallyPrecedes(second.utf8)
        }
    }

    package init(
        issuer: Issuer, number: Int, issued: Date, nextUpdate: PlainDate, previous: Predecessor?, content: Content
    ) {
        self.issuer = issuer
        self.number = number
        self.issued = ListMoment.rounded(issued)
        self.nextUpdate = nextUpdate
        self.previous = previous
        self.content = content
    }

    /// The entry for a name: an id, also one that was merged away, or an identifier that only one entry has.
    ///
    /// - Returns: everybody it could mean.
    package func providers(named name: String) -> [ListedProvider] {
        let known = content.providers.filter { $0.id.text == name || $0.aliases.contains { $0.text == name } }
        if let own = known.first(where: { $0.id.text == name }) { return [own] }
        if !known.isEmpty { return known }
        let readings = Set(IdentifierScheme.allCases.compactMap { ProviderIdentifier($0, name) })
        return content.providers.filter { provider in
            provider.identifiers.contains { identifier in
                readings.contains { $0.scheme == identifier.scheme && $0.notation == identifier.notation }
            }
        }
    }
}
