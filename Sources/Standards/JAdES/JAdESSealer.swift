// SPDX-License-Identifier: Apache-2.0

import Crypto
public import FoundationEssentials
public import JOSE
import JSONTree
public import X509

/// Makes JAdES baseline B seals as Europass uses them: JWS JSON General Serialization with the payload as it is
/// (`b64: false`), `x5c`, `x5t#S256` and `iat` (ETSI TS 119 182-1 v1.2.1; RFC 7797).
public struct JAdESSealer: Sendable {
    private let signer: any JWSSigner
    private let certificate: Certificate
    /// The base64url text of the protected header up to the value of `iat`, its last member.
    private let headerText: [UInt8]
    /// The bytes before the value of `iat` that do not fill a group of base64url.
    private let headerRest: [UInt8]

    /// A sealer for one key and its certificates.
    ///
    /// - Parameters:
    ///   - signer: holds the key.
    ///   - chain: the sealing certificate first, then those above it. A self-issued one above it is left out of the
    ///     seal: who verifies must have it from elsewhere to trust it.
    ///   - contentType: the value of `cty`; Europass writes `octet-stream`.
    /// - Throws: ``JAdESError`` with ``SealCode/sealingChainEmpty``, ``SealCode/sealingKeyMismatch``,
    ///   ``SealCode/keyTooShort`` or ``SealCode/keyUnsupported``.
    public init(
        signer: any JWSSigner, chain: [Certificate], contentType: String = "octet-stream"
    ) throws(JAdESError) {
        guard let certificate = chain.first else {
            throw JAdESError(.sealingChainEmpty, "Sealing needs a certificate.")
        }
        let key: JWSVerificationKey
        do throws(JOSEError) {
            key = try JWSVerificationKey(certificate.publicKey)
        } catch {
            throw JAdESError(error)
        }
        guard key.fits(signer.algorithm) else {
            throw JAdESError(
                .sealingKeyMismatch,
                "The certificate's key (\(certificate.publicKey)) does not make signatures of \(signer.algorithm.name)."
            )
        }
        self.signer = signer
        self.certificate = certificate
        let above = chain.dropFirst().filter { $0.subject != $0.issuer }
        let header = try Self.header(
            algorithm: signer.algorithm, certificates: [certificate] + above, contentType: contentType)
        let whole = header.count / 3 * 3
        headerText = Base64URL.encode(header[..<whole])
        headerRest = Array(header[whole...])
    }

    /// Seals a payload.
    ///
    /// - Parameters:
    ///   - payload: UTF-8 text, kept byte for byte.
    ///   - time: the signing time to claim, cut to whole seconds.
    /// - Returns: the sealed document, as JSON text.
    /// - Throws: ``JAdESError`` with ``SealCode/sealingPayloadNotText``, ``SealCode/sealingCertificateExpired`` or
    ///   ``SealCode/sealingCertificateNotYetValid``; else what the signer throws.
    public func seal(payload: [UInt8], at time: Date) throws -> [UInt8] {
        try checkValidity(at: time)
        guard String(validating: payload, as: UTF8.self) != nil else {
            throw JAdESError(.sealingPayloadNotText, "The payload is not UTF-8 text.")
        }
        let seconds = Int(time.timeIntervalSince1970.rounded(.down))
        let protected = headerText + Base64URL.encode(headerRest + Array("\(seconds)}".utf8))
        let input = JWSSigningInput(protectedText: protected, payloadText: payload)
        let signature = Base64URL.encode(try signer.signature(over: input.bytes))
        var document: [UInt8] = []
        document.reserveCapacity(payload.count + payload.count / 8 + protected.count + signature.count + 80)
        document += #"{"payload":"#.utf8
        JSONStringWriting.append(payload, to: &document)
        document += #","signatures":[{"protected":""#.utf8
        document += protected
        document += #"","signature":""#.utf8
        document += signature
        document += #""}]}"#.utf8
        return document
    }

    private func checkValidity(at time: Date) throws(JAdESError) {
        guard time >= certificate.notValidBefore else {
            throw JAdESError(
                .sealingCertificateNotYetValid,
                "The sealing certificate is valid only from \(certificate.notValidBefore.ISO8601Format()).")
        }
        guard time <= certificate.notValidAfter else {
            throw JAdESError(
                .sealingCertificateExpired,
                "The sealing certificate expired on \(certificate.notValidAfter.ISO8601Format()).")
        }
    }

    private static func header(
        algorithm: JWSAlgorithm, certificates: [Certificate], contentType: String
    ) throws(JAdESError) -> [UInt8] {
        let encoded: [[UInt8]]
        do {
            encoded = try certificates.map { try $0.derBytes }
        } catch {
            throw JAdESError(.certificateMalformed, "A certificate of the chain cannot be written: \(error)")
        }
        var header = Array(#"{"alg":"\#(algorithm.name)","cty":"#.utf8)
        JSONStringWriting.append(Array(contentType.utf8), to: &header)
        header += #","x5t#S256":""#.utf8
        header += Base64URL.encode(Array(SHA256.hash(data: encoded[0])))
        header += #"","x5c":["#.utf8
        for (index, bytes) in encoded.enumerated() {
            header += index == 0 ? #"""#.utf8 : #",""#.utf8
            header += Base64.encode(bytes)
            header += #"""#.utf8
        }
        header += #"],"typ":"jose+json","b64":false,"crit":["b64"],"iat":"#.utf8
        return header
    }
}
