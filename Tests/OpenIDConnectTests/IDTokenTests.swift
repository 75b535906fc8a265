// SPDX-License-Identifier: Apache-2.0

import Crypto
import Foundation
import JOSE
import JSONTree
import OpenIDConnect
import TestSupport
import Testing

/// Which ID tokens are taken, and which attacks on them are not (OpenID Connect Core 1.0, 3.1.3.7; RFC 8725).
@Suite struct IDTokenTests {
    private let provider: SigningProvider

    init() throws { provider = try SigningProvider() }

    private func code(_ text: [UInt8], _ keys: JSONWebKeySet? = nil, _ rules: IDToken.Rules = SigningProvider.rules()) throws -> OpenIDConnectError.Code? {
        let keys = try keys ?? SigningProvider.set(provider.elliptic(), provider.modulus())
        do throws(OpenIDConnectError) {
            _ = try IDToken(checking: text, keys: keys, rules: rules)
            return nil
        } catch {
            return error.code
        }
    }

    @Test(arguments: ["RS256", "PS256", "ES256"])
    func `takes a token that a key of the provider signed, with or without a name of the key`(_ algorithm: String) throws {
        #expect(try code(provider.token(header: ["alg": .string(algorithm)])) == nil)
        let named = try SigningProvider.set(provider.elliptic(["kid": "one"]), provider.modulus(["kid": "two", "use": "sig"]))
        let name = algorithm == "ES256" ? "one" : "two"
        let other = algorithm == "ES256" ? "two" : "one"
        #expect(try code(provider.token(header: ["alg": .string(algorithm), "kid": .string(name)]), named) == nil)
        #expect(try code(provider.token(header: ["alg": .string(algorithm)]), named) == nil)
        #expect(try code(provider.token(header: ["alg": .string(algorithm), "kid": .string(other)]), named) == .keyNotFound)
    }

    @Test func `gives the subject and the claims`() throws {
        let token = try IDToken(
            checking: provider.token(SigningProvider.claims(["name": "A"])), keys: SigningProvider.set(provider.elliptic()),
            rules: SigningProvider.rules())
        #expect(token.subject == "s-1")
        #expect(token.claims["name"]?.string == "A")
    }

    @Test func `refuses tokens without signature, by shared secrets, and by algorithms that were not agreed`() throws {
        let unsigned = SigningProvider.compact(["alg": "none"], SigningProvider.claims()) { _ in [] }
        #expect(try code(unsigned) == .idTokenMalformed)
        let pretended = SigningProvider.compact(["alg": "none"], SigningProvider.claims()) { _ in [0] }
        #expect(try code(pretended) == .algorithmNotAllowed)
        // The classical confusion: the public key, which everybody has, taken for a shared secret.
        let confused = SigningProvider.compact(["alg": "HS256"], SigningProvider.claims()) { input in
            Array(HMAC<SHA256>.authenticationCode(for: input, using: SymmetricKey(data: provider.p256.publicKey.derRepresentation)))
        }
        #expect(try code(confused) == .algorithmNotAllowed)
        for name in ["RS384", "ES384", "es256", "", "EdDSA"] {
            #expect(try code(provider.token(header: ["alg": .string(name)])) == .algorithmNotAllowed, "\(name)")
        }
        #expect(try code(provider.token(), nil, SigningProvider.rules(algorithms: [.rs256])) == .algorithmNotAllowed)
    }

    @Test func `looks at no key that a token brings along`() throws {
        let thief = try SigningProvider()
        for header: JSONObject in [
            ["alg": "ES256", "jwk": thief.elliptic()], ["alg": "ES256", "jku": "https://evil.example/keys"],
            ["alg": "ES256", "kid": "../../evil"],
        ] {
            #expect(try code(thief.token(header: header)) == .signatureWrong)
        }
        let crit: JSONObject = ["alg": "ES256", "crit": ["exp"], "exp": 1]
        #expect(try code(provider.token(header: crit)) == .idTokenMalformed)
    }

