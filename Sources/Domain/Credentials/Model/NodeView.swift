// SPDX-License-Identifier: Apache-2.0

extension ELM {
    /// A node seen as an instance of one class of the model.
    package protocol NodeView: Sendable {
        var node: CredentialNode { get }
        init(_ node: CredentialNode)
    }
}

extension ELM.NodeView {
    package var id: String? { node.id }
    /// The JSON Pointer of the spot where the node was met.
    package var pointer: String { node.pointer }
}

extension CredentialNode {
    func views<View: ELM.NodeView>(_ member: String, _ other: String? = nil) -> [View] {
        nodes(member, other).map(View.init)
    }

    func view<View: ELM.NodeView>(_ member: String, _ other: String? = nil) -> View? {
        node(member, other).map(View.init)
    }
}

extension Sequence where Element: ELM.NodeView {
    /// Where the first nodes were met. A place is found by walking the document, so a reader is shown only some.
    var places: [String] { prefix(20).map(\.pointer) }
}
