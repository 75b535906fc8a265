// SPDX-License-Identifier: Apache-2.0

import Crypto
import CryptoExtras
import Foundation
import JOSE
import Testing
import X509

@Suite("Verification keys")
struct JWSVerificationKeyTests {
    private static let input = JWSSigningInput(protectedText: Array("abc".utf8), payloadText: Array("def".utf8))

    @Test("accept signatures of their own curve only")
    func curves() throws {
        let keys: [(any JWSSigner, Certificate.PublicKey)] = [
            try Self.p256(), try Self.p384(), try Self.p521(),
        ]
        for (signer, publicKey) in keys {
            let key = try JWSVerificationKey(publicKey)
            let signature = try signer.signature(over: Self.input.bytes)
            #expect(signature.count == key.signatureLength)
            for algorithm in JWSAlgorithm.allCases {
                let isOwn = algorithm == signer.algorithm
                #expect(key.fits(algorithm) == isOwn)
                #expect(key.isValid(signature: signature, over: Self.input, algorithm: algorithm) == isOwn)
                #expect(key.isValid(signature: signature, over: Self.input.bytes, algorithm: algorithm) == isOwn)
            }
        }
    }

    @Test("of RSA keep the two paddings and the three hashes apart")
    func rsa() throws {
        let privateKey = try _RSA.Signing.PrivateKey(keySize: .bits2048)
        let key = try JWSVerificationKey(Certificate.PublicKey(privateKey.publicKey))
        let bytes = Self.input.bytes
        let signatures: [JWSAlgorithm: Data] = [
            .rs256: try privateKey.signature(for: SHA256.hash(data: bytes), padding: .insecurePKCS1v1_5)
                .rawRepresentation,
            .rs384: try privateKey.signature(for: SHA384.hash(data: bytes), padding: .insecurePKCS1v1_5)
                .rawRepresentation,
            .rs512: try privateKey.signature(for: SHA512.hash(data: bytes), padding: .insecurePKCS1v1_5)
                .rawRepresentation,
            .ps256: try privateKey.signature(for: SHA256.hash(data: bytes), padding: .PSS).rawRepresentation,
            .ps384: try privateKey.signature(for: SHA384.hash(data: bytes), padding: .PSS).rawRepresentation,
            .ps512: try privateKey.signature(for: SHA512.hash(data: bytes), padding: .PSS).rawRepresentation,
        ]
        for (made, signature) in signatures {
            for algorithm in JWSAlgorithm.allCases {
                let isValid = key.isValid(signature: Array(signature), over: Self.input, algorithm: algorithm)
                #expect(isValid == (algorithm == made), "made as \(made), read as \(algorithm)")
            }
        }
    }

    @Test("refuse short RSA keys and keys that no algorithm uses")
    func refused() throws {
        let ed25519 = Certificate.PublicKey(Curve25519.Signing.PrivateKey().publicKey)
        let error = #expect(throws: JOSEError.self) { try JWSVerificationKey(ed25519) }
        #expect(error?.code == .keyUnsupported)
        let short = try _RSA.Signing.PublicKey(
            unsafePEMRepresentation: """
                -----BEGIN PUBLIC KEY-----
                MIGfMA0GCSqGSIb3DQEBAQUAA4GNADCBiQKBgQDxLTstMKtwfI/ZCf9bRVfsNOUu
                zYn7xIysyLCPbvRebUQPD8BYNtYQPycKNb93C5ew9V61LeAk2dpzuOhR4DGdIo9D
                /u2fNsC6mIE875K8U7L+AXRZoCYrwTP70/eHLEoH7r8H5sQ2f7kmB5yRb/72HeBH
                GohWcQZTV4GsIbZTqQIDAQAB
                -----END PUBLIC KEY-----
                """)
        let shortError = #expect(throws: JOSEError.self) { try JWSVerificationKey(Certificate.PublicKey(short)) }
        #expect(shortError?.code == .keyTooShort)
    }

    @Test("refuse a signature that is too long, too short, empty or all zero")
    func lengths() throws {
        let (signer, publicKey) = try Self.p256()
        let key = try JWSVerificationKey(publicKey)
        let signature = try signer.signature(over: Self.input.bytes)
        for bad in [signature + [0], Array(signature.dropLast()), [], [UInt8](repeating: 0, count: 64)] {
            #expect(!key.isValid(signature: bad, over: Self.input, algorithm: .es256))
        }
    }

    private static func p256() throws -> (any JWSSigner, Certificate.PublicKey) {
        let key = P256.Signing.PrivateKey()
        return (ECDSASigner(key), Certificate.PublicKey(key.publicKey))
    }

    private static func p384() throws -> (any JWSSigner, Certificate.PublicKey) {
        let key = P384.Signing.PrivateKey()
        return (ECDSASigner(key), Certificate.PublicKey(key.publicKey))
    }

    private static func p521() throws -> (any JWSSigner, Certificate.PublicKey) {
        let key = P521.Signing.PrivateKey()
        return (ECDSASigner(key), Certificate.PublicKey(key.publicKey))
    }
}
