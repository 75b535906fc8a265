// SPDX-License-Identifier: Apache-2.0

public import Crypto
import FoundationEssentials

/// A signer with an elliptic-curve key in memory; the curve decides the algorithm (RFC 7518, section 3.4).
public struct ECDSASigner: JWSSigner {
    private enum Key: Sendable {
        case p256(P256.Signing.PrivateKey)
        case p384(P384.Signing.PrivateKey)
        case p521(P521.Signing.PrivateKey)
    }

    private let key: Key

    /// A signer that makes ES256 signatures.
    public init(_ key: P256.Signing.PrivateKey) {
        self.key = .p256(key)
    }

    /// A signer that makes ES384 signatures.
    public init(_ key: P384.Signing.PrivateKey) {
        self.key = .p384(key)
    }

    /// A signer that makes ES512 signatures.
    public init(_ key: P521.Signing.PrivateKey) {
        self.key = .p521(key)
    }

    /// The algorithm that fits the curve.
    public var algorithm: JWSAlgorithm {
        switch key {
        case .p256: .es256
        case .p384: .es384
        case .p521: .es512
        }
    }

    /// The signature as r and s.
    public func signature(over input: [UInt8]) throws -> [UInt8] {
        switch key {
        case .p256(let key): try Array(key.signature(for: SHA256.hash(data: input)).rawRepresentation)
        case .p384(let key): try Array(key.signature(for: SHA384.hash(data: input)).rawRepresentation)
        case .p521(let key): try Array(key.signature(for: SHA512.hash(data: input)).rawRepresentation)
        }
    }
}
