// SPDX-License-Identifier: Apache-2.0

package import JAdES
package import Vocabulary

/// Whom a sealing certificate names, as a list writes it of its publisher.
package struct SealerName: Hashable, Sendable {
    package let name: String
    package let country: CountryCode?
    package let identifier: String?

    package init(_ facts: SealIdentityFacts) {
        name = facts.organization ?? facts.commonName ?? facts.serialNumber
        country = facts.country.flatMap { CountryCode($0) }
        identifier = facts.organizationIdentifier
    }
}
