// SPDX-License-Identifier: Apache-2.0

import COpenSSL
import JOSE

/// Signs with an RSA key in libcrypto, which is four times as fast as swift-crypto at it.
struct RSASigner: JWSSigner {
    let key: PrivateKeyHandle
    let algorithm: JWSAlgorithm

    func signature(over input: [UInt8]) throws -> [UInt8] {
        guard let context = EVP_MD_CTX_new() else { throw SealKeyError.signingFailed }
        defer { EVP_MD_CTX_free(context) }
        var keyContext: OpaquePointer?
        guard EVP_DigestSignInit(context, &keyContext, digest, nil, key.pointer) == 1 else {
            throw SealKeyError.signingFailed
        }
        if algorithm.family == .rsaPSS {
            // The salt is as long as the digest, and MGF1 uses the same hash (RFC 7518, section 3.5).
            guard EVP_PKEY_CTX_set_rsa_padding(keyContext, RSA_PKCS1_PSS_PADDING) == 1,
                EVP_PKEY_CTX_set_rsa_pss_saltlen(keyContext, RSA_PSS_SALTLEN_DIGEST) == 1
            else { throw SealKeyError.signingFailed }
        }
        var count = Int(EVP_PKEY_get_size(key.pointer))
        var signature = [UInt8](repeating: 0, count: count)
        guard EVP_DigestSign(context, &signature, &count, input, input.count) == 1 else {
            throw SealKeyError.signingFailed
        }
        return count == signature.count ? signature : Array(signature[..<count])
    }

    private var digest: OpaquePointer? {
        switch algorithm.hash {
        case .sha256: EVP_sha256()
        case .sha384: EVP_sha384()
        case .sha512: EVP_sha512()
        }
    }
}
