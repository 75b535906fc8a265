// SPDX-License-Identifier: Apache-2.0

import Foundation
import JAdES
import JOSE
import JSONTree
import TestSupport
import Testing

@Suite("Sealed documents")
struct SealedDocumentTests {
    private static let payload = #"{"type":["VerifiableCredential"],"name":"Anna"}"#

    private func sealed() throws -> String {
        String(
            decoding: try SealFixture().sealer.seal(payload: Array(Self.payload.utf8), at: FixedClock.now),
            as: UTF8.self)
    }

    private func check(_ text: String) throws -> SealedDocumentReport {
        try SealedDocument(JSONDocument(parsing: Array(text.utf8))).check()
    }

    @Test(
        "are told from others by their members",
        arguments: [
            (#"{"payload":"","signatures":[]}"#, true), (#"{"signatures":[]}"#, true), (#"{"payload":"{}"}"#, true),
            (#"{"payload":"","protected":"","signature":""}"#, true), (#"{"@context":[],"signatures":[]}"#, false),
            (#"{"credential":{}}"#, false), (#"{"payload":{}}"#, false), ("[]", false), (#""signatures""#, false),
        ])
    func isSealed(_ text: String, _ expected: Bool) throws {
        #expect(SealedDocument.isSealed(try JSONDocument(parsing: Array(text.utf8))) == expected)
    }

    @Test("are broken when the payload is changed, however little")
    func payload() throws {
        let text = try sealed()
        #expect(try check(text).outcome == .intact)
        for (old, new) in [("Anna", "Anne"), (#"\"name\""#, #" \"name\""#), ("{\\\"type", "{ \\\"type")] {
            let report = try check(text.replacing(old, with: new, maxReplacements: 1))
            #expect(report.outcome == .broken(.signatureBroken))
            #expect(report.deciding?.pointer.description == "/signatures/0/signature")
            #expect(report.seals[0].isSignatureValid == false)
            #expect(report.seals[0].isCertificateDigestValid == true)
        }
    }

    @Test("stay intact when only the JSON around the payload is written differently")
    func spelling() throws {
        let text = try sealed()
        #expect(try check(text.replacing("Anna", with: #"\u0041nna"#)).outcome == .intact)
        #expect(try check(text.replacing(#""signatures":"#, with: #" "signatures" : "#)).outcome == .intact)
    }

    @Test("are broken when the seal comes from another document by the same sealer")
    func transplanted() throws {
        let sealer = try SealFixture().sealer
        let one = String(decoding: try sealer.seal(payload: Array("{}".utf8), at: FixedClock.now), as: UTF8.self)
        #expect(
            try check(one.replacing(#""payload":"{}""#, with: #""payload":"[]""#)).outcome == .broken(.signatureBroken))
    }

    @Test("with several seals are intact only when every one is, and say which one is not")
    func several() throws {
        let fixture = try SealFixture()
        let other = try SealFixture(organization: "Other TEST")
        let payload = Array(Self.payload.utf8)
        let first = try JSONDocument(parsing: fixture.sealer.seal(payload: payload, at: FixedClock.now))
        let second = try JSONDocument(parsing: other.sealer.seal(payload: payload, at: FixedClock.now))
        let foreign = try JSONDocument(parsing: other.sealer.seal(payload: Array("{}".utf8), at: FixedClock.now))

        let both = try check(joined(first, second))
        #expect(both.outcome == .intact)
        #expect(both.seals.count == 2)
        #expect(both.findings.map(\.code) == [.several])
        #expect(both.seals.map { $0.seal.identity?.organization } == ["Example TEST", "Other TEST"])

        let mixed = try check(joined(first, foreign))
        #expect(mixed.outcome == .broken(.signatureBroken))
        #expect(mixed.deciding?.pointer.description == "/signatures/1/signature")
        #expect(mixed.seals.map(\.outcome) == [.intact, .broken(.signatureBroken)])
        #expect(mixed.findings.map(\.code) == [.signatureBroken, .several])
    }

    private func joined(_ first: JSONDocument, _ second: JSONDocument) throws -> String {
        let text = String(decoding: first.bytes, as: UTF8.self)
        let signature = try #require(second.root["signatures"]?[0])
        let (protected, value) = (signature["protected"]?.string ?? "", signature["signature"]?.string ?? "")
        return text.dropLast(2) + #",{"protected":"\#(protected)","signature":"\#(value)"}]}"#
    }

    @Test(
        "that cannot be read as one say why, and whether that breaks them",
        arguments: [
            (#"{"payload":"{}"}"#, SealOutcome.broken(.signatureMissing)),
            (#"{"payload":"{}","signatures":[]}"#, .broken(.signatureMissing)),
            (#"{"payload":"e30","protected":"e30","signature":"AA"}"#, .undecidable(.serializationUnsupported)),
            (#"{"payload":"","signatures":[],"signature":""}"#, .broken(.serializationAmbiguous)),
            (#"{"signatures":[{"protected":"e30","signature":"AA"}]}"#, .undecidable(.payloadDetached)),
            (#"{"payload":1,"signatures":[{"protected":"e30","signature":"AA"}]}"#, .broken(.payloadMalformed)),
            (#"{"payload":"","signatures":[{"signature":"AA"}]}"#, .broken(.headerMissing)),
            (#"{"payload":"","signatures":[{"protected":"e3","signature":"AA"}]}"#, .broken(.headerMalformed)),
            (#"{"payload":"","signatures":[{"protected":"e30","signature":"A"}]}"#, .broken(.signatureMalformed)),
        ])
    func unreadable(_ text: String, _ outcome: SealOutcome) throws {
        let document = try JSONDocument(parsing: Array(text.utf8))
        let error = #expect(throws: JAdESError.self) { try SealedDocument(document) }
        #expect(error?.outcome == outcome)
        #expect(error?.code == outcome.code)
        #expect(error?.pointer != nil)
    }

    @Test("with an unprotected header only are broken")
    func unprotectedOnly() throws {
        let text = #"{"payload":"","signatures":[{"header":{"alg":"ES256"},"signature":"AA"}]}"#
        #expect(try check(text).outcome == .broken(.headerMissing))
    }

    @Test("carry codes that are all different and all begin with seal or sealing")
    func codes() {
        let codes = SealCode.allCases.map(\.rawValue)
        #expect(Set(codes).count == codes.count)
        #expect(codes.allSatisfy { $0.hasPrefix("seal.") || $0.hasPrefix("sealing.") })
    }
}
