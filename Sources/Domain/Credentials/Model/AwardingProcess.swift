// SPDX-License-Identifier: Apache-2.0

package import Vocabulary

extension ELM {
    /// Who awarded a claim, when and where.
    package struct AwardingProcess: NodeView {
        package let node: CredentialNode
        package init(_ node: CredentialNode) { self.node = node }

        package var awardingBody: [Organisation] { node.views("awardingBody") }
        package var awardingDate: DateTime? { node.dateTime("awardingDate") }
        package var location: Location? { node.view("location") }
        package var description: LocalizedText { node.text("description") }
        package var additionalNote: [Note] { node.views("additionalNote") }
    }
}
