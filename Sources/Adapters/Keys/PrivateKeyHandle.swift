// SPDX-License-Identifier: Apache-2.0

import COpenSSL

/// A private key inside libcrypto.
///
/// `@unchecked Sendable` because an `EVP_PKEY` is not changed after it is made here, and libcrypto lets several threads
/// use one key at once (openssl-threads(7)): every operation takes its own context.
final class PrivateKeyHandle: @unchecked Sendable {
    enum Kind: Equatable {
        case rsa(bits: Int)
        case ellipticCurve
        case other
    }

    let pointer: OpaquePointer

    /// Takes over one reference to the key.
    init(adopting pointer: OpaquePointer) {
        self.pointer = pointer
    }

    deinit {
        EVP_PKEY_free(pointer)
    }

    var kind: Kind {
        switch EVP_PKEY_get_base_id(pointer) {
        case EVP_PKEY_RSA: .rsa(bits: Int(EVP_PKEY_get_bits(pointer)))
        case EVP_PKEY_EC: .ellipticCurve
        default: .other
        }
    }

    /// Whether the certificate's public key belongs to this private key.
    func belongs(toCertificate der: [UInt8]) -> Bool {
        let certificate = der.withUnsafeBufferPointer { bytes in
            var start = bytes.baseAddress
            return d2i_X509(nil, &start, bytes.count)
        }
        guard let certificate else { return false }
        defer { X509_free(certificate) }
        let matches = X509_check_private_key(certificate, pointer) == 1
        ERR_clear_error()
        return matches
    }

    /// The key as an unencrypted PKCS#8 structure (RFC 5958); whoever takes it must guard it.
    func pkcs8() throws(SealKeyError) -> [UInt8] {
        guard let output = BIO_new(BIO_s_mem()) else { throw .signingFailed }
        defer { BIO_free(output) }
        guard i2d_PKCS8PrivateKey_bio(output, pointer, nil, nil, 0, nil, nil) == 1 else { throw .unsupportedKey }
        return OpenSSLBytes.contents(of: output)
    }

    /// A new RSA key.
    static func generateRSA(bits: Int32) throws(SealKeyError) -> PrivateKeyHandle {
        guard let context = EVP_PKEY_CTX_new_id(EVP_PKEY_RSA, nil) else { throw .unsupportedKey }
        defer { EVP_PKEY_CTX_free(context) }
        var key: OpaquePointer?
        guard EVP_PKEY_keygen_init(context) == 1, EVP_PKEY_CTX_set_rsa_keygen_bits(context, bits) == 1,
            EVP_PKEY_keygen(context, &key) == 1, let key
        else { throw .unsupportedKey }
        return PrivateKeyHandle(adopting: key)
    }
}
