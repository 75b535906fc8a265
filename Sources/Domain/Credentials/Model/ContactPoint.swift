// SPDX-License-Identifier: Apache-2.0

package import Vocabulary

extension ELM {
    /// How somebody is reached.
    package struct ContactPoint: NodeView {
        package let node: CredentialNode
        package init(_ node: CredentialNode) { self.node = node }

        package var address: [Address] { node.views("address") }
        /// The mailbox identifiers, which are `mailto:` addresses.
        package var emailAddress: [String] { node.nodes("emailAddress").compactMap(\.id) }
        package var phone: [String] { node.nodes("phone").compactMap { $0.string("phoneNumber") } }
        package var description: LocalizedText { node.text("description") }
    }
}
