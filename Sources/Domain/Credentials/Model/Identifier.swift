// SPDX-License-Identifier: Apache-2.0

package import Vocabulary

extension ELM {
    /// A number or code by which somebody is known: an `Identifier`, or a `LegalIdentifier` with its country.
    package struct Identifier: NodeView {
        package let node: CredentialNode
        package init(_ node: CredentialNode) { self.node = node }

        package var notation: String? { node.string("notation") }
        package var schemeName: String? { node.string("schemeName") }
        package var schemeAgency: LocalizedText { node.text("schemeAgency") }
        package var schemeId: String? { node.string("schemeId") }
        package var dcType: [Concept] { node.concepts("dcType") }
        /// The country whose law gives the identifier; only legal identifiers have one.
        package var spatial: Concept? { node.concept("spatial") }
        package var isLegal: Bool { node.isA("LegalIdentifier") }
    }
}
