// SPDX-License-Identifier: Apache-2.0

extension ELM {
    /// Learning outcomes that the learner has reached and that were found to be reached.
    package struct LearningAchievement: ClaimProperties {
        package let node: CredentialNode
        package init(_ node: CredentialNode) { self.node = node }

        package var specifiedBy: LearningAchievementSpecification? { node.view("specifiedBy") }
        package var provenBy: [LearningAssessment] { node.views("provenBy") }
        package var influencedBy: [LearningActivity] { node.views("influencedBy") }
        package var entitlesTo: [LearningEntitlement] { node.views("entitlesTo") }
        package var hasPart: [LearningAchievement] { node.views("hasPart") }
        package var isPartOf: [LearningAchievement] { node.views("isPartOf") }
        package var creditReceived: [CreditPoint] { node.views("creditReceived") }
    }
}
