// SPDX-License-Identifier: Apache-2.0

import Localization
package import Trust
package import Vocabulary

extension TrustDecision {
    /// What the decision comes to as the answer of a layer, and why.
    package var answer: (Outcome, Finding) {
        switch self {
        case .trusted(_, let anchor):
            let code: FindingCode = anchor.origin == .test ? "trust.testAuthority" : "trust.anchored"
            return (
                .passed, Finding(code, severity: .note, parameters: ["anchor": .text(anchor.certificate.displayName)])
            )
        case .expiredSinceSealing(_, let anchor, let expired):
            return (
                .unknown,
                Finding(
                    "trust.certificate.expired", severity: .warning,
                    parameters: ["expired": .dateTime(expired), "anchor": .text(anchor.certificate.displayName)])
            )
        case .unknownAuthority: return (.unknown, Finding("trust.authority.unknown", severity: .warning))
        case .noAnchors: return (.unknown, Finding("trust.noAnchors", severity: .warning))
        case .refused(let rule): return (.failed, Finding("trust.chain.refused", parameters: ["rule": .text(rule)]))
        case .outsideValidityWhenSealed(let claimed):
            return (.failed, Finding("trust.certificate.outsideValidity", parameters: ["sealed": .dateTime(claimed)]))
        case .notForSigning: return (.failed, Finding("trust.certificate.notForSigning"))
        case .weakDigest: return (.unknown, Finding("trust.chain.weakDigest", severity: .warning))
        case .tooManyPaths: return (.unknown, Finding("trust.chain.tooManyPaths", severity: .warning))
        case .sealedLater(let claimed):
            return (
                .unknown,
                Finding("trust.sealedLater", severity: .warning, parameters: ["sealed": .dateTime(claimed)])
            )
        }
    }
}
