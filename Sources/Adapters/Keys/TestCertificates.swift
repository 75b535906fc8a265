// SPDX-License-Identifier: Apache-2.0

import Foundation
import SwiftASN1
import X509

/// The certificates of the test authority: like those of an e-seal, and marked as a test in every name.
enum TestCertificates {
    private static let organizationIdentifier: ASN1ObjectIdentifier = [2, 5, 4, 97]

    /// Ten years for the authority, five for a seal.
    private static let (authorityYears, sealYears) = (10, 5)

    static func authority(key: Certificate.PrivateKey, at time: Date) throws -> Certificate {
        let name = try DistinguishedName {
            CountryName("FI")
            OrganizationName("Vidimus TEST")
            CommonName("Vidimus TEST CA")
        }
        let identifier = SubjectKeyIdentifier(hash: key.publicKey)
        return try Certificate(
            version: .v3, serialNumber: .init(), publicKey: key.publicKey,
            notValidBefore: start(of: time), notValidAfter: end(of: time, years: authorityYears),
            issuer: name, subject: name,
            extensions: try Certificate.Extensions {
                Critical(BasicConstraints.isCertificateAuthority(maxPathLength: 0))
                Critical(KeyUsage(keyCertSign: true, cRLSign: true))
                identifier
                AuthorityKeyIdentifier(keyIdentifier: identifier.keyIdentifier)
            },
            issuerPrivateKey: key)
    }

    static func seal(
        for subject: SealSubject, key: Certificate.PublicKey, by authority: Certificate,
        authorityKey: Certificate.PrivateKey, at time: Date
    ) throws -> Certificate {
        let name = try DistinguishedName([
            RelativeDistinguishedName.Attribute(type: .RDNAttributeType.countryName, printableString: subject.country),
            RelativeDistinguishedName.Attribute(
                type: .RDNAttributeType.organizationName, utf8String: subject.organization),
            RelativeDistinguishedName.Attribute(
                type: organizationIdentifier, utf8String: subject.organizationIdentifier),
            RelativeDistinguishedName.Attribute(type: .RDNAttributeType.commonName, utf8String: subject.commonName),
        ])
        return try Certificate(
            version: .v3, serialNumber: .init(), publicKey: key,
            notValidBefore: start(of: time),
            notValidAfter: min(end(of: time, years: sealYears), authority.notValidAfter),
            issuer: authority.subject, subject: name,
            extensions: try Certificate.Extensions {
                Critical(BasicConstraints.notCertificateAuthority)
                Critical(KeyUsage(digitalSignature: true, nonRepudiation: true))
                SubjectKeyIdentifier(hash: key)
                AuthorityKeyIdentifier(keyIdentifier: SubjectKeyIdentifier(hash: authorityKey.publicKey).keyIdentifier)
            },
            issuerPrivateKey: authorityKey)
    }

    /// A little before now, so that a verifier whose clock is behind accepts the first seal; whole seconds.
    private static func start(of time: Date) -> Date {
        Date(timeIntervalSince1970: (time.timeIntervalSince1970 - 3600).rounded(.down))
    }

    private static func end(of time: Date, years: Int) -> Date {
        Date(timeIntervalSince1970: (time.timeIntervalSince1970 + Double(years) * 365.25 * 86_400).rounded(.down))
    }
}
