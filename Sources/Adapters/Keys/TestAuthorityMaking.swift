// SPDX-License-Identifier: Apache-2.0

import Crypto
import Foundation
import JAdES
import JOSE
import SwiftASN1
import X509

/// Makes the files of a test authority beside their place and moves them there in one step, so that nobody ever sees
/// half of it, and of two processes that start at once only one makes it.
struct TestAuthorityMaking {
    private static let rsaBits: Int32 = 2048

    let directory: String
    let time: Date

    /// Answers whether this call made it; `false` when another process was faster.
    func make() throws(TestAuthorityError) -> Bool {
        try GuardedFiles.makeDirectories(URL(fileURLWithPath: directory).deletingLastPathComponent().path)
        let temporary = "\(directory).\(UUID().uuidString)"
        try GuardedFiles.makeDirectory(temporary)
        defer { GuardedFiles.remove(temporary) }
        for file in try files() {
            try GuardedFiles.create("\(temporary)/\(file.name)", file.bytes, mode: file.mode)
        }
        return try GuardedFiles.move(directory: temporary, to: directory)
    }

    private typealias File = (name: String, bytes: [UInt8], mode: mode_t)

    private func files() throws(TestAuthorityError) -> [File] {
        do {
            let handle = try PrivateKeyHandle.generateRSA(bits: Self.rsaBits)
            let keyText = try KeyMaterial(key: handle, certificates: []).pem()
            let key = try Certificate.PrivateKey(pemEncoded: keyText)
            let authority = try TestCertificates.authority(key: key, at: time)
            let seal = try Self.seal(for: .test, by: authority, authorityKey: key, at: time)
            let passphrase = Base64URL.encode(SymmetricKey(size: .bits192).withUnsafeBytes { Array($0) })
            let sealFile = try seal.pkcs12(
                passphrase: String(decoding: passphrase, as: UTF8.self), friendlyName: SealSubject.test.commonName)
            return [
                (TestAuthority.FileName.privateKey, Array(keyText.utf8), GuardedFiles.secret),
                (TestAuthority.FileName.passphrase, passphrase + [UInt8(ascii: "\n")], GuardedFiles.secret),
                (TestAuthority.FileName.seal, sealFile, GuardedFiles.secret),
                (
                    TestAuthority.FileName.certificate,
                    Array((try authority.serializeAsPEM().pemString + "\n").utf8), GuardedFiles.open
                ),
            ]
        } catch {
            throw .unusable(file: directory, reason: "the test authority could not be made: \(error)")
        }
    }

    /// A new key and a certificate for it, with the authority's.
    static func seal(
        for subject: SealSubject, by authority: Certificate, authorityKey: Certificate.PrivateKey, at time: Date
    ) throws -> KeyMaterial {
        let handle = try PrivateKeyHandle.generateRSA(bits: rsaBits)
        let key = try Certificate.PrivateKey(pemEncoded: try KeyMaterial(key: handle, certificates: []).pem())
        let certificate = try TestCertificates.seal(
            for: subject, key: key.publicKey, by: authority, authorityKey: authorityKey, at: time)
        return KeyMaterial(key: handle, certificates: [try certificate.derBytes, try authority.derBytes])
    }
}

extension SealSubject {
    /// A file name of its own for each subject, whatever characters its names have.
    var fileName: String {
        let text = [organization, organizationIdentifier, country, commonName].joined(separator: "\u{1F}")
        return SHA256.hash(data: Array(text.utf8)).prefix(16).hexadecimal + ".pem"
    }
}
