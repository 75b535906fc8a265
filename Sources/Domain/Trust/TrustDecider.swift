// SPDX-License-Identifier: Apache-2.0

package import Foundation
import JAdES
@_spi(FixedExpiryValidationTime) package import X509

/// Decides whether the certificate of a seal leads to an anchor.
///
/// The search for paths is ours, so that it ends (``PathSearch``); the rules of RFC 5280 are swift-certificates'. That
/// library accepts any key usage, any purpose and SHA-1, so these are asked for here.
package struct TrustDecider: Sendable {
    /// How far two honest clocks may be apart.
    static let clockDifference: TimeInterval = 300

    package let anchors: TrustAnchors

    package init(anchors: TrustAnchors) { self.anchors = anchors }

    /// - Parameters:
    ///   - chain: The certificates that came with the seal, the sealer's own first.
    ///   - moment: The time the question is about.
    ///   - present: The time at which it is asked; a seal cannot be younger.
    ///   - claimedSealingTime: When the sealer says the seal was made; it proves nothing by itself, but a claim that
    ///     contradicts the certificate is decisive.
    package func decide(
        chain: [Certificate], at moment: Date, present: Date, claimedSealingTime: Date?
    ) async -> TrustDecision {
        guard let leaf = chain.first else { return .unknownAuthority }
        guard !anchors.isEmpty else { return .noAnchors }
        let search = PathSearch(chain, anchors: anchors)
        // What is wrong with a certificate counts only under an authority we know: of others we have nothing to say.
        guard !search.paths.isEmpty else { return search.isComplete ? .unknownAuthority : .tooManyPaths }
        if let claimed = claimedSealingTime, claimed < leaf.notValidBefore || claimed > leaf.notValidAfter {
            return .outsideValidityWhenSealed(claimed: claimed)
        }
        let isNamed = anchors.anchor(for: leaf) != nil
        guard leaf.permitsSealing, isNamed || !leaf.isAuthority else { return .notForSigning }
        switch await best(of: search, at: moment) {
        case .weak: return .weakDigest
        case .found(let path, let anchor):
            if let claimed = claimedSealingTime, claimed > min(moment, present) + Self.clockDifference {
                return .sealedLater(claimed: claimed)
            }
            return .trusted(chain: path, anchor: anchor)
        case .broken(let rule):
            if let claimed = claimedSealingTime, claimed < moment {
                switch await best(of: search, at: claimed) {
                case .found(let path, let anchor):
                    let expired = path.map(\.notValidAfter).min() ?? moment
                    return .expiredSinceSealing(chain: path, anchor: anchor, expired: expired)
                case .weak: return .weakDigest
                case .broken: break
                }
            }
            return search.isComplete ? .refused(rule: rule) : .tooManyPaths
        }
    }

    private enum Path {
        case found([Certificate], TrustAnchor)
        case weak
        case broken(rule: String)
    }

    /// The first path that holds; where none does, one that only an old digest spoils, and else what the first breaks.
    private func best(of search: PathSearch, at moment: Date) async -> Path {
        var best: Path?
        for path in search.paths {
            let judged = await judge(path, at: Self.representable(moment))
            switch (judged, best) {
            case (.found, _): return judged
            case (.weak, _), (.broken, nil): best = judged
            case (.broken, _): break
            }
        }
        return best ?? .broken(rule: "no path")
    }

    private func judge(_ path: [Certificate], at moment: Date) async -> Path {
        guard let last = path.last, let anchor = anchors.anchor(for: last) else { return .broken(rule: "no anchor") }
        guard path.count > 1 else {
            // A certificate that was named itself needs no path (RFC 5280, 6.1.1 (d)); only its time still counts.
            let isInTime = last.notValidBefore <= moment && moment <= last.notValidAfter
            return isInTime ? .found(path, anchor) : .broken(rule: "the certificate is not valid at this time")
        }
        var verifier = X509.Verifier(rootCertificates: CertificateStore([last])) {
            RFC5280Policy(fixedExpiryValidationTime: moment)
            PurposePolicy()
        }
        let result = await verifier.validate(
            leaf: path[0], intermediates: CertificateStore(path.dropFirst().dropLast()))
        switch result {
        case .validCertificate:
            let isWeak = path.dropLast().contains { $0.signatureAlgorithm == .sha1WithRSAEncryption }
            return isWeak ? .weak : .found(path, anchor)
        case .couldNotValidate(let failures):
            return .broken(
                rule: failures.first.map { "\($0.policyFailureReason)" } ?? "a critical extension is not understood")
        }
    }

    /// The nearest moment that a certificate can name: the library stops the process at any other year.
    static func representable(_ moment: Date) -> Date {
        let seconds = moment.timeIntervalSince1970
        guard !seconds.isNaN else { return Date(timeIntervalSince1970: 0) }
        // From the year 0 to the last second of 9999 (X.680, 46: GeneralizedTime).
        return Date(timeIntervalSince1970: min(max(seconds, -62_167_219_200), 253_402_300_799))
    }
}
