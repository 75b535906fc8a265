// SPDX-License-Identifier: Apache-2.0

/// What the check of one seal has shown, without any decision about trust or time.
public struct SealReport: Sendable {
    /// The seal and its facts.
    public let seal: Seal
    /// The outcome, which is the sum of ``findings``.
    public let outcome: SealOutcome
    /// Whether the signature is the certificate's over this header and payload; `nil` when it could not be computed.
    public let isSignatureValid: Bool?
    /// Whether `x5t#S256` is the digest of the sealing certificate; `nil` when one of them is missing.
    public let isCertificateDigestValid: Bool?
    /// Everything observed, the most telling first.
    public let findings: [SealFinding]

    init(_ seal: Seal, isSignatureValid: Bool?, isCertificateDigestValid: Bool?, findings: [SealFinding]) {
        self.seal = seal
        self.isSignatureValid = isSignatureValid
        self.isCertificateDigestValid = isCertificateDigestValid
        self.findings = findings
        outcome = SealOutcome(findings)
    }
}
