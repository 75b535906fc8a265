// SPDX-License-Identifier: Apache-2.0

import Crypto
import CryptoExtras
import Foundation
import SwiftASN1
import X509

/// Makes small certificate chains with the faults that tests need.
struct CertificateFactory {
    static let day: TimeInterval = 86_400
    /// 24 November 2026, 12:00 UTC: the "now" of these tests.
    static let now = Date(timeIntervalSince1970: 1_795_521_600)

    let name: DistinguishedName
    let key: P256.Signing.PrivateKey
    let certificate: Certificate
    private let signer: Certificate.PrivateKey

    /// An authority, signed by itself or by another one.
    init(
        authority commonName: String, under issuer: CertificateFactory? = nil, from: Date = now - 1000 * day,
        until: Date = now + 1000 * day, key: P256.Signing.PrivateKey = P256.Signing.PrivateKey(), rsa: Bool = false,
        usage: KeyUsage = KeyUsage(keyCertSign: true, cRLSign: true), alternativeName: String? = nil
    ) throws {
        self.key = key
        let name = try DistinguishedName { CommonName(commonName) }
        self.name = name
        self.signer = rsa ? .init(try _RSA.Signing.PrivateKey(keySize: .bits2048)) : .init(key)
        self.certificate = try Certificate(
            version: .v3, serialNumber: .init(), publicKey: signer.publicKey, notValidBefore: from,
            notValidAfter: until, issuer: issuer?.name ?? name, subject: name,
            signatureAlgorithm: rsa ? .sha256WithRSAEncryption : .ecdsaWithSHA256,
            extensions: try Certificate.Extensions {
                Critical(BasicConstraints.isCertificateAuthority(maxPathLength: nil))
                Critical(usage)
                if let alternativeName { SubjectAlternativeNames([.dnsName(alternativeName)]) }
            },
            issuerPrivateKey: issuer?.signer ?? signer)
    }

    /// A seal certificate under this authority.
    func seal(
        _ commonName: String = "Seal", from: Date = now - 100 * day, until: Date = now + 100 * day,
        usage: KeyUsage? = KeyUsage(nonRepudiation: true), purposes: [ExtendedKeyUsage.Usage] = [],
        isAuthority: Bool = false, overSHA1: Bool = false
    ) throws -> Certificate {
        try Certificate(
            version: .v3, serialNumber: .init(), publicKey: .init(P256.Signing.PrivateKey().publicKey),
            notValidBefore: from, notValidAfter: until, issuer: name,
            subject: try DistinguishedName { CommonName(commonName) },
            signatureAlgorithm: overSHA1 ? .sha1WithRSAEncryption : .ecdsaWithSHA256,
            extensions: try Certificate.Extensions {
                Critical(
                    isAuthority
                        ? BasicConstraints.isCertificateAuthority(maxPathLength: 0)
                        : BasicConstraints.notCertificateAuthority)
                if let usage { Critical(usage) }
                if !purposes.isEmpty { try ExtendedKeyUsage(purposes) }
            },
            issuerPrivateKey: signer)
    }
}
