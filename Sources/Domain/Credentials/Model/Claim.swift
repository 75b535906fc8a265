// SPDX-License-Identifier: Apache-2.0

extension ELM {
    /// Something a credential says about the learner.
    package enum Claim: Sendable {
        case achievement(LearningAchievement)
        case activity(LearningActivity)
        case assessment(LearningAssessment)
        case entitlement(LearningEntitlement)
        /// A claim of a kind that the model has no class for.
        case other(OtherClaim)

        init(_ node: CredentialNode) {
            let types = node.types
            if types.contains("LearningAchievement") {
                self = .achievement(LearningAchievement(node))
            } else if types.contains("LearningActivity") {
                self = .activity(LearningActivity(node))
            } else if types.contains("LearningAssessment") {
                self = .assessment(LearningAssessment(node))
            } else if types.contains("LearningEntitlement") {
                self = .entitlement(LearningEntitlement(node))
            } else {
                self = .other(OtherClaim(node))
            }
        }

        /// What every kind of claim has.
        package var properties: any ClaimProperties {
            switch self {
            case .achievement(let claim): claim
            case .activity(let claim): claim
            case .assessment(let claim): claim
            case .entitlement(let claim): claim
            case .other(let claim): claim
            }
        }

        package var node: CredentialNode { properties.node }
    }

    /// A claim that names its own type.
    package struct OtherClaim: ClaimProperties {
        package let node: CredentialNode
        package init(_ node: CredentialNode) { self.node = node }
    }
}
