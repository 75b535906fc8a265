// SPDX-License-Identifier: Apache-2.0

import JOSE
import JSONTree
import TestSupport
import Testing

@Suite("JWS in General JSON Serialization")
struct JWSGeneralJSONTests {
    /// A document with these texts in place; a header is given in the clear.
    private func document(
        protected: String? = #"{"alg":"ES256"}"#, header: String? = nil, payload: String? = #""Zm9v""#,
        signature: String? = #""AQID""#, count: Int = 1
    ) throws -> JSONDocument {
        var members: [String] = []
        if let protected {
            members.append(
                #""protected":"\#(String(decoding: Base64URL.encode(Array(protected.utf8)), as: UTF8.self))""#)
        }
        if let header { members.append(#""header":\#(header)"#) }
        if let signature { members.append(#""signature":\#(signature)"#) }
        let one = "{\(members.joined(separator: ","))}"
        let signatures = #""signatures":[\#(repeatElement(one, count: count).joined(separator: ","))]"#
        let text = "{" + (payload.map { #""payload":\#($0),"# } ?? "") + signatures + "}"
        return try JSONDocument(parsing: Array(text.utf8))
    }

    private func expect(_ code: JOSEError.Code, at pointer: String, _ document: JSONDocument) {
        let error = #expect(throws: JOSEError.self) { try JWSGeneralJSON(document) }
        #expect(error?.code == code)
        #expect(error?.pointer?.description == pointer)
    }

    @Test("reads an encoded payload and its signatures")
    func encoded() throws {
        let jws = try JWSGeneralJSON(document(header: #"{"kid":"a"}"#, count: 2))
        #expect(jws.payload == Array("foo".utf8))
        #expect(jws.payloadText == Array("Zm9v".utf8))
        #expect(jws.isPayloadEncoded)
        #expect(jws.signatures.map(\.index) == [0, 1])
        #expect(jws.signatures[1].pointer.description == "/signatures/1")
        #expect(jws.signatures[0].signature == [1, 2, 3])
        #expect(jws.signatures[0].protectedHeader?["alg"]?.string == "ES256")
        #expect(jws.signatures[0].unprotectedHeader?["kid"]?.string == "a")
        #expect(jws.signingInput(of: jws.signatures[0]).bytes == Array("eyJhbGciOiJFUzI1NiJ9.Zm9v".utf8))
    }

    @Test("takes the payload as it is when b64 is false: the string's UTF-8, escapes undone")
    func unencoded() throws {
        let jws = try JWSGeneralJSON(
            document(protected: #"{"alg":"ES256","b64":false,"crit":["b64"]}"#, payload: #""{\"a\":\"\u00e9\\n\"}\n""#))
        #expect(jws.payload == Array(#"{"a":"é\n"}"#.utf8) + [10])
        #expect(jws.payloadText == jws.payload)
        #expect(!jws.isPayloadEncoded)
        #expect(jws.signatures[0].critical == ["b64"])
    }

    @Test(
        "refuses what crit must not be",
        arguments: [
            #"{"alg":"ES256","crit":[]}"#, #"{"alg":"ES256","crit":"b64","b64":true}"#,
            #"{"alg":"ES256","crit":["b64","b64"],"b64":true}"#, #"{"alg":"ES256","crit":["b64"]}"#,
            #"{"alg":"ES256","crit":["alg"]}"#, #"{"alg":"ES256","crit":["crit"]}"#, #"{"alg":"ES256","crit":[1]}"#,
            #"{"alg":"ES256","crit":null}"#, #"{"alg":"ES256","crit":{}}"#,
        ])
    func badCritical(_ header: String) throws {
        expect(.criticalMalformed, at: "/signatures/0/protected", try document(protected: header))
    }

    @Test(
        "refuses crit or b64 outside of the protected header", arguments: [#"{"crit":["x"],"x":1}"#, #"{"b64":true}"#])
    func unprotectedCritical(_ header: String) throws {
        let name = header.contains("crit") ? "crit" : "b64"
        expect(.criticalMalformed, at: "/signatures/0/header/\(name)", try document(header: header))
    }

    @Test("refuses b64 false that crit does not list, and b64 that is no boolean")
    func unlistedB64() throws {
        expect(
            .payloadEncodingNotCritical, at: "/signatures/0/protected",
            try document(protected: #"{"alg":"ES256","b64":false}"#))
        expect(
            .headerMalformed, at: "/signatures/0/protected",
            try document(protected: #"{"alg":"ES256","b64":"false","crit":["b64"]}"#))
    }

    @Test("refuses a parameter in both headers, or twice in one")
    func duplicates() throws {
        expect(.headerDuplicate, at: "/signatures/0/header/alg", try document(header: #"{"alg":"none"}"#))
        expect(
            .headerDuplicate, at: "/signatures/0/protected", try document(protected: #"{"alg":"ES256","alg":"none"}"#))
        expect(
            .headerDuplicate, at: "/signatures/0/protected",
            try document(protected: #"{"alg":"ES256","\u0061lg":"none"}"#))
    }

    @Test("refuses a protected header that is no JSON object", arguments: ["[]", "1", #""alg""#, "{", "", "{} {}"])
    func badHeader(_ header: String) throws {
        let code: JOSEError.Code = header.isEmpty ? .headerMissing : .headerMalformed
        let pointer = header.isEmpty ? "/signatures/0" : "/signatures/0/protected"
        expect(code, at: pointer, try document(protected: header))
    }

    @Test("refuses a header that is too large or too deep")
    func limits() throws {
        let large = #"{"alg":"ES256","x":"\#(String(repeating: "x", count: 300_000))"}"#
        expect(.headerTooLarge, at: "/signatures/0/protected", try document(protected: large))
        let deep = #"{"x":\#(String(repeating: "[", count: 40))\#(String(repeating: "]", count: 40))}"#
        expect(.headerMalformed, at: "/signatures/0/protected", try document(protected: deep))
        expect(.tooManySignatures, at: "/signatures", try document(count: 17))
        let many = "{" + (0..<129).map { #""p\#($0)":1"# }.joined(separator: ",") + "}"
        expect(.headerTooLarge, at: "/signatures/0/protected", try document(protected: many))
        expect(.headerTooLarge, at: "/signatures/0/header", try document(header: many))
        let names = String(repeating: #""b64","#, count: 9999) + #""b64""#
        expect(
            .criticalMalformed, at: "/signatures/0/protected",
            try document(protected: #"{"alg":"ES256","b64":false,"crit":[\#(names)]}"#))
    }

    @Test("refuses a missing or malformed payload")
    func payload() throws {
        expect(.payloadMissing, at: "", try document(payload: nil))
        expect(.payloadMalformed, at: "/payload", try document(payload: "{}"))
        expect(.payloadMalformed, at: "/payload", try document(payload: #""Zm9=""#))
    }

    @Test("refuses a missing or malformed signature")
    func signature() throws {
        expect(.signatureMissing, at: "/signatures/0", try document(signature: nil))
        expect(.signatureMissing, at: "/signatures/0/signature", try document(signature: #""""#))
        expect(.signatureMalformed, at: "/signatures/0/signature", try document(signature: #""a+b/""#))
        expect(.signatureMalformed, at: "/signatures/0/signature", try document(signature: "1"))
        expect(.signatureMissing, at: "/signatures", try document(count: 0))
    }

    @Test(
        "refuses other serializations, and a mixture of two",
        arguments: [
            (#"{"payload":"","protected":"","signature":"AA"}"#, JOSEError.Code.notGeneralJSON, ""),
            ("[]", .notGeneralJSON, ""), (#"{"payload":"Zm9v"}"#, .signatureMissing, ""),
            (#"{"payload":"","signatures":{}}"#, .signatureMalformed, "/signatures"),
            (#"{"payload":"","signatures":[1]}"#, .signatureMalformed, "/signatures/0"),
            (#"{"payload":"","signatures":[{"signature":"AA"}]}"#, .headerMissing, "/signatures/0"),
            (#"{"payload":"","signature":"AA","signatures":[]}"#, .ambiguousSerialization, "/signature"),
            (#"{"payload":"","protected":"AA","signatures":[]}"#, .ambiguousSerialization, "/protected"),
        ])
    func serializations(_ text: String, _ code: JOSEError.Code, _ pointer: String) throws {
        expect(code, at: pointer, try JSONDocument(parsing: Array(text.utf8)))
    }

    @Test("refuses signatures that disagree on the payload's encoding")
    func mixed() throws {
        let plain = String(decoding: Base64URL.encode(Array(#"{"b64":false,"crit":["b64"]}"#.utf8)), as: UTF8.self)
        let text = #"""
            {"payload":"Zm9v","signatures":[{"protected":"eyJhbGciOiJFUzI1NiJ9","signature":"AA"},
            {"protected":"\#(plain)","signature":"AA"}]}
            """#
        expect(.payloadEncodingMixed, at: "/signatures/1", try JSONDocument(parsing: Array(text.utf8)))
    }
}
