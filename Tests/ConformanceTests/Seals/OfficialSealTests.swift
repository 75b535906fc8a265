// SPDX-License-Identifier: Apache-2.0

import Foundation
import JAdES
import JOSE
import JSONTree
import TestSupport
import Testing

@Suite("Official Europass seals")
struct OfficialSealTests {
    @Test("are all there", .requiresShared)
    func allThere() {
        #expect(OfficialSeal.all.count == OfficialSeal.count)
    }

    @Test(
        "are intact, and say what the published facts say", .requiresShared(cases: OfficialSeal.count),
        arguments: OfficialSeal.all)
    func intact(_ facts: OfficialSeal) throws {
        let document = try JSONDocument(parsing: facts.bytes)
        #expect(SealedDocument.isSealed(document))
        let sealed = try SealedDocument(document)
        #expect(sealed.payload.count == facts.payloadBytes)
        #expect(hex(sealed.payloadDigest) == facts.payloadSha256)

        let report = sealed.check()
        #expect(report.outcome == .intact)
        #expect(report.findings.isEmpty)
        let seal = try #require(report.seals.first)
        #expect(report.seals.count == 1)
        #expect(seal.isSignatureValid == facts.signatureMathOK)
        #expect(seal.isCertificateDigestValid == facts.x5tS256matches)

        let header = seal.seal.header
        #expect(header.algorithm?.name == facts.protected.alg)
        #expect(header.contentType == facts.protected.cty)
        #expect(header.keyID == facts.protected.kid)
        #expect(header.certificateDigestText == facts.protected.x5tS256)
        #expect(header.certificates.count == facts.protected.x5c)
        #expect(header.type == facts.protected.typ)
        #expect(header.isPayloadEncoded == facts.protected.b64)
        #expect(header.timeSource == .sigT)
        #expect(header.claimedSigningTime == (try FixedClock.date(facts.protected.sigT)))
        #expect(header.hasContentTimeStamp == (facts.protected.adoTst != nil))
        #expect(header.critical == facts.protected.crit)
        #expect(seal.seal.unsignedProperties == facts.etsiU)
        #expect(seal.seal.impliedLevel.rawValue == facts.impliedLevel)
    }

    @Test(
        "name who seals as the published facts do", .requiresShared(cases: OfficialSeal.count),
        arguments: OfficialSeal.all)
    func identity(_ facts: OfficialSeal) throws {
        let sealed = try SealedDocument(JSONDocument(parsing: facts.bytes))
        let identity = try #require(sealed.seals.first?.identity)
        #expect(identity.commonName == facts.subject("CN"))
        #expect(identity.organization == facts.subject("O"))
        #expect(identity.country == facts.subject("C"))
        #expect(identity.organizationIdentifier == facts.subject("2.5.4.97"))
        #expect(identity.hasQualifiedStatements == facts.hasQcStatements)
        #expect(identity.notBefore == (try FixedClock.date(facts.notBefore)))
        #expect(identity.notAfter == (try FixedClock.date(facts.notAfter)))
        #expect(identity.saysTest)
        #expect(identity.mayMakeSeals == true)
    }

    private func hex(_ bytes: [UInt8]) -> String {
        bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }
}
