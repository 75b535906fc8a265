// SPDX-License-Identifier: Apache-2.0

package import Vocabulary

extension ELM {
    /// A free statement, with what it is about.
    package struct Note: NodeView {
        package let node: CredentialNode
        package init(_ node: CredentialNode) { self.node = node }

        package var noteLiteral: LocalizedText { node.text("noteLiteral") }
        package var subject: Concept? { node.concept("subject") }
    }
}
