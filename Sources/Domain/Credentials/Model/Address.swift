// SPDX-License-Identifier: Apache-2.0

extension ELM {
    /// A postal address; only its country is structured.
    package struct Address: NodeView {
        package let node: CredentialNode
        package init(_ node: CredentialNode) { self.node = node }

        package var countryCode: Concept? { node.concept("countryCode") }
        package var fullAddress: Note? { node.view("fullAddress") }
    }
}
