// SPDX-License-Identifier: Apache-2.0

package import Vocabulary

extension ELM {
    /// A place: its addresses, and the administrative areas it lies in.
    package struct Location: NodeView {
        package let node: CredentialNode
        package init(_ node: CredentialNode) { self.node = node }

        package var address: [Address] { node.views("address") }
        package var spatialCode: [Concept] { node.concepts("spatialCode") }
        package var geographicName: LocalizedText { node.text("geographicName") }
        package var description: LocalizedText { node.text("description") }
        package var countries: [Concept] { address.compactMap(\.countryCode) }
    }
}
