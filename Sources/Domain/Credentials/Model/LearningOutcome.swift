// SPDX-License-Identifier: Apache-2.0

package import Vocabulary

extension ELM {
    /// What a learner knows, understands or can do.
    package struct LearningOutcome: NodeView {
        package let node: CredentialNode
        package init(_ node: CredentialNode) { self.node = node }

        package var title: LocalizedText { node.text("title") }
        package var dcType: Concept? { node.concept("dcType") }
        package var reusabilityLevel: Concept? { node.concept("reusabilityLevel") }
        package var relatedESCOSkill: [Concept] { node.concepts("relatedESCOSkill") }
        /// Skills of any framework.
        package var relatedSkill: [Concept] { node.concepts("relatedSkill") }
        package var additionalNote: [Note] { node.views("additionalNote") }
    }
}
