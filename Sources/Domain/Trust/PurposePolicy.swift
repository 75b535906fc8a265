// SPDX-License-Identifier: Apache-2.0

import JAdES
import SwiftASN1
import X509

/// What the certificates on a path are for, which swift-certificates does not ask.
struct PurposePolicy: VerifierPolicy {
    let verifyingCriticalExtensions: [ASN1ObjectIdentifier] = [.X509ExtensionID.extendedKeyUsage]

    func chainMeetsPolicyRequirements(chain: UnverifiedCertificateChain) async -> PolicyEvaluationResult {
        for certificate in Array(chain).dropFirst().dropLast() {
            guard Self.maySignCertificates(certificate) else {
                return .failsToMeetPolicy(reason: "a certificate between is not meant for signing certificates")
            }
            let purposes = certificate.extensions[oid: .X509ExtensionID.extendedKeyUsage]
            guard purposes?.critical != true || certificate.hasSealingPurpose else {
                return .failsToMeetPolicy(reason: "a certificate between is not meant for certificates that seal")
            }
        }
        return .meetsPolicy
    }

    /// RFC 5280, 6.1.4 (n): with a key usage, it must name the signing of certificates.
    private static func maySignCertificates(_ certificate: Certificate) -> Bool {
        do { return try certificate.extensions.keyUsage?.keyCertSign ?? true } catch { return false }
    }
}
