// SPDX-License-Identifier: Apache-2.0

import Foundation
import JOSE
import JSONTree
import OpenIDConnect
import TestSupport
import Testing

/// What is sent to a provider, and what of its answers is taken.
@Suite struct ExchangeTests {
    static func document(_ changes: [String: JSONValue?] = [:]) throws -> JSONNode {
        var object: JSONObject = [
            "issuer": "https://login.example.org", "authorization_endpoint": "https://login.example.org/authorize?a=b",
            "token_endpoint": "https://login.example.org/token", "jwks_uri": "https://keys.example.org/jwks",
            "response_types_supported": ["code"], "id_token_signing_alg_values_supported": ["HS256", "RS256"],
        ]
        for (name, value) in changes { object[name] = value }
        return try JSONDocument(parsing: JSONValue.object(object).serialized()).root
    }

    static func provider(_ changes: [String: JSONValue?] = [:]) throws -> ProviderMetadata {
        try ProviderMetadata(document(changes), issuer: "https://login.example.org")
    }

    @Test func `finds the discovery document as the specification says`() {
        #expect(ProviderMetadata.address(ofIssuer: "https://a.example/x/") == "https://a.example/x/.well-known/openid-configuration")
        #expect(ProviderMetadata.address(ofIssuer: "https://a.example") == "https://a.example/.well-known/openid-configuration")
    }

    @Test func `takes what the code flow needs`() throws {
        let provider = try Self.provider(["token_endpoint_auth_methods_supported": ["client_secret_post"]])
        #expect(provider.algorithms == [.rs256])
        #expect(provider.clientAuthentication == .post)
        #expect(try Self.provider().clientAuthentication == .basic)
        #expect(provider.endSessionEndpoint == nil)
    }

    static let unusable: [(changes: [String: JSONValue?], code: OpenIDConnectError.Code)] = [
        (["issuer": "https://login.example.org/"], .metadataOfAnotherIssuer),
        (["issuer": nil], .metadataUnusable), (["token_endpoint": nil], .metadataUnusable),
        (["token_endpoint": "http://login.example.org/token"], .metadataUnusable),
        (["jwks_uri": "file:///etc/passwd"], .metadataUnusable),
        (["authorization_endpoint": "javascript:alert(1)"], .metadataUnusable),
        (["authorization_endpoint": "https://user@login.example.org/"], .metadataUnusable),
        (["authorization_endpoint": "https://login.example.org/#a"], .metadataUnusable),
        (["response_types_supported": ["id_token"]], .metadataUnusable),
        (["code_challenge_methods_supported": ["plain"]], .metadataUnusable),
        (["id_token_signing_alg_values_supported": ["none", "HS256"]], .metadataUnusable),
        (["token_endpoint_auth_methods_supported": ["private_key_jwt"]], .metadataUnusable),
    ]

    @Test(arguments: unusable)
    func `refuses a discovery document that cannot be used`(changes: [String: JSONValue?], code: OpenIDConnectError.Code) throws {
        let error = #expect(throws: OpenIDConnectError.self) { try Self.provider(changes) }
        #expect(error?.code == code)
    }

    @Test func `makes the challenge of RFC 7636, appendix B`() throws {
        let verifier = try #require(CodeVerifier("dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk"))
        #expect(verifier.challenge == "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM")
        #expect(CodeVerifier("short") == nil)
        #expect(CodeVerifier(String(repeating: "a", count: 42) + "ä") == nil)
    }

