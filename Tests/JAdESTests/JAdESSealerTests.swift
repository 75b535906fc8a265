// SPDX-License-Identifier: Apache-2.0

import Crypto
import Foundation
import JAdES
import JOSE
import JSONTree
import TestSupport
import Testing
import X509

@Suite("Making seals")
struct JAdESSealerTests {
    @Test(
        "keeps every payload byte for byte",
        arguments: [
            "{}", "", #"{"a":"\"\\/\b\f\n\r\t"}"#, "{\n\t\"é\": \"𝄞 \u{2028}\"\r\n}", "\u{0}\u{1}\u{1F}\u{7F}\\\"",
            String(repeating: "\"", count: 5000),
        ])
    func payload(_ text: String) throws {
        let fixture = try SealFixture()
        let bytes = try fixture.sealer.seal(payload: Array(text.utf8), at: FixedClock.now)
        let sealed = try SealedDocument(JSONDocument(parsing: bytes))
        #expect(sealed.payload == Array(text.utf8))
        #expect(sealed.check().outcome == .intact)
        #expect(sealed.check().findings.isEmpty)
    }

    @Test("writes what Europass expects in the header, and nothing unprotected")
    func header() throws {
        let fixture = try SealFixture()
        let bytes = try fixture.sealer.seal(payload: Array("{}".utf8), at: FixedClock.later(0.9))
        let document = try JSONDocument(parsing: bytes)
        #expect(document.root.members.map { $0.name } == ["payload", "signatures"])
        let seal = try #require(try SealedDocument(document).seals.first)
        let header = seal.header
        #expect(header.parameterNames == ["alg", "cty", "x5t#S256", "x5c", "typ", "b64", "crit", "iat"])
        #expect(header.algorithm == .es256)
        #expect(header.contentType == "octet-stream")
        #expect(header.type == "jose+json")
        #expect(!header.isPayloadEncoded)
        #expect(header.critical == ["b64"])
        #expect(header.timeSource == .iat)
        #expect(header.claimedSigningTime == FixedClock.now)
        #expect(header.certificates == [fixture.certificate])
        #expect(seal.impliedLevel == .b)
        #expect(seal.signature.unprotectedHeader == nil)
    }

    @Test("refuses an expired certificate and one that is not valid yet")
    func validity() throws {
        let fixture = try SealFixture()
        let sealer = try fixture.sealer
        let late = #expect(throws: JAdESError.self) { try sealer.seal(payload: [], at: FixedClock.later(3601)) }
        #expect(late?.code == .sealingCertificateExpired)
        let early = #expect(throws: JAdESError.self) { try sealer.seal(payload: [], at: FixedClock.later(-3601)) }
        #expect(early?.code == .sealingCertificateNotYetValid)
    }

    @Test("refuses a payload that is not text")
    func notText() throws {
        let sealer = try SealFixture().sealer
        let error = #expect(throws: JAdESError.self) {
            try sealer.seal(payload: [0x22, 0xC3, 0x28], at: FixedClock.now)
        }
        #expect(error?.code == .sealingPayloadNotText)
    }

    @Test("refuses a missing certificate, and one of another kind of key")
    func chain() throws {
        let fixture = try SealFixture()
        let empty = #expect(throws: JAdESError.self) { try JAdESSealer(signer: ECDSASigner(fixture.key), chain: []) }
        #expect(empty?.code == .sealingChainEmpty)
        let other = ECDSASigner(P384.Signing.PrivateKey())
        let wrong = #expect(throws: JAdESError.self) { try JAdESSealer(signer: other, chain: [fixture.certificate]) }
        #expect(wrong?.code == .sealingKeyMismatch)
    }

    @Test("leaves a self-issued certificate above the sealing one out")
    func root() throws {
        let (leaf, root) = (try SealFixture(organization: "Leaf"), try SealFixture(organization: "Root"))
        let sealer = try JAdESSealer(signer: ECDSASigner(leaf.key), chain: [leaf.certificate, root.certificate])
        let bytes = try sealer.seal(payload: Array("{}".utf8), at: FixedClock.now)
        let seal = try #require(try SealedDocument(JSONDocument(parsing: bytes)).seals.first)
        #expect(seal.header.certificates == [leaf.certificate])
    }
}
