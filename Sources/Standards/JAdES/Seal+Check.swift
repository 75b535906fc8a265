// SPDX-License-Identifier: Apache-2.0

import Crypto
import FoundationEssentials
import JOSE
import JSONTree
import X509

extension Seal {
    /// Checks the certificate's digest and the signature over the header and `payload`.
    ///
    /// The check is pure: no clock, no network, no decision about trust. It costs one hash over the payload and one
    /// signature verification; the payload is copied only when it was sealed in Base64url (`b64` true), which is not how
    /// European Digital Credentials are sealed.
    /// - Parameter payload: the sealed content, ``SealedDocument/payload``.
    /// - Returns: what was found, the outcome first of all.
    public func check(payload: [UInt8]) -> SealReport {
        let text = header.isPayloadEncoded ? Base64URL.encode(payload) : payload
        var findings = findings
        let isDigestValid = checkCertificateDigest(&findings)
        let isSignatureValid = checkSignature(payloadText: text, &findings)
        return SealReport(
            self, isSignatureValid: isSignatureValid, isCertificateDigestValid: isDigestValid, findings: findings)
    }

    private func checkCertificateDigest(_ findings: inout [SealFinding]) -> Bool? {
        guard let claimed = header.certificateDigestText, let bytes = header.signingCertificateBytes else { return nil }
        if Base64URL.decode(Array(claimed.utf8)) == Array(SHA256.hash(data: bytes)) { return true }
        findings.append(
            SealFinding(
                .certificateDigestMismatch, at: pointer.appending("protected"),
                "The digest x5t#S256 is not that of the first certificate in x5c."))
        return false
    }

    private func checkSignature(payloadText: [UInt8], _ findings: inout [SealFinding]) -> Bool? {
        guard let certificate = header.signingCertificate, let algorithm = header.algorithm else { return nil }
        let key: JWSVerificationKey
        do throws(JOSEError) {
            key = try JWSVerificationKey(certificate.publicKey)
        } catch {
            let error = JAdESError(error)
            let effect: SealFinding.Effect = error.code == .keyTooShort ? .breaks : .leavesUndecided
            findings.append(SealFinding(error.code, effect, at: pointer.appending("protected"), error.reason))
            return nil
        }
        guard key.fits(algorithm) else {
            findings.append(
                SealFinding(
                    .algorithmKeyMismatch, at: pointer.appending("protected"),
                    "The certificate's key (\(certificate.publicKey)) cannot make signatures of \(algorithm.name)."))
            return false
        }
        guard signature.signature.count == key.signatureLength else {
            findings.append(
                SealFinding(
                    .signatureMalformed, at: pointer.appending("signature"),
                    "The signature has \(signature.signature.count) bytes instead of \(key.signatureLength)."))
            return false
        }
        let input = JWSSigningInput(protectedText: signature.protectedText, payloadText: payloadText)
        if key.isValid(signature: signature.signature, over: input, algorithm: algorithm) { return true }
        findings.append(
            SealFinding(
                .signatureBroken, at: pointer.appending("signature"),
                "The signature does not fit the header, the payload and the certificate."))
        return false
    }
}