    @Test func `asks with everything that binds the answer`() throws {
        let verifier = try #require(CodeVerifier(String(repeating: "v", count: 43)))
        let address = AuthorizationRequest(
            clientID: "a b&c", redirectAddress: "https://x.example/r", scopes: ["email"], state: "st", nonce: "no",
            verifier: verifier, languages: ["fi"]
        ).address(at: try Self.provider())
        #expect(
            address == "https://login.example.org/authorize?a=b&response_type=code&client_id=a%20b%26c&"
                + "redirect_uri=https%3A%2F%2Fx.example%2Fr&scope=openid%20email&state=st&nonce=no&code_challenge="
                + verifier.challenge + "&code_challenge_method=S256&ui_locales=fi")
    }

    @Test func `shows its secret where the provider takes it`() throws {
        let verifier = try #require(CodeVerifier(String(repeating: "v", count: 43)))
        func request(_ secret: String?, _ method: String) throws -> TokenRequest {
            TokenRequest(
                code: "c&d", redirectAddress: "https://x.example/r", verifier: verifier, clientID: "id", clientSecret: secret,
                at: try Self.provider(["token_endpoint_auth_methods_supported": [.string(method)]]))
        }
        let basic = try request("s:é", "client_secret_basic")
        #expect(basic.authorization == "Basic " + Data("id:s%3A%C3%A9".utf8).base64EncodedString())
        #expect(!basic.body.contains("client_secret"))
        #expect(basic.body.contains("code=c%26d") && basic.body.contains("code_verifier="))
        let post = try request("s", "client_secret_post")
        #expect(post.authorization == nil)
        #expect(post.body.hasSuffix("client_id=id&client_secret=s"))
        #expect(try request(nil, "client_secret_basic").body.hasSuffix("&client_id=id"))
    }

    @Test func `reads an answer, or says that it is none`() throws {
        let response = try AuthorizationResponse(query: "code=a%2Bb+c&state=s&iss=https%3A%2F%2Flogin.example.org&x")
        #expect(response.outcome == .code("a+b c"))
        #expect(try AuthorizationResponse(query: "error=access_denied&state=s").outcome == .error("access_denied"))
        for query in [
            "", "code=a", "state=s", "code=a&state=", "code=&state=s", "code=a&code=b&state=s", "code=a&state=s&state=s",
            "code=a&error=b&state=s", "code=%zz&state=s", "code=%ff&state=s", "code=a%&state=s",
            "state=s&code=" + String(repeating: "a", count: 9000),
            "code=a&state=s&" + (0..<40).map { "p\($0)=1" }.joined(separator: "&"),
        ] {
            #expect(throws: OpenIDConnectError.self, "\(query.prefix(40))") { try AuthorizationResponse(query: query) }
        }
    }

    @Test func `refuses an answer of another provider than was asked`() throws {
        let always = try Self.provider(["authorization_response_iss_parameter_supported": true])
        let silent = try AuthorizationResponse(query: "code=a&state=s")
        try silent.check(from: try Self.provider())
        let named = try AuthorizationResponse(query: "code=a&state=s&iss=https%3A%2F%2Flogin.example.org")
        try named.check(from: always)
        let mixed = try AuthorizationResponse(query: "code=a&state=s&iss=https%3A%2F%2Fevil.example")
        for (response, provider) in [(silent, always), (mixed, always), (mixed, try Self.provider())] {
            let error = #expect(throws: OpenIDConnectError.self) { try response.check(from: provider) }
            #expect(error?.code == .responseOfAnotherIssuer)
        }
    }

    @Test func `takes tokens, and no answer that could break out of a header`() throws {
        func code(_ text: String) -> OpenIDConnectError.Code? {
            do {
                _ = try TokenResponse(JSONDocument(parsing: Array(text.utf8)).root)
                return nil
            } catch { return (error as? OpenIDConnectError)?.code }
        }
        #expect(code(#"{"id_token":"a","access_token":"b","token_type":"bearer"}"#) == nil)
        #expect(code(#"{"error":"invalid_grant"}"#) == .codeRefused)
        for text in [
            "[]", "{}", #"{"id_token":"a","access_token":"b"}"#, #"{"id_token":"a","access_token":"b","token_type":"mac"}"#,
            #"{"id_token":"a","access_token":"b\r\nX: y","token_type":"Bearer"}"#,
            #"{"id_token":"a","access_token":"","token_type":"Bearer"}"#,
        ] {
            #expect(code(text) == .tokenResponseMalformed, "\(text)")
        }
    }

    @Test func `takes claims about the one who signed in only`() throws {
        let provider = try SigningProvider()
        let token = try IDToken(
            checking: provider.token(SigningProvider.claims(["email": "a@x.org", "email_verified": false])),
            keys: SigningProvider.set(provider.elliptic()), rules: SigningProvider.rules())
        func info(_ text: String) throws -> UserInfo { try UserInfo(JSONDocument(parsing: Array(text.utf8)).root, about: token) }
        #expect(throws: OpenIDConnectError.self) { try info(#"{"sub":"s-2","email":"v@x.org"}"#) }
        #expect(throws: OpenIDConnectError.self) { try info(#"{"email":"v@x.org"}"#) }
        let claims = IdentityClaims(
            token,
            try info(
                #"{"sub":"s-1","email":"v@x.org","email_verified":true,"given_name":"A","family_name":"B","schac_home_organization":"x.org","schac_personal_unique_code":"urn:one","eduperson_scoped_affiliation":["student@x.org","",7,"a\u0000b"],"eduperson_assurance":[]}"#
            ))
        #expect(claims.email == "a@x.org" && !claims.isEmailVerified, "the word on an address comes from where it does")
        #expect(claims.name == "A B")
        #expect(claims.homeOrganisation == "x.org" && claims.personalUniqueCodes == ["urn:one"])
        #expect(claims.affiliations == ["student@x.org"])
        #expect(claims.assurance == [])
    }
}
