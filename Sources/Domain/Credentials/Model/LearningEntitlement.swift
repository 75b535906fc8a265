// SPDX-License-Identifier: Apache-2.0

extension ELM {
    /// A right that the learner has: to enrol, to work in an occupation, to join a body.
    package struct LearningEntitlement: ClaimProperties {
        package let node: CredentialNode
        package init(_ node: CredentialNode) { self.node = node }

        package var specifiedBy: LearningEntitlementSpecification? { node.view("specifiedBy") }
        package var dateIssued: DateTime? { node.dateTime("dateIssued") }
        package var expiryDate: DateTime? { node.dateTime("expiryDate") }
        package var hasPart: [LearningEntitlement] { node.views("hasPart") }
    }
}