    @Test func `uses a key only for what it is meant for`() throws {
        #expect(try code(provider.token(), SigningProvider.set(provider.elliptic(["use": "enc"]))) == .keyNotFound)
        #expect(try code(provider.token(), SigningProvider.set(provider.modulus())) == .keyNotFound)
        let rs = try SigningProvider.set(provider.modulus(["alg": "RS256"]))
        #expect(try code(provider.token(header: ["alg": "PS256"]), rs) == .keyNotFound)
    }

    @Test func `refuses a token of which one byte was changed`() throws {
        let token = try provider.token()
        for position in stride(from: 0, to: token.count - 1, by: 7) where token[position] != UInt8(ascii: ".") {
            var changed = token
            changed[position] = token[position] == UInt8(ascii: "A") ? UInt8(ascii: "B") : UInt8(ascii: "A")
            #expect(try code(changed) != nil, "\(position)")
        }
    }

    static let wrong: [(what: String, changes: [String: JSONValue?], code: OpenIDConnectError.Code)] = [
        ("another issuer", ["iss": "https://login.example.org/"], .issuerWrong), ("no issuer", ["iss": nil], .issuerWrong),
        ("another audience", ["aud": "other"], .audienceWrong), ("no audience", ["aud": nil], .audienceWrong),
        ("others and not us", ["aud": ["a", "b"]], .audienceWrong),
        ("us and others, and nobody asked", ["aud": ["vidimus", "b"]], .audienceWrong),
        ("asked for by another", ["aud": ["vidimus", "b"], "azp": "b"], .audienceWrong),
        ("for us alone, asked for by another", ["azp": "b"], .audienceWrong),
        ("no end", ["exp": nil], .idTokenMalformed), ("an end in words", ["exp": "soon"], .idTokenMalformed),
        ("no beginning", ["iat": nil], .idTokenMalformed), ("another nonce", ["nonce": "n-2"], .nonceWrong),
        ("no nonce", ["nonce": nil], .nonceWrong), ("no subject", ["sub": nil], .idTokenMalformed),
        ("an empty subject", ["sub": ""], .idTokenMalformed), ("a number as subject", ["sub": 7], .idTokenMalformed),
        ("a long subject", ["sub": .string(String(repeating: "s", count: 256))], .idTokenMalformed),
    ]

    @Test(arguments: wrong)
    func `refuses a token that says something else than it must`(what: String, changes: [String: JSONValue?], code wanted: OpenIDConnectError.Code) throws {
        #expect(try code(provider.token(SigningProvider.claims(changes))) == wanted, "\(what)")
    }

    @Test func `takes a token for several that we asked for`() throws {
        #expect(try code(provider.token(SigningProvider.claims(["aud": ["b", "vidimus"], "azp": "vidimus"]))) == nil)
    }

    @Test func `lets clocks be a minute apart and no more`() throws {
        let token = try provider.token()
        for (seconds, wanted): (TimeInterval, OpenIDConnectError.Code?) in [
            (359, nil), (360, .expired), (-60, nil), (-61, .issuedAtWrong),
        ] {
            #expect(try code(token, nil, SigningProvider.rules(at: FixedClock.later(seconds))) == wanted, "\(seconds)")
        }
        let now = Int(FixedClock.now.timeIntervalSince1970)
        let old = SigningProvider.claims(["iat": .number(JSONNumber(now - 661))])
        #expect(try code(provider.token(old)) == .issuedAtWrong, "made long before we asked")
        let later = SigningProvider.claims(["nbf": .number(JSONNumber(now + 61))])
        #expect(try code(provider.token(later)) == .issuedAtWrong)
    }

    @Test func `reads nothing that is no signed token`() throws {
        for text in ["", ".", "..", "a.b", "a.b.c.d", "e30.e30.", "\"a\".b.c", "e30.e30.\u{0}"] {
            #expect(try code(Array(text.utf8)) == .idTokenMalformed, "\(text)")
        }
        #expect(try code([UInt8](repeating: UInt8(ascii: "a"), count: IDToken.maximumBytes + 1)) == .idTokenMalformed)
    }
}
