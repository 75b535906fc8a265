// SPDX-License-Identifier: Apache-2.0

import Crypto
import Foundation
import SwiftASN1
import X509

/// Makes small certificate chains with the faults that tests need.
struct CertificateFactory {
    static let day: TimeInterval = 86_400
    /// 24 November 2026, 12:00 UTC: the "now" of these tests.
    static let now = Date(timeIntervalSince1970: 1_795_521_600)

    let name: DistinguishedName
    let key = P256.Signing.PrivateKey()
    let certificate: Certificate

    /// A self-signed authority.
    init(authority commonName: String, from: Date = now - 1000 * day, until: Date = now + 1000 * day) throws {
        self.name = try DistinguishedName { CommonName(commonName) }
        self.certificate = try Certificate(
            version: .v3, serialNumber: .init(), publicKey: .init(key.publicKey), notValidBefore: from,
            notValidAfter: until, issuer: name, subject: name, signatureAlgorithm: .ecdsaWithSHA256,
            extensions: try Certificate.Extensions {
                Critical(BasicConstraints.isCertificateAuthority(maxPathLength: nil))
                Critical(KeyUsage(keyCertSign: true, cRLSign: true))
            },
            issuerPrivateKey: .init(key))
    }

    /// A seal certificate under this authority.
    func seal(
        _ commonName: String = "Seal", from: Date = now - 100 * day, until: Date = now + 100 * day,
        usage: KeyUsage? = KeyUsage(nonRepudiation: true), isAuthority: Bool = false
    ) throws -> Certificate {
        try Certificate(
            version: .v3, serialNumber: .init(), publicKey: .init(P256.Signing.PrivateKey().publicKey),
            notValidBefore: from, notValidAfter: until, issuer: name,
            subject: try DistinguishedName { CommonName(commonName) }, signatureAlgorithm: .ecdsaWithSHA256,
            extensions: try Certificate.Extensions {
                Critical(
                    isAuthority
                        ? BasicConstraints.isCertificateAuthority(maxPathLength: 0)
                        : BasicConstraints.notCertificateAuthority)
                if let usage { Critical(usage) }
            },
            issuerPrivateKey: .init(key))
    }
}
