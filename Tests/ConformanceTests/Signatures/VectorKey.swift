// SPDX-License-Identifier: Apache-2.0

import Crypto
import CryptoExtras
import Foundation
import JOSE
import JSONTree
import Testing
import X509

extension JWSVerificationKey {
    /// The key of a JWK (RFC 7517) in a test vector; `nil` for a shared secret.
    init?(jwk: JSONNode) throws {
        func bytes(_ name: String) throws -> [UInt8] {
            try #require(jwk[name]?.decodedBytes.flatMap { Base64URL.decode($0) })
        }
        switch (jwk["kty"]?.string, jwk["crv"]?.string) {
        case ("RSA", _):
            try self.init(Certificate.PublicKey(_RSA.Signing.PublicKey(n: bytes("n"), e: bytes("e"))))
        case ("EC", "P-256"):
            try self.init(Certificate.PublicKey(P256.Signing.PublicKey(rawRepresentation: bytes("x") + bytes("y"))))
        case ("EC", "P-521"):
            try self.init(Certificate.PublicKey(P521.Signing.PublicKey(rawRepresentation: bytes("x") + bytes("y"))))
        default:
            return nil
        }
    }
}

extension [UInt8] {
    /// The bytes that hexadecimal digits stand for.
    init(hex text: String) throws {
        let digits = [UInt8](text.utf8)
        self = try stride(from: 0, to: digits.count, by: 2).map { index in
            try #require(UInt8(String(decoding: digits[index..<index + 2], as: UTF8.self), radix: 16))
        }
    }
}
