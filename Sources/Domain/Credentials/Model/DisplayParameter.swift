// SPDX-License-Identifier: Apache-2.0

package import Vocabulary

extension ELM {
    /// How a credential wants to be shown.
    package struct DisplayParameter: NodeView {
        package let node: CredentialNode
        package init(_ node: CredentialNode) { self.node = node }

        package var title: LocalizedText { node.text("title") }
        package var description: LocalizedText { node.text("description") }
        package var language: [Concept] { node.concepts("language") }
        package var primaryLanguage: Concept? { node.concept("primaryLanguage") }
        package var individualDisplay: [IndividualDisplay] { node.views("individualDisplay") }
    }

    /// The pages of a credential in one language.
    package struct IndividualDisplay: NodeView {
        package let node: CredentialNode
        package init(_ node: CredentialNode) { self.node = node }

        package var language: Concept? { node.concept("language") }
        package var displayDetail: [DisplayDetail] { node.views("displayDetail") }
    }

    /// One page: a picture and its number.
    package struct DisplayDetail: NodeView {
        package let node: CredentialNode
        package init(_ node: CredentialNode) { self.node = node }

        package var image: MediaObject? { node.view("image") }
        package var page: Int? { node.integer("page") }
    }
}
