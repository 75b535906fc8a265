// SPDX-License-Identifier: Apache-2.0

/// A digital signature algorithm of RFC 7518, section 3.1.
///
/// Only algorithms that name a signer are here: `none` and the HMAC family are never values of this type, so no caller
/// can accept them by mistake.
public enum JWSAlgorithm: String, Sendable, Hashable, CaseIterable {
    /// RSASSA-PKCS1-v1_5 with SHA-256.
    case rs256 = "RS256"
    /// RSASSA-PKCS1-v1_5 with SHA-384.
    case rs384 = "RS384"
    /// RSASSA-PKCS1-v1_5 with SHA-512.
    case rs512 = "RS512"
    /// RSASSA-PSS with SHA-256, MGF1 with SHA-256 and a salt of 32 bytes.
    case ps256 = "PS256"
    /// RSASSA-PSS with SHA-384, MGF1 with SHA-384 and a salt of 48 bytes.
    case ps384 = "PS384"
    /// RSASSA-PSS with SHA-512, MGF1 with SHA-512 and a salt of 64 bytes.
    case ps512 = "PS512"
    /// ECDSA on P-256 with SHA-256.
    case es256 = "ES256"
    /// ECDSA on P-384 with SHA-384.
    case es384 = "ES384"
    /// ECDSA on P-521 with SHA-512.
    case es512 = "ES512"

    /// The hash function under the signature.
    public enum Hash: Sendable, Hashable {
        /// SHA-256 of FIPS 180-4.
        case sha256
        /// SHA-384 of FIPS 180-4.
        case sha384
        /// SHA-512 of FIPS 180-4.
        case sha512
    }

    /// The kind of signature, which decides the kind of key.
    public enum Family: Sendable, Hashable {
        /// RSASSA-PKCS1-v1_5.
        case rsaPKCS1
        /// RSASSA-PSS.
        case rsaPSS
        /// ECDSA, with r and s as two numbers of fixed length.
        case ecdsa
    }

    /// The algorithm with this registered name; names are case-sensitive.
    public init?(name: String) {
        self.init(rawValue: name)
    }

    /// The name in the `alg` header parameter.
    public var name: String { rawValue }

    /// The hash function under the signature.
    public var hash: Hash {
        switch self {
        case .rs256, .ps256, .es256: .sha256
        case .rs384, .ps384, .es384: .sha384
        case .rs512, .ps512, .es512: .sha512
        }
    }

    /// The kind of signature.
    public var family: Family {
        switch self {
        case .rs256, .rs384, .rs512: .rsaPKCS1
        case .ps256, .ps384, .ps512: .rsaPSS
        case .es256, .es384, .es512: .ecdsa
        }
    }
}
