// SPDX-License-Identifier: Apache-2.0

import Crypto
import CryptoExtras
import Foundation
import JOSE
import JSONTree
import OpenIDConnect
import TestSupport

/// A provider that signs ID tokens, right ones and wrong ones.
struct SigningProvider {
    static let issuer = "https://login.example.org"
    static let clientID = "vidimus"
    static let nonce = "n-1"

    let p256 = P256.Signing.PrivateKey()
    let rsa: _RSA.Signing.PrivateKey

    init() throws { rsa = try _RSA.Signing.PrivateKey(keySize: .bits2048) }

    /// Claims of a good token, changed as a case says; `nil` takes one out.
    static func claims(_ changes: [String: JSONValue?] = [:]) -> JSONValue {
        let now = Int(FixedClock.now.timeIntervalSince1970)
        var object: JSONObject = [
            "iss": .string(issuer), "sub": "s-1", "aud": .string(clientID), "exp": .number(JSONNumber(now + 300)),
            "iat": .number(JSONNumber(now)), "nonce": .string(nonce),
        ]
        for (name, value) in changes { object[name] = value }
        return .object(object)
    }

    func token(_ claims: JSONValue = claims(), header: JSONObject = ["alg": "ES256"]) throws -> [UInt8] {
        try Self.compact(header, claims) { input in
            switch header["alg"] {
            case .string("RS256"):
                Array(try rsa.signature(for: SHA256.hash(data: input), padding: .insecurePKCS1v1_5).rawRepresentation)
            case .string("PS256"):
                Array(try rsa.signature(for: SHA256.hash(data: input), padding: .PSS).rawRepresentation)
            default: Array(try p256.signature(for: input).rawRepresentation)
            }
        }
    }

    static func compact(
        _ header: JSONObject, _ claims: JSONValue, sign: ([UInt8]) throws -> [UInt8]
    ) rethrows -> [UInt8] {
        let input =
            Base64URL.encode(JSONValue.object(header).serialized()) + [UInt8(ascii: ".")]
            + Base64URL.encode(claims.serialized())
        return input + [UInt8(ascii: ".")] + Base64URL.encode(try sign(input))
    }

    private static func text(_ bytes: some Sequence<UInt8>) -> JSONValue {
        .string(String(decoding: Base64URL.encode(Array(bytes)), as: UTF8.self))
    }

    func elliptic(_ more: JSONObject = [:]) -> JSONValue {
        let point = p256.publicKey.rawRepresentation
        var key: JSONObject = [
            "kty": "EC", "crv": "P-256", "x": Self.text(point.prefix(32)), "y": Self.text(point.suffix(32)),
        ]
        for member in more.members { key[member.name] = member.value }
        return .object(key)
    }

    func modulus(_ more: JSONObject = [:]) throws -> JSONValue {
        let numbers = try rsa.publicKey.getKeyPrimitives()
        var key: JSONObject = ["kty": "RSA", "n": Self.text(numbers.modulus), "e": Self.text(numbers.publicExponent)]
        for member in more.members { key[member.name] = member.value }
        return .object(key)
    }

    static func set(_ keys: JSONValue...) throws -> JSONWebKeySet {
        try JSONWebKeySet(JSONDocument(parsing: JSONValue.object(["keys": .array(keys)]).serialized()))
    }

    static func rules(at moment: Date = FixedClock.now, algorithms: [JWSAlgorithm] = ProviderMetadata.takenAlgorithms) -> IDToken.Rules {
        IDToken.Rules(issuer: issuer, clientID: clientID, nonce: nonce, algorithms: algorithms, now: moment)
    }
}
