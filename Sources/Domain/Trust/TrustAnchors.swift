// SPDX-License-Identifier: Apache-2.0

import SwiftASN1
import X509

/// The certificates at which a chain may end.
package struct TrustAnchors: Sendable {
    private let origins: [Certificate: TrustAnchor.Origin]
    private let bySubject: [DistinguishedName: [Certificate]]

    package init(_ anchors: [TrustAnchor] = []) {
        self.origins = Dictionary(anchors.map { ($0.certificate, $0.origin) }) { first, _ in first }
        self.bySubject = Dictionary(grouping: origins.keys) { $0.subject }
    }

    /// Reads the certificates of a PEM text as anchors that somebody named.
    ///
    /// - Throws: ``TrustAnchorsError`` when a block is no certificate, or when there is none at all. Other kinds of
    ///   blocks are refused too: an anchor file that holds a private key is a mistake its owner should hear of.
    package init(pem text: String) throws(TrustAnchorsError) {
        let blocks: [PEMDocument]
        do { blocks = try PEMDocument.parseMultiple(pemString: text) } catch {
            throw TrustAnchorsError.notPEM
        }
        var anchors: [TrustAnchor] = []
        for (index, block) in blocks.enumerated() {
            guard block.discriminator == Certificate.defaultPEMDiscriminator else {
                throw TrustAnchorsError.notACertificate(block: index + 1, kind: block.discriminator)
            }
            guard let certificate = try? Certificate(pemDocument: block) else {
                throw TrustAnchorsError.unreadableCertificate(block: index + 1)
            }
            anchors.append(TrustAnchor(certificate, origin: .named))
        }
        guard !anchors.isEmpty else { throw TrustAnchorsError.notPEM }
        self.init(anchors)
    }

    package var isEmpty: Bool { origins.isEmpty }
    package var all: [TrustAnchor] { origins.map { TrustAnchor($0.key, origin: $0.value) } }

    /// These anchors and others; a certificate named in both keeps the origin it has here.
    package func union(_ others: TrustAnchors) -> TrustAnchors { TrustAnchors(all + others.all) }

    /// The anchors of this name.
    func named(_ subject: DistinguishedName) -> [Certificate] { bySubject[subject] ?? [] }

    func anchor(for certificate: Certificate) -> TrustAnchor? {
        origins[certificate].map { TrustAnchor(certificate, origin: $0) }
    }
}

/// Why a text could not be read as trust anchors.
package enum TrustAnchorsError: Error, Hashable, CustomStringConvertible {
    /// The text holds no PEM block.
    case notPEM
    /// A block, counted from 1, is of another kind.
    case notACertificate(block: Int, kind: String)
    /// A block, counted from 1, says that it is a certificate but cannot be read as one.
    case unreadableCertificate(block: Int)

    package var description: String {
        switch self {
        case .notPEM:
            "There is no certificate in it. Certificates to trust are given as PEM, text that begins with "
                + "-----BEGIN CERTIFICATE-----."
        case .notACertificate(let block, let kind):
            "Block \(block) is a \(kind), not a certificate. Leave nothing but certificates in the file."
        case .unreadableCertificate(let block):
            "Block \(block) says CERTIFICATE but cannot be read as one. Get the certificate anew, or leave it out."
        }
    }
}
