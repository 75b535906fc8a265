// SPDX-License-Identifier: Apache-2.0

import Foundation
import JAdES
import SwiftASN1
package import Vocabulary
package import X509

/// A certificate authority for trying things out, and the e-seals under it.
///
/// It is made on first use in a directory of its own and never overwritten. Every name in its certificates says TEST,
/// none of them claims to be qualified, and nobody but the owner of the directory has reason to trust it.
package struct TestAuthority: Sendable {
    /// The names of the files in the directory.
    package enum FileName {
        /// The authority's certificate: the anchor for whoever wants to trust the test seals.
        package static let certificate = "test-ca.pem"
        /// The authority's private key.
        package static let privateKey = "test-ca-key.pem"
        /// The test seal with its certificate.
        package static let seal = "test-seal.p12"
        /// The passphrase of the test seal.
        package static let passphrase = "test-seal.pass"
        /// The directory of the seals in the names of providers.
        package static let seals = "seals"

        static let all = [certificate, privateKey, seal, passphrase]
    }

    /// Where the authority lives.
    package let directory: String
    /// The authority's own certificate.
    package let caCertificate: Certificate
    /// The test seal.
    package let sealKey: SealKey
    /// Whether the authority was made just now.
    package let isNew: Bool
    private let authorityKey: Certificate.PrivateKey
    private let clock: Clock

    /// Opens the authority in `directory`, or makes it when the directory is missing or empty.
    package static func open(directory: String, clock: Clock) throws(TestAuthorityError) -> TestAuthority {
        let directory = URL(fileURLWithPath: directory).standardizedFileURL.path
        let names = try GuardedFiles.names(in: directory) ?? []
        let missing = FileName.all.filter { !names.contains($0) }
        if missing.isEmpty { return try TestAuthority(openedIn: directory, isNew: false, clock: clock) }
        guard missing.count == FileName.all.count else {
            throw .incomplete(directory: directory, missing: missing)
        }
        guard names.isEmpty else { throw .foreignContent(directory: directory) }
        let isNew = try TestAuthorityMaking(directory: directory, time: clock.now()).make()
        return try TestAuthority(openedIn: directory, isNew: isNew, clock: clock)
    }

    private init(openedIn directory: String, isNew: Bool, clock: Clock) throws(TestAuthorityError) {
        let certificatePath = "\(directory)/\(FileName.certificate)"
        let keyPath = "\(directory)/\(FileName.privateKey)"
        let sealPath = "\(directory)/\(FileName.seal)"
        let passphrase = String(decoding: try GuardedFiles.read("\(directory)/\(FileName.passphrase)"), as: UTF8.self)
        let certificateText = String(decoding: try GuardedFiles.read(certificatePath), as: UTF8.self)
        do { caCertificate = try Certificate(pemEncoded: certificateText) } catch {
            throw .unusable(file: certificatePath, reason: "it is not a certificate")
        }
        let keyText = String(decoding: try GuardedFiles.read(keyPath), as: UTF8.self)
        do { authorityKey = try Certificate.PrivateKey(pemEncoded: keyText) } catch {
            throw .unusable(file: keyPath, reason: "it is not a private key")
        }
        guard authorityKey.publicKey == caCertificate.publicKey else {
            throw .unusable(file: keyPath, reason: "it does not belong to \(FileName.certificate)")
        }
        let sealBytes = try GuardedFiles.read(sealPath)
        do throws(SealKeyError) {
            sealKey = try SealKey.load(
                pkcs12: sealBytes, passphrase: passphrase.trimmingCharacters(in: .whitespacesAndNewlines))
        } catch {
            throw .unusable(file: sealPath, reason: error.description)
        }
        self.directory = directory
        self.isNew = isNew
        self.clock = clock
        guard hasIssued(sealKey.certificate) else {
            throw .unusable(file: sealPath, reason: "it was not issued by \(FileName.certificate)")
        }
    }

    /// Whether the authority signed this certificate.
    package func hasIssued(_ certificate: Certificate) -> Bool {
        certificate.issuer == caCertificate.subject
            && caCertificate.publicKey.isValidSignature(certificate.signature, for: certificate)
    }

    /// The seal in the name of `subject`, made on first use and kept.
    package func sealKey(for subject: SealSubject) throws(TestAuthorityError) -> SealKey {
        if subject == .test { return sealKey }
        let folder = "\(directory)/\(FileName.seals)"
        let path = "\(folder)/\(subject.fileName)"
        if !FileManager.default.fileExists(atPath: path) {
            try GuardedFiles.makeDirectory(folder)
            let material: KeyMaterial
            let text: String
            do {
                material = try TestAuthorityMaking.seal(
                    for: subject, by: caCertificate, authorityKey: authorityKey, at: clock.now())
                text = try material.pem()
            } catch {
                throw .unusable(file: path, reason: "the certificate could not be made: \(error)")
            }
            let temporary = "\(folder)/.\(UUID().uuidString)"
            defer { GuardedFiles.remove(temporary) }
            try GuardedFiles.create(temporary, Array(text.utf8), mode: GuardedFiles.secret)
            _ = try GuardedFiles.link(temporary, as: path)
        }
        let key: SealKey
        let bytes = try GuardedFiles.read(path)
        do throws(SealKeyError) {
            key = try SealKey.load(pem: bytes, passphrase: nil)
        } catch {
            throw .unusable(file: path, reason: error.description)
        }
        guard hasIssued(key.certificate), key.identity.organizationIdentifier == subject.organizationIdentifier else {
            throw .unusable(file: path, reason: "it is not the seal of \(subject.organization) by this authority")
        }
        return key
    }
}
