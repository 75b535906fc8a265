// SPDX-License-Identifier: Apache-2.0

import SwiftASN1
import X509

/// What a key file holds: one private key and certificates in any order.
struct KeyMaterial {
    let key: PrivateKeyHandle
    let certificates: [[UInt8]]

    /// The certificate of the key and those above it, ordered from the leaf up to the root as far as they are there.
    ///
    /// Of several certificates for the same key the one that lasts longest is taken: the renewed one.
    func chain() throws(SealKeyError) -> [Certificate] {
        guard !certificates.isEmpty else { throw .noCertificate }
        let own = certificates.filter(key.belongs(toCertificate:))
        guard !own.isEmpty else { throw .keyDoesNotMatchCertificate }
        let readable = own.compactMap { try? Certificate(derEncoded: $0) }
        guard let leaf = readable.max(by: { $0.notValidAfter < $1.notValidAfter }) else {
            throw .unsupportedCertificate
        }
        var others = certificates.compactMap { try? Certificate(derEncoded: $0) }.filter { $0 != leaf }
        var chain = [leaf]
        var current = leaf
        while current.issuer != current.subject,
            let index = others.firstIndex(where: { $0.hasIssued(current) })
        {
            current = others.remove(at: index)
            chain.append(current)
        }
        return chain
    }
}

extension Certificate {
    /// Whether this certificate's key signed `other`.
    fileprivate func hasIssued(_ other: Certificate) -> Bool {
        subject == other.issuer && publicKey.isValidSignature(other.signature, for: other)
    }
}
