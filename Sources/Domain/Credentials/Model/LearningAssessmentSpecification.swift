// SPDX-License-Identifier: Apache-2.0

package import Vocabulary

extension ELM {
    /// How reaching the outcomes is assessed; its `dcType` is the type of assessment.
    package struct LearningAssessmentSpecification: SpecificationProperties {
        package let node: CredentialNode
        package init(_ node: CredentialNode) { self.node = node }

        package var mode: [Concept] { node.concepts("mode") }
        package var language: [Concept] { node.concepts("language") }
        package var gradingScheme: GradingScheme? { node.view("gradingScheme") }
    }

    /// What the grades mean.
    package struct GradingScheme: NodeView {
        package let node: CredentialNode
        package init(_ node: CredentialNode) { self.node = node }

        package var title: LocalizedText { node.text("title") }
        package var description: LocalizedText { node.text("description") }
    }
}
