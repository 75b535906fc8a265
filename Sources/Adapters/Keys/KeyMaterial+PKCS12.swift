// SPDX-License-Identifier: Apache-2.0

import COpenSSL

extension KeyMaterial {
    /// Reads a PKCS#12 file (RFC 7292).
    init(pkcs12 bytes: [UInt8], passphrase: String?) throws(SealKeyError) {
        ERR_clear_error()
        defer { ERR_clear_error() }
        guard let container = OpenSSLBytes.withReader(over: bytes, { d2i_PKCS12_bio($0, nil) }) ?? nil else {
            throw .unreadable
        }
        defer { PKCS12_free(container) }
        if PKCS12_mac_present(container) == 1 {
            guard Self.opens(container, passphrase) else {
                throw passphrase == nil ? .passphraseNeeded : .wrongPassphrase
            }
        }
        if let material = try Self.contents(of: container, passphrase) {
            self = material
        } else if OpenSSLBytes.hasLegacyAlgorithms, let material = try Self.contents(of: container, passphrase) {
            self = material
        } else {
            throw .oldEncryption
        }
    }

    /// Whether the passphrase fits the file's integrity check.
    ///
    /// No passphrase and an empty one differ in PKCS#12, and both mean none.
    private static func opens(_ container: OpaquePointer, _ passphrase: String?) -> Bool {
        if let passphrase, !passphrase.isEmpty {
            return PKCS12_verify_mac(container, passphrase, Int32(clamping: passphrase.utf8.count)) == 1
        }
        return PKCS12_verify_mac(container, nil, 0) == 1 || PKCS12_verify_mac(container, "", 0) == 1
    }

    /// The parts of the file, or `nil` when its encryption could not be undone.
    private static func contents(
        of container: OpaquePointer, _ passphrase: String?
    ) throws(SealKeyError) -> KeyMaterial? {
        var key: OpaquePointer?
        var own: OpaquePointer?
        var others: OpaquePointer?
        guard PKCS12_parse(container, passphrase ?? "", &key, &own, &others) == 1 else { return nil }
        defer {
            X509_free(own)
            while let certificate = OPENSSL_sk_pop(others) { X509_free(OpaquePointer(certificate)) }
            OPENSSL_sk_free(others)
        }
        var certificates: [[UInt8]] = []
        if let own, let der = OpenSSLBytes.der(of: own) { certificates.append(der) }
        for index in 0..<max(0, OPENSSL_sk_num(others)) {
            guard let certificate = OPENSSL_sk_value(others, index),
                let der = OpenSSLBytes.der(of: OpaquePointer(certificate))
            else { continue }
            certificates.append(der)
        }
        guard let key else { throw .noPrivateKey }
        return KeyMaterial(key: PrivateKeyHandle(adopting: key), certificates: certificates)
    }

    /// Writes a PKCS#12 file, encrypted with AES-256.
    func pkcs12(passphrase: String, friendlyName: String) throws(SealKeyError) -> [UInt8] {
        let pointers = certificates.compactMap(Self.certificate(der:))
        defer { for pointer in pointers { X509_free(pointer) } }
        guard let others = OPENSSL_sk_new_null() else { throw .unsupportedCertificate }
        defer { OPENSSL_sk_free(others) }
        for pointer in pointers.dropFirst() { OPENSSL_sk_push(others, UnsafeRawPointer(pointer)) }
        guard
            let container = PKCS12_create(
                passphrase, friendlyName, key.pointer, pointers.first, others, 0, 0, 0, 0, 0)
        else { throw .unsupportedKey }
        defer { PKCS12_free(container) }
        guard let output = BIO_new(BIO_s_mem()) else { throw .unsupportedKey }
        defer { BIO_free(output) }
        guard i2d_PKCS12_bio(output, container) == 1 else { throw .unsupportedKey }
        return OpenSSLBytes.contents(of: output)
    }

    private static func certificate(der: [UInt8]) -> OpaquePointer? {
        der.withUnsafeBufferPointer { bytes in
            var start = bytes.baseAddress
            return d2i_X509(nil, &start, bytes.count)
        }
    }
}
