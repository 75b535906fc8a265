// SPDX-License-Identifier: Apache-2.0

package import Foundation
package import JAdES

/// Who made a seal, in the words of the seal's own certificate.
package struct Sealer: Sendable, Hashable {
    /// The organisation (O), or the common name where the certificate has no organisation.
    package let name: String
    package let commonName: String?
    /// ISO 3166-1 alpha-2 code (C).
    package let country: String?
    /// The organisation identifier of ETSI EN 319 412-1, such as `VATES-A00000000`.
    package let organizationIdentifier: String?
    /// The name of the authority that issued the certificate.
    package let certificateIssuer: String
    package let notBefore: Date
    package let notAfter: Date
    /// The signing time that the sealer claims; nothing proves it by itself.
    package let claimedSealingTime: Date?
    /// Whether the certificate is one of a test authority.
    package let isTest: Bool

    package init(
        name: String, commonName: String?, country: String?, organizationIdentifier: String?,
        certificateIssuer: String, notBefore: Date, notAfter: Date, claimedSealingTime: Date?, isTest: Bool
    ) {
        self.name = name
        self.commonName = commonName
        self.country = country
        self.organizationIdentifier = organizationIdentifier
        self.certificateIssuer = certificateIssuer
        self.notBefore = notBefore
        self.notAfter = notAfter
        self.claimedSealingTime = claimedSealingTime
        self.isTest = isTest
    }
}

extension Sealer {
    /// Reads who sealed from a seal's certificate; `nil` when it has none that can be read.
    package init?(_ report: SealReport) {
        guard let facts = report.seal.identity else { return nil }
        self.init(
            name: facts.organization ?? facts.commonName ?? facts.serialNumber, commonName: facts.commonName,
            country: facts.country, organizationIdentifier: facts.organizationIdentifier,
            certificateIssuer: facts.issuerOrganization ?? facts.issuerCommonName ?? "",
            notBefore: facts.notBefore, notAfter: facts.notAfter,
            claimedSealingTime: report.seal.header.claimedSigningTime, isTest: facts.saysTest)
    }
}
