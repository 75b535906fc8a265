// SPDX-License-Identifier: Apache-2.0

import Foundation
import JAdES
import Localization
import Trust
import Vocabulary
import X509

/// Does the certificate of each seal lead to an anchor that somebody here trusts?
///
/// All of them must: a certificate says about itself what it likes, so a trusted seal beside another one does not vouch
/// for the name in the other.
struct TrustCheck: Check {
    let layer = LayerName.trust

    func callAsFunction(_ examination: Examination) async -> Layer {
        var worst: (outcome: Outcome, reason: Finding)?
        var evidence: [Layer.Evidence] = []
        for (index, seal) in examination.sealReports.map(\.seal).enumerated() {
            let decision = await examination.trust.decide(
                chain: seal.header.chain, at: examination.moment, present: examination.checkedAt,
                claimedSealingTime: seal.header.claimedSigningTime)
            let (outcome, reason) = decision.answer
            if worst.map({ Self.gravity(outcome) > Self.gravity($0.outcome) }) ?? true { worst = (outcome, reason) }
            evidence += Self.evidence(decision, leaf: seal.header.signingCertificate, seal: index + 1)
        }
        let (outcome, reason) = worst ?? (.unknown, Finding("trust.noSeal", severity: .warning))
        return Layer(.trust, outcome, reason, time: examination.moment, evidence: evidence)
    }

    private static func gravity(_ outcome: Outcome) -> Int {
        switch outcome {
        case .passed, .notApplicable: 0
        case .unknown: 1
        case .failed: 2
        }
    }

    private static func evidence(_ decision: TrustDecision, leaf: Certificate?, seal: Int) -> [Layer.Evidence] {
        guard let leaf else { return [] }
        var evidence = [
            Layer.Evidence("certificate", .text(leaf.displayName), seal: seal),
            Layer.Evidence("certificateIssuer", .text(leaf.issuer.displayName), seal: seal),
            Layer.Evidence("certificateFrom", .dateTime(leaf.notValidBefore), seal: seal),
            Layer.Evidence("certificateUntil", .dateTime(leaf.notValidAfter), seal: seal),
        ]
        switch decision {
        case .trusted(_, let anchor), .expiredSinceSealing(_, let anchor, _):
            evidence.append(Layer.Evidence("anchor", .text(anchor.certificate.displayName), seal: seal))
        default: break
        }
        return evidence
    }
}
