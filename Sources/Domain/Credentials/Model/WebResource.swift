// SPDX-License-Identifier: Apache-2.0

package import Vocabulary

extension ELM {
    /// A page or file on the web.
    package struct WebResource: NodeView {
        package let node: CredentialNode
        package init(_ node: CredentialNode) { self.node = node }

        package var contentURL: String? { node.string("contentURL", "contentUrl") }
        package var title: LocalizedText { node.text("title") }
        package var language: Concept? { node.concept("language") }
    }
}
