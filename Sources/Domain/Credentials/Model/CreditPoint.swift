// SPDX-License-Identifier: Apache-2.0

extension ELM {
    /// An amount of credit in a credit system.
    package struct CreditPoint: NodeView {
        package let node: CredentialNode
        package init(_ node: CredentialNode) { self.node = node }

        package var framework: Concept? { node.concept("framework") }
        /// The amount, as text: `2`, `6.00`.
        package var point: String? { node.string("point") }

        /// Whether the credit system is ECTS, by its concept or, where a credential has no concept, by its notation.
        package var isECTS: Bool {
            guard let framework else { return false }
            return framework.id == "http://data.europa.eu/snb/education-credit/6fcec5c5af"
                || (framework.id == nil && framework.notation == "ECTS")
        }
    }
}
