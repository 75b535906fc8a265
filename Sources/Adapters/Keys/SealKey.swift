// SPDX-License-Identifier: Apache-2.0

import Crypto
package import Foundation
package import JAdES
package import JOSE
package import X509

/// A private key that seals, with its certificate and those above it.
package struct SealKey: JWSSigner {
    /// The sealing certificate first, then those above it as far as they were in the file.
    package let chain: [Certificate]
    /// The sealing certificate.
    package let certificate: Certificate
    private let key: PrivateKeyHandle
    private let signer: any JWSSigner

    /// Loads a key file of either kind; what it holds decides, not its name.
    package static func load(_ bytes: [UInt8], passphrase: String?) throws(SealKeyError) -> SealKey {
        // PKCS#12 is one DER sequence, PEM is text.
        if bytes.first == 0x30 { return try load(pkcs12: bytes, passphrase: passphrase) }
        return try load(pem: bytes, passphrase: passphrase)
    }

    /// Loads a PKCS#12 file.
    package static func load(pkcs12 bytes: [UInt8], passphrase: String?) throws(SealKeyError) -> SealKey {
        try SealKey(KeyMaterial(pkcs12: bytes, passphrase: passphrase))
    }

    /// Loads a PEM file with the private key, encrypted or not, and its certificates in any order.
    package static func load(pem bytes: [UInt8], passphrase: String?) throws(SealKeyError) -> SealKey {
        try SealKey(KeyMaterial(pem: bytes, passphrase: passphrase))
    }

    init(_ material: KeyMaterial) throws(SealKeyError) {
        let key = material.key
        switch key.kind {
        case .rsa(let bits):
            guard bits >= JWSVerificationKey.minimumRSABits else { throw .keyTooShort(bits: bits) }
            signer = RSASigner(key: key, algorithm: .rs256)
        case .ellipticCurve:
            signer = try Self.ellipticCurveSigner(key)
        case .other:
            throw .unsupportedKey
        }
        let chain = try material.chain()
        self.chain = chain
        certificate = chain[0]
        self.key = key
    }

    private init(chain: [Certificate], key: PrivateKeyHandle, signer: any JWSSigner) {
        self.chain = chain
        certificate = chain[0]
        self.key = key
        self.signer = signer
    }

    /// swift-crypto signs on the curves at libcrypto's rate, and gives r and s as JOSE wants them.
    private static func ellipticCurveSigner(_ key: PrivateKeyHandle) throws(SealKeyError) -> any JWSSigner {
        let der = try key.pkcs8()
        if let key = try? P256.Signing.PrivateKey(derRepresentation: der) { return ECDSASigner(key) }
        if let key = try? P384.Signing.PrivateKey(derRepresentation: der) { return ECDSASigner(key) }
        if let key = try? P521.Signing.PrivateKey(derRepresentation: der) { return ECDSASigner(key) }
        throw .unsupportedKey
    }

    /// RS256 for an RSA key unless chosen otherwise, else the algorithm of the curve.
    package var algorithm: JWSAlgorithm { signer.algorithm }

    /// The same key with another algorithm.
    package func using(_ algorithm: JWSAlgorithm) throws(SealKeyError) -> SealKey {
        if algorithm == self.algorithm { return self }
        guard case .rsa = key.kind, algorithm.family != .ecdsa else {
            throw .algorithmDoesNotFit(name: algorithm.name)
        }
        return SealKey(chain: chain, key: key, signer: RSASigner(key: key, algorithm: algorithm))
    }

    package func signature(over input: [UInt8]) throws -> [UInt8] {
        try signer.signature(over: input)
    }

    /// What the certificate says about who seals.
    package var identity: SealIdentityFacts { SealIdentityFacts(certificate) }

    /// Refuses a certificate that may not seal by the rule of who verifies, or is not valid at `time`.
    ///
    /// An authority's own certificate may be one that its owner made and named as an anchor; any other of an authority
    /// is refused.
    package func checkValidity(at time: Date) throws(SealKeyError) {
        let isSomeAuthoritys = certificate.isAuthority && certificate.subject != certificate.issuer
        guard certificate.permitsSealing, !isSomeAuthoritys else { throw .notForSealing }
        if time < certificate.notValidBefore { throw .notYetValid(until: certificate.notValidBefore) }
        if time > certificate.notValidAfter { throw .expired(since: certificate.notValidAfter) }
    }

    /// A sealer with this key.
    package func sealer() throws(JAdESError) -> JAdESSealer {
        try JAdESSealer(signer: self, chain: chain)
    }
}
