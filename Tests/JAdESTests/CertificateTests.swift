// SPDX-License-Identifier: Apache-2.0

import Foundation
import JAdES
import JOSE
import JSONTree
import SwiftASN1
import TestSupport
import Testing
import X509

@Suite("Sealing certificates")
struct CertificateTests {
    /// Certificates of kinds that cannot be read as a sealing certificate, made with openssl.
    @Test("of a kind that is refused or unknown are told apart from no certificate", arguments: OddCertificate.allCases)
    func odd(_ certificate: OddCertificate) throws {
        let fixture = try SealFixture()
        var members = try fixture.members()
        members["x5c"] = #"["\#(certificate.rawValue)"]"#
        members["x5t#S256"] = #""AAAA""#
        let report = try SealedDocument(fixture.document(members)).check()
        #expect(Set(report.findings.map(\.code)) == [certificate.code, .certificateDigestMismatch])
        #expect(report.seals[0].isSignatureValid == nil)
    }

    @Test("give the facts of who seals")
    func facts() throws {
        let identity = SealIdentityFacts(try SealFixture().certificate)
        #expect(identity.commonName == "Example TEST seal")
        #expect(identity.organization == "Example TEST")
        #expect(identity.country == "FI")
        #expect(identity.organizationIdentifier == nil)
        #expect(identity.serialNumber == "010203")
        #expect(identity.notAfter == FixedClock.later(3600))
        #expect(identity.mayMakeSeals == true)
        #expect(!identity.hasQualifiedStatements)
        #expect(identity.saysTest)
        #expect(!SealIdentityFacts(try SealFixture(organization: "Attestation").certificate).saysTest)
    }

    @Test("give names in the string types of older authorities")
    func olderStrings() throws {
        let fixture = try SealFixture()
        let bmp = try olderString(0x1E, "Ωmega".utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] })
        let teletex = try olderString(0x14, [0x5A, 0xE9])
        let key = Certificate.PrivateKey(fixture.key)
        let name = try DistinguishedName([
            RelativeDistinguishedName.Attribute(type: .RDNAttributeType.organizationName, value: bmp),
            RelativeDistinguishedName.Attribute(type: .RDNAttributeType.commonName, value: teletex),
        ])
        let certificate = try Certificate(
            version: .v3, serialNumber: .init(), publicKey: key.publicKey, notValidBefore: FixedClock.now,
            notValidAfter: FixedClock.later(60), issuer: name, subject: name, extensions: Certificate.Extensions(),
            issuerPrivateKey: key)
        let identity = SealIdentityFacts(try Certificate(derEncoded: certificate.derBytes))
        #expect(identity.organization == "Ωmega")
        #expect(identity.commonName == "Zé")
        #expect(identity.mayMakeSeals == nil)
    }
}

/// A string of one of the older types: its tag, its length, and its bytes.
private func olderString(_ tag: UInt8, _ bytes: [UInt8]) throws -> ASN1Any {
    try ASN1Any(derEncoded: DER.parse([tag, UInt8(bytes.count)] + bytes))
}
