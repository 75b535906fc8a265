// SPDX-License-Identifier: Apache-2.0

import JSONTree

/// The nodes of one credential, found by identifier.
///
/// European tools repeat a shared node in full wherever it is used, up to thousands of times in one file. The index
/// keeps each distinct statement about a node once, so that reading is proportional to what is said, not to how often.
package struct CredentialGraph: Sendable {
    /// The credential's own object.
    let root: JSONNode
    /// What the document says about each identified node: one object, or several where the repeats differ.
    let statements: [String: [JSONNode]]
    /// What may still be asked of the nodes, all together.
    let budget: ReadingBudget

    /// The view of a value that stands where a node is expected; `nil` for what is neither an object nor a name.
    func node(_ value: JSONNode) -> CredentialNode? {
        switch value.kind {
        case .object:
            guard let id = Self.identifier(of: value) else {
                return CredentialNode(graph: self, id: nil, place: value, statements: [value])
            }
            return CredentialNode(graph: self, id: id, place: value, statements: statements[id] ?? [value])
        case .string:
            guard let id = value.string else { return nil }
            return CredentialNode(graph: self, id: id, place: value, statements: statements[id] ?? [])
        default:
            return nil
        }
    }

    static func identifier(of object: JSONNode) -> String? {
        (object["id"] ?? object["@id"])?.string
    }
}
