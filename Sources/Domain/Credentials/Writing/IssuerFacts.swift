// SPDX-License-Identifier: Apache-2.0

package import Courses
package import JAdES
import Localization
import Providers
package import Vocabulary

/// Who seals, as the seal's certificate says: what a credential states about its issuer.
package struct IssuerFacts: Sendable, Hashable {
    package let legalName: String
    package let commonName: String?
    package let country: CountryCode
    /// The organisation identifier of ETSI EN 319 412-1, such as `VATES-A00000000`.
    package let identifier: String

    package init(legalName: String, commonName: String?, country: CountryCode, identifier: String) {
        self.legalName = legalName
        self.commonName = commonName
        self.country = country
        self.identifier = identifier
    }

    /// Takes the facts from a certificate, which must name an organisation, its identifier and its country.
    package init(_ facts: SealIdentityFacts) throws(EuropassDocumentError) {
        guard let name = facts.organization ?? facts.commonName else { throw .sealWithoutOrganisation }
        guard let identifier = facts.organizationIdentifier else { throw .sealWithoutIdentifier }
        guard let country = facts.country.flatMap({ CountryCode($0) }) else { throw .sealWithoutCountry }
        self.init(legalName: name, commonName: facts.commonName, country: country, identifier: identifier)
    }

    /// What is to be known before a course is sealed: whether the seal belongs to somebody else than the provider, whom
    /// every credential will then name as its issuer. One body may seal for another, but that must be meant.
    package func findings(on course: MicroCredential) -> [Finding] {
        guard let own = course.provider.eidasIdentifier?.notation, own != identifier else { return [] }
        return [
            Finding(
                "award.seal.otherOwner", severity: .warning,
                parameters: [
                    "owner": .text(legalName), "identifier": .text(identifier), "provider": .text(own),
                ])
        ]
    }
}
