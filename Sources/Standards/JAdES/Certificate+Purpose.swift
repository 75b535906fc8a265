// SPDX-License-Identifier: Apache-2.0

import SwiftASN1
public import X509

/// What a certificate is for. Whoever seals and whoever verifies ask the same questions, so that nobody makes a seal
/// that is refused afterwards.
extension Certificate {
    /// Whether the key usage and the extended key usage, where they are there, let the key sign documents.
    ///
    /// RFC 5280, 4.2.1.3 and 4.2.1.12. An extension that cannot be read lets nothing.
    public var permitsSealing: Bool {
        do {
            if let usage = try extensions.keyUsage, !usage.digitalSignature, !usage.nonRepudiation { return false }
            return hasSealingPurpose
        } catch {
            return false
        }
    }

    /// Whether its extended key usage, where it has one, names a purpose that documents are sealed for.
    public var hasSealingPurpose: Bool {
        do {
            guard let purposes = try extensions.extendedKeyUsage else { return true }
            return purposes.contains { Self.sealingPurposes.contains($0) }
        } catch {
            return false
        }
    }

    /// Whether it is the certificate of an authority, which signs certificates and not documents.
    public var isAuthority: Bool {
        do {
            if case .isCertificateAuthority = try extensions.basicConstraints { return true }
            return false
        } catch {
            return true
        }
    }

    /// Any purpose, protecting e-mail (which many seal certificates name), and signing documents as the IETF
    /// (RFC 9336), Adobe and Microsoft call it.
    private static let sealingPurposes: [ExtendedKeyUsage.Usage] = [
        .any, .emailProtection, .init(oid: [1, 3, 6, 1, 5, 5, 7, 3, 36]), .init(oid: [1, 2, 840, 113583, 1, 1, 5]),
        .init(oid: [1, 3, 6, 1, 4, 1, 311, 10, 3, 12]),
    ]
}
