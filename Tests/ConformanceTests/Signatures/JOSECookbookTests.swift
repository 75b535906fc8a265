// SPDX-License-Identifier: Apache-2.0

import JOSE
import JSONTree
import TestSupport
import Testing

@Suite("JOSE cookbook (RFC 7520, section 4; RFC 7797, section 4)")
struct JOSECookbookTests {
    /// The example's output in general JSON serialization, parsed anew, and its key.
    private func example(_ name: String) throws -> (document: JSONDocument, key: JWSVerificationKey?) {
        let root = try JSONDocument(parsing: Shared.data("vectors/jose-cookbook/\(name).json")).root
        let output = try #require(root["output"]?["json"])
        return (
            try JSONDocument(parsing: Array(output.rawBytes)),
            try JWSVerificationKey(jwk: #require(root["input"]?["key"]))
        )
    }

    @Test(
        "signatures are valid", .requiresShared(cases: 2),
        arguments: ["jws/4_1.rsa_v15_signature", "jws/4_3.ecdsa_signature"])
    func valid(_ name: String) throws {
        let (document, key) = try example(name)
        let jws = try JWSGeneralJSON(document)
        let signature = try #require(jws.signatures.first)
        let algorithm = try #require(JWSAlgorithm(name: signature.protectedHeader?["alg"]?.string ?? ""))
        #expect(String(decoding: jws.payload, as: UTF8.self).hasPrefix("It’s a dangerous business, Frodo"))
        let input = jws.signingInput(of: signature)
        #expect(key?.isValid(signature: signature.signature, over: input, algorithm: algorithm) == true)
    }

    @Test(
        "codes with a shared secret are read, but name no algorithm of ours", .requiresShared(cases: 3),
        arguments: [
            "jws/4_4.hmac-sha2_integrity_protection", "jws/4_6.protecting_specific_header_fields",
            "jws/4_7.protecting_content_only",
        ])
    func sharedSecret(_ name: String) throws {
        let (document, key) = try example(name)
        let signature = try #require(try JWSGeneralJSON(document).signatures.first)
        let header = signature.protectedHeader?["alg"] ?? signature.unprotectedHeader?["alg"]
        #expect(header?.string == "HS256")
        #expect(JWSAlgorithm(name: "HS256") == nil)
        #expect(key == nil)
    }

    @Test("detached content is told apart", .requiresShared)
    func detached() throws {
        let (document, _) = try example("jws/4_5.signature_with_detached_content")
        let error = #expect(throws: JOSEError.self) { try JWSGeneralJSON(document) }
        #expect(error?.code == .payloadMissing)
    }

    @Test("b64 that crit does not list is refused, as the published example has it", .requiresShared)
    func unencoded() throws {
        let (document, _) = try example("rfc7797/4.2.hmac-sha2_b64_false")
        let error = #expect(throws: JOSEError.self) { try JWSGeneralJSON(document) }
        #expect(error?.code == .payloadEncodingNotCritical)
    }
}
