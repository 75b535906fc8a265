// SPDX-License-Identifier: Apache-2.0

import Crypto
import JAdES
import Keys
import SwiftASN1
import TestSupport
import Testing
import X509

/// What a certificate must be for before it seals: the rule that who verifies goes by.
@Suite struct SealPurposeTests {
    private static let organizationIdentifier: ASN1ObjectIdentifier = [2, 5, 4, 97]

    private func key(
        usage: KeyUsage = KeyUsage(nonRepudiation: true), purposes: [ExtendedKeyUsage.Usage] = [],
        isAuthority: Bool = false, isSelfSigned: Bool = false, identifiers: [String] = []
    ) throws -> SealKey {
        let key = P256.Signing.PrivateKey()
        let subject = try DistinguishedName(
            [.init(type: .RDNAttributeType.commonName, utf8String: "Seal")]
                + identifiers.map { .init(type: Self.organizationIdentifier, utf8String: $0) })
        let certificate = try Certificate(
            version: .v3, serialNumber: .init(), publicKey: .init(key.publicKey), notValidBefore: FixedClock.later(-60),
            notValidAfter: FixedClock.later(60),
            issuer: isSelfSigned ? subject : try DistinguishedName { CommonName("Authority") }, subject: subject,
            signatureAlgorithm: .ecdsaWithSHA256,
            extensions: try Certificate.Extensions {
                Critical(
                    isAuthority
                        ? BasicConstraints.isCertificateAuthority(maxPathLength: nil)
                        : BasicConstraints.notCertificateAuthority)
                Critical(usage)
                if !purposes.isEmpty { try ExtendedKeyUsage(purposes) }
            },
            issuerPrivateKey: .init(key))
        let text = key.pemRepresentation + "\n" + (try certificate.serializeAsPEM().pemString)
        return try SealKey.load(Array(text.utf8), passphrase: nil)
    }

    @Test func `refuses a certificate that is for something else`() throws {
        let keys = [
            try key(usage: KeyUsage(keyEncipherment: true)), try key(purposes: [.serverAuth]),
            try key(purposes: [.ocspSigning]), try key(isAuthority: true),
        ]
        for key in keys {
            #expect(throws: SealKeyError.notForSealing) { try key.checkValidity(at: FixedClock.now) }
        }
    }

    @Test func `takes one for documents, and an authority's own that its owner may name`() throws {
        for key in [try key(), try key(purposes: [.emailProtection]), try key(isAuthority: true, isSelfSigned: true)] {
            #expect(throws: Never.self) { try key.checkValidity(at: FixedClock.now) }
        }
    }

    @Test func `prefers none of several organisation identifiers`() throws {
        let one = try key(identifiers: ["VATFI-1"]).identity
        #expect(one.organizationIdentifier == "VATFI-1" && !one.hasSeveralOrganizationIdentifiers)
        let two = try key(identifiers: ["VATFI-1", "VATFI-2"]).identity
        #expect(two.organizationIdentifier == nil && two.hasSeveralOrganizationIdentifiers)
    }
}
