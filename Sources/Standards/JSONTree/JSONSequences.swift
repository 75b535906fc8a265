// SPDX-License-Identifier: Apache-2.0

/// The elements of an array, in order.
public struct JSONElements: Sequence, Sendable {
    let node: JSONNode

    /// Walks the elements.
    public struct Iterator: IteratorProtocol {
        let storage: JSONDocument.Storage
        var at: Int
        let end: Int

        /// The next element.
        public mutating func next() -> JSONNode? {
            guard at < end else { return nil }
            defer { at = storage.entries[at].next }
            return JSONNode(storage: storage, index: at)
        }
    }

    /// Starts at the first element.
    public func makeIterator() -> Iterator {
        let entry = node.entry
        guard entry.kind == .array else { return Iterator(storage: node.storage, at: 0, end: 0) }
        return Iterator(storage: node.storage, at: node.index + 1, end: entry.next)
    }
}

/// The members of an object, in order.
public struct JSONMembers: Sequence, Sendable {
    let node: JSONNode

    /// Walks the members.
    public struct Iterator: IteratorProtocol {
        let node: JSONNode
        var at: Int
        let end: Int

        /// The next member.
        public mutating func next() -> (name: String, value: JSONNode)? {
            guard at < end else { return nil }
            let value = at + 1
            defer { at = node.storage.entries[value].next }
            return (node.text(of: node.storage.entries[at]), JSONNode(storage: node.storage, index: value))
        }
    }

    /// Starts at the first member.
    public func makeIterator() -> Iterator {
        let entry = node.entry
        guard entry.kind == .object else { return Iterator(node: node, at: 0, end: 0) }
        return Iterator(node: node, at: node.index + 1, end: entry.next)
    }
}
