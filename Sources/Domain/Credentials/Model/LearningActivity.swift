// SPDX-License-Identifier: Apache-2.0

package import Vocabulary

extension ELM {
    /// Something the learner took part in.
    package struct LearningActivity: ClaimProperties {
        package let node: CredentialNode
        package init(_ node: CredentialNode) { self.node = node }

        package var specifiedBy: LearningActivitySpecification? { node.view("specifiedBy") }
        package var directedBy: [Organisation] { node.views("directedBy") }
        package var temporal: [PeriodOfTime] { node.views("temporal") }
        package var location: [Location] { node.views("location") }
        package var workload: LearningDuration? { node.duration("workload") }
        /// In per cent.
        package var levelOfCompletion: Int? { node.integer("levelOfCompletion") }
        package var hasPart: [LearningActivity] { node.views("hasPart") }
    }

    /// A time with a beginning, an end or both.
    package struct PeriodOfTime: NodeView {
        package let node: CredentialNode
        package init(_ node: CredentialNode) { self.node = node }

        package var startDate: DateTime? { node.dateTime("startDate") }
        package var endDate: DateTime? { node.dateTime("endDate") }
        package var prefLabel: LocalizedText { node.text("prefLabel") }
    }
}
