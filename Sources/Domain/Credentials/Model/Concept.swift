// SPDX-License-Identifier: Apache-2.0

package import Vocabulary

extension ELM {
    /// An entry of a controlled list, as the credential itself describes it.
    package struct Concept: NodeView {
        package let node: CredentialNode
        package init(_ node: CredentialNode) { self.node = node }

        package var prefLabel: LocalizedText { node.text("prefLabel") }
        package var notation: String? { node.string("notation") }
        /// The identifiers of the lists in which the credential says the concept is.
        package var schemes: [String] { node.nodes("inScheme").compactMap(\.id) }
        package var definition: LocalizedText { node.text("definition") }
    }
}
