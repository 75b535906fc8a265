// SPDX-License-Identifier: Apache-2.0

package import JSONTree
package import Vocabulary

extension ELM {
    /// A file inside the credential: a diploma page, a logo, an attachment.
    package struct MediaObject: NodeView {
        package let node: CredentialNode
        package init(_ node: CredentialNode) { self.node = node }

        package var title: LocalizedText { node.text("title") }
        package var contentType: Concept? { node.concept("contentType") }
        package var contentEncoding: Concept? { node.concept("contentEncoding") }
        package var contentURL: String? { node.string("contentURL", "contentUrl") }
        /// The content where it stands; these texts are most of a credential's bytes and are never copied to be read.
        package var content: JSONNode? { node.values("content").first { $0.kind == .string } }
    }
}
