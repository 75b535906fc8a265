// SPDX-License-Identifier: Apache-2.0

package import Foundation
@_spi(FixedExpiryValidationTime) package import X509

/// Decides whether the certificate of a seal leads to an anchor.
///
/// Path building and the rules of RFC 5280 are swift-certificates'. That library accepts any key usage, so key usage
/// is asked for here.
package struct TrustDecider: Sendable {
    package let anchors: TrustAnchors

    package init(anchors: TrustAnchors) { self.anchors = anchors }

    /// - Parameters:
    ///   - chain: The certificates that came with the seal, the sealer's own first.
    ///   - moment: The time the question is about.
    ///   - claimedSealingTime: When the sealer says the seal was made; it proves nothing by itself, but a claim that
    ///     contradicts the certificate is decisive.
    package func decide(
        chain: [Certificate], at moment: Date, claimedSealingTime: Date?
    ) async -> TrustDecision {
        guard let leaf = chain.first else { return .unknownAuthority }
        guard !anchors.isEmpty else { return .noAnchors }
        // What is wrong with a certificate counts only under an authority we know: of others we have nothing to say.
        let isOutside = claimedSealingTime.map { $0 < leaf.notValidBefore || $0 > leaf.notValidAfter } ?? false
        switch await path(chain, at: moment) {
        case .none: return .unknownAuthority
        case _ where isOutside: return .outsideValidityWhenSealed(claimed: claimedSealingTime ?? moment)
        case _ where !permitsSigning(leaf): return .notForSigning
        case .found(let path, let anchor): return .trusted(chain: path, anchor: anchor)
        case .broken(let rule):
            guard let claimed = claimedSealingTime, claimed < moment,
                case .found(let path, let anchor) = await self.path(chain, at: claimed)
            else { return .refused(rule: rule) }
            let expired = path.map(\.notValidAfter).min() ?? moment
            return .expiredSinceSealing(chain: path, anchor: anchor, expired: expired)
        }
    }

    private enum Path {
        case found([Certificate], TrustAnchor)
        case none
        case broken(rule: String)
    }

    private func path(_ chain: [Certificate], at moment: Date) async -> Path {
        if let anchor = anchors.anchor(for: chain[0]) {
            // A certificate that was named itself needs no path (RFC 5280, 6.1.1 (d)); only its time still counts.
            let isInTime = chain[0].notValidBefore <= moment && moment <= chain[0].notValidAfter
            return isInTime ? .found([chain[0]], anchor) : .broken(rule: "the certificate is not valid at this time")
        }
        var verifier = X509.Verifier(rootCertificates: anchors.store) {
            RFC5280Policy(fixedExpiryValidationTime: moment)
        }
        let result = await verifier.validate(
            leaf: chain[0], intermediates: CertificateStore(chain.dropFirst()))
        switch result {
        case .validCertificate(let path):
            guard let last = path.last, let anchor = anchors.anchor(for: last) else { return .none }
            return .found(Array(path), anchor)
        case .couldNotValidate(let failures):
            return failures.first.map { .broken(rule: "\($0.policyFailureReason)") } ?? .none
        }
    }

    /// A certificate without the extension may be used for anything; one with it must allow signatures on data.
    private func permitsSigning(_ certificate: Certificate) -> Bool {
        do {
            guard let usage = try certificate.extensions.keyUsage else { return true }
            return usage.digitalSignature || usage.nonRepudiation
        } catch {
            return false
        }
    }
}
