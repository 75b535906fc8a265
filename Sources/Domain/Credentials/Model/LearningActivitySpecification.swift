// SPDX-License-Identifier: Apache-2.0

package import Vocabulary

extension ELM {
    /// What is done in a learning activity.
    package struct LearningActivitySpecification: SpecificationProperties {
        package let node: CredentialNode
        package init(_ node: CredentialNode) { self.node = node }

        package var mode: [Concept] { node.concepts("mode") }
        package var language: [Concept] { node.concepts("language") }
        package var volumeOfLearning: LearningDuration? { node.duration("volumeOfLearning") }
        package var contactHour: [String] { node.strings("contactHour") }
    }
}
