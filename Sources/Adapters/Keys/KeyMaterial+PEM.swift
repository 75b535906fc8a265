// SPDX-License-Identifier: Apache-2.0

import COpenSSL
import Foundation
import SwiftASN1

extension KeyMaterial {
    /// Reads a PEM file (RFC 7468) with one private key, encrypted or not, and certificates, in any order.
    init(pem bytes: [UInt8], passphrase: String?) throws(SealKeyError) {
        ERR_clear_error()
        defer { ERR_clear_error() }
        let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]
        let bytes = bytes.starts(with: byteOrderMark) ? Array(bytes.dropFirst(byteOrderMark.count)) : bytes
        let text = String(decoding: bytes, as: UTF8.self)
        guard text.contains("-----BEGIN ") else { throw .unreadable }
        let labels = text.split(whereSeparator: \.isNewline).filter { $0.hasPrefix("-----BEGIN ") }
        let keys = labels.filter { $0.contains("PRIVATE KEY-----") }
        guard let label = keys.first else { throw .noPrivateKey }
        guard keys.count == 1 else { throw .severalPrivateKeys }
        let isEncrypted = label.contains("ENCRYPTED") || text.contains("Proc-Type: 4,ENCRYPTED")
        guard !isEncrypted || passphrase != nil else { throw .passphraseNeeded }
        if let key = Self.privateKey(in: bytes, passphrase: passphrase) {
            self.key = key
        } else if isEncrypted, OpenSSLBytes.hasLegacyAlgorithms,
            let key = Self.privateKey(in: bytes, passphrase: passphrase)
        {
            self.key = key
        } else {
            throw isEncrypted ? .wrongPassphrase : .unreadable
        }
        certificates = try Self.certificates(in: bytes)
    }

    private typealias PassphraseCallback =
        @convention(c) (UnsafeMutablePointer<CChar>?, Int32, Int32, UnsafeMutableRawPointer?) -> Int32

    private static func privateKey(in bytes: [UInt8], passphrase: String?) -> PrivateKeyHandle? {
        // Without a callback libcrypto would ask on the terminal.
        let answer: PassphraseCallback = { buffer, size, _, passphrase in
            guard let buffer, let passphrase else { return -1 }
            let text = passphrase.assumingMemoryBound(to: CChar.self)
            let length = strlen(text)
            guard length <= Int(size) else { return -1 }
            memcpy(buffer, text, length)
            return Int32(length)
        }
        let pointer = OpenSSLBytes.withReader(over: bytes) { reader -> OpaquePointer? in
            guard let passphrase else { return PEM_read_bio_PrivateKey(reader, nil, answer, nil) }
            return passphrase.withCString { text in
                PEM_read_bio_PrivateKey(reader, nil, answer, UnsafeMutableRawPointer(mutating: text))
            }
        }
        return (pointer ?? nil).map(PrivateKeyHandle.init(adopting:))
    }

    /// The certificates of a PEM file as DER; one that cannot be read makes the file unreadable.
    private static func certificates(in bytes: [UInt8]) throws(SealKeyError) -> [[UInt8]] {
        let found = OpenSSLBytes.withReader(over: bytes) { reader in
            var certificates: [[UInt8]] = []
            while let certificate = PEM_read_bio_X509(reader, nil, nil, nil) {
                if let der = OpenSSLBytes.der(of: certificate) { certificates.append(der) }
                X509_free(certificate)
            }
            let isAtEnd = ERR_GET_REASON(ERR_peek_last_error()) == PEM_R_NO_START_LINE
            return isAtEnd ? certificates : nil
        }
        guard let certificates = found ?? nil else { throw .unreadable }
        return certificates
    }

    /// The key in the clear and the certificates, leaf first, as PEM text; whoever takes it must guard it.
    func pem() throws(SealKeyError) -> String {
        let parts =
            [PEMDocument(type: "PRIVATE KEY", derBytes: try key.pkcs8())]
            + certificates.map { PEMDocument(type: "CERTIFICATE", derBytes: $0) }
        return parts.map { $0.pemString + "\n" }.joined()
    }
}
