// SPDX-License-Identifier: Apache-2.0

extension ELM {
    /// What a right is and whether the learner has it already or may come to have it.
    package struct LearningEntitlementSpecification: SpecificationProperties {
        package let node: CredentialNode
        package init(_ node: CredentialNode) { self.node = node }

        package var entitlementStatus: Concept? { node.concept("entitlementStatus") }
        package var limitOrganisation: [Organisation] { node.views("limitOrganisation") }
        package var limitJurisdiction: [Concept] { node.concepts("limitJurisdiction") }
        package var limitOccupation: [Concept] { node.concepts("limitOccupation") }
    }
}
