// SPDX-License-Identifier: Apache-2.0

import SwiftASN1

/// Why a certificate could not be read.
///
/// It may use something that we refuse or do not know, or be no certificate at all. A seal under an unknown kind of
/// certificate is undecidable, not broken.
struct CertificateTrouble {
    let code: SealCode
    let effect: SealFinding.Effect
    /// The end of a sentence that begins with the certificate.
    let reason: String

    private static let rsaEncryption: ASN1ObjectIdentifier = [1, 2, 840, 113549, 1, 1, 1]

    /// The public keys that can be read: RSA, Ed25519, and points of P-256, P-384 and P-521, named by their curve.
    private static let readableKeys: Set<ASN1ObjectIdentifier> = [
        rsaEncryption, [1, 3, 101, 112], [1, 2, 840, 10045, 3, 1, 7], [1, 3, 132, 0, 34], [1, 3, 132, 0, 35],
    ]

    /// The certificate signatures that can be read: RSA PKCS#1 v1.5 with SHA-1 and SHA-2, ECDSA with SHA-2, Ed25519.
    private static let readableSignatures: Set<ASN1ObjectIdentifier> = [
        [1, 2, 840, 113549, 1, 1, 5], [1, 2, 840, 113549, 1, 1, 11], [1, 2, 840, 113549, 1, 1, 12],
        [1, 2, 840, 113549, 1, 1, 13], [1, 2, 840, 10045, 4, 3, 2], [1, 2, 840, 10045, 4, 3, 3],
        [1, 2, 840, 10045, 4, 3, 4], [1, 3, 101, 112],
    ]

    init(der: [UInt8]) {
        guard let outline = try? CertificateOutline(derEncoded: der) else {
            code = .certificateMalformed
            effect = .breaks
            reason = "is not an X.509 certificate"
            return
        }
        if outline.keyAlgorithm == Self.rsaEncryption, let bits = try? outline.modulusBits, bits < 2048 {
            code = .keyTooShort
            effect = .breaks
            reason = "has an RSA key of \(bits) bits; at least 2048 are needed"
        } else if !Self.readableSignatures.contains(outline.signatureAlgorithm) {
            code = .certificateUnsupported
            effect = .leavesUndecided
            reason = "is signed with an algorithm that is not supported (\(outline.signatureAlgorithm))"
        } else if !Self.readableKeys.contains(outline.curve ?? outline.keyAlgorithm) {
            code = .keyUnsupported
            effect = .leavesUndecided
            reason = "has a key of a kind that is not supported (\(outline.keyAlgorithm))"
        } else {
            code = .certificateUnsupported
            effect = .leavesUndecided
            reason = "is written in a way that is not supported"
        }
    }
}

/// The few parts of an otherwise unread certificate (RFC 5280, section 4.1) that say why it could not be read.
private struct CertificateOutline {
    let signatureAlgorithm: ASN1ObjectIdentifier
    let keyAlgorithm: ASN1ObjectIdentifier
    /// The curve of an elliptic curve key (RFC 5480, section 2.1.1).
    let curve: ASN1ObjectIdentifier?
    private let keyBytes: ArraySlice<UInt8>

    init(derEncoded bytes: [UInt8]) throws {
        let parts = try Self.children(of: try DER.parse(bytes))
        guard parts.count == 3 else { throw ASN1Error.invalidASN1Object(reason: "A certificate has three parts.") }
        signatureAlgorithm = try Self.algorithm(parts[1])
        var body = try Self.children(of: parts[0])
        if body.first?.identifier.tagClass == .contextSpecific { body.removeFirst() }
        guard body.count >= 6 else { throw ASN1Error.invalidASN1Object(reason: "A certificate names a public key.") }
        let key = try Self.children(of: body[5])
        guard key.count == 2 else { throw ASN1Error.invalidASN1Object(reason: "A public key has two parts.") }
        keyAlgorithm = try Self.algorithm(key[0])
        let parameters = try Self.children(of: key[0]).dropFirst().first
        curve = keyAlgorithm == [1, 2, 840, 10045, 2, 1] ? parameters.flatMap { try? .init(derEncoded: $0) } : nil
        keyBytes = try ASN1BitString(derEncoded: key[1]).bytes
    }

    /// The length of the modulus of an RSAPublicKey (RFC 8017, appendix A.1.1).
    var modulusBits: Int {
        get throws {
            guard let node = try Self.children(of: try DER.parse(keyBytes)).first else { return 0 }
            let modulus = try ArraySlice<UInt8>(derEncoded: node).drop { $0 == 0 }
            guard let first = modulus.first else { return 0 }
            return modulus.count * 8 - first.leadingZeroBitCount
        }
    }

    private static func algorithm(_ node: ASN1Node) throws -> ASN1ObjectIdentifier {
        guard let identifier = try children(of: node).first else {
            throw ASN1Error.invalidASN1Object(reason: "An algorithm has an identifier.")
        }
        return try ASN1ObjectIdentifier(derEncoded: identifier)
    }

    private static func children(of node: ASN1Node) throws -> [ASN1Node] {
        guard case .constructed(let children) = node.content else {
            throw ASN1Error.invalidASN1Object(reason: "A sequence was expected.")
        }
        return Array(children)
    }
}
