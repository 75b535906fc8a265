// SPDX-License-Identifier: Apache-2.0

import Crypto
import CryptoExtras
import FoundationEssentials
public import X509

/// A public key that checks signatures, and only with the algorithms that fit it.
///
/// The `alg` of a header is a claim by whoever wrote the header. The key decides which algorithms are possible, and
/// ``isValid(signature:over:algorithm:)-(_,JWSSigningInput,_)`` refuses every other one.
public struct JWSVerificationKey: Sendable {
    /// RSA keys below this length are refused (RFC 7518, sections 3.3 and 3.5).
    public static let minimumRSABits = 2048

    private enum Key: Sendable {
        case rsa(_RSA.Signing.PublicKey)
        case p256(P256.Signing.PublicKey)
        case p384(P384.Signing.PublicKey)
        case p521(P521.Signing.PublicKey)
    }

    private let key: Key

    /// The key of a certificate.
    ///
    /// - Throws: ``JOSEError`` with ``JOSEError/Code/keyTooShort`` or ``JOSEError/Code/keyUnsupported``.
    public init(_ publicKey: Certificate.PublicKey) throws(JOSEError) {
        if let rsa = _RSA.Signing.PublicKey(publicKey) {
            try self.init(rsa)
        } else if let p256 = P256.Signing.PublicKey(publicKey) {
            self.init(p256)
        } else if let p384 = P384.Signing.PublicKey(publicKey) {
            self.init(p384)
        } else if let p521 = P521.Signing.PublicKey(publicKey) {
            self.init(p521)
        } else {
            throw JOSEError(.keyUnsupported, "Keys of this kind (\(publicKey)) are not supported.")
        }
    }

    init(_ rsa: _RSA.Signing.PublicKey) throws(JOSEError) {
        guard rsa.keySizeInBits >= Self.minimumRSABits else {
            throw JOSEError(.keyTooShort, "The RSA key has \(rsa.keySizeInBits) bits; at least 2048 are needed.")
        }
        key = .rsa(rsa)
    }

    init(_ p256: P256.Signing.PublicKey) { key = .p256(p256) }
    init(_ p384: P384.Signing.PublicKey) { key = .p384(p384) }
    init(_ p521: P521.Signing.PublicKey) { key = .p521(p521) }

    /// Whether the key can have made a signature of this algorithm.
    public func fits(_ algorithm: JWSAlgorithm) -> Bool {
        switch (key, algorithm) {
        case (.rsa, .rs256), (.rsa, .rs384), (.rsa, .rs512), (.rsa, .ps256), (.rsa, .ps384), (.rsa, .ps512),
            (.p256, .es256), (.p384, .es384), (.p521, .es512):
            true
        default:
            false
        }
    }

    /// The length in bytes of every signature by this key, in the JOSE form.
    public var signatureLength: Int {
        switch key {
        case .rsa(let key): (key.keySizeInBits + 7) / 8
        case .p256: 64
        case .p384: 96
        case .p521: 132
        }
    }

    /// Whether `signature` is this key's signature over `input`; `false` as well for an algorithm that does not fit.
    public func isValid(signature: [UInt8], over input: JWSSigningInput, algorithm: JWSAlgorithm) -> Bool {
        switch algorithm.hash {
        case .sha256: isValid(signature: signature, digest: input.digest(SHA256.self), algorithm: algorithm)
        case .sha384: isValid(signature: signature, digest: input.digest(SHA384.self), algorithm: algorithm)
        case .sha512: isValid(signature: signature, digest: input.digest(SHA512.self), algorithm: algorithm)
        }
    }

    /// Whether `signature` is this key's signature over `input`; `false` as well for an algorithm that does not fit.
    public func isValid(signature: [UInt8], over input: [UInt8], algorithm: JWSAlgorithm) -> Bool {
        switch algorithm.hash {
        case .sha256: isValid(signature: signature, digest: SHA256.hash(data: input), algorithm: algorithm)
        case .sha384: isValid(signature: signature, digest: SHA384.hash(data: input), algorithm: algorithm)
        case .sha512: isValid(signature: signature, digest: SHA512.hash(data: input), algorithm: algorithm)
        }
    }

    private func isValid(signature: [UInt8], digest: some Digest, algorithm: JWSAlgorithm) -> Bool {
        guard fits(algorithm), signature.count == signatureLength else { return false }
        switch key {
        case .rsa(let key):
            let padding: _RSA.Signing.Padding = algorithm.family == .rsaPSS ? .PSS : .insecurePKCS1v1_5
            return key.isValidSignature(.init(rawRepresentation: signature), for: digest, padding: padding)
        case .p256(let key):
            guard let signature = try? P256.Signing.ECDSASignature(rawRepresentation: signature) else { return false }
            return key.isValidSignature(signature, for: digest)
        case .p384(let key):
            guard let signature = try? P384.Signing.ECDSASignature(rawRepresentation: signature) else { return false }
            return key.isValidSignature(signature, for: digest)
        case .p521(let key):
            guard let signature = try? P521.Signing.ECDSASignature(rawRepresentation: signature) else { return false }
            return key.isValidSignature(signature, for: digest)
        }
    }
}
