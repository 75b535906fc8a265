// SPDX-License-Identifier: Apache-2.0

/// Any number of words, elements and components in order; what a markup closure yields.
public struct Fragment: Markup, ExpressibleByStringLiteral {
    /// Plain cases for what pages are mostly made of; only components pay for an existential box.
    enum Node: Sendable {
        case text(String)
        indirect case element(Element)
        case many([Node])
        case other(any Markup)
    }

    let node: Node

    init(_ node: Node) { self.node = node }

    /// Nothing at all.
    public static let empty = Fragment(.many([]))

    /// Words, escaped when written.
    public init(stringLiteral value: String) { node = .text(value) }

    /// Any markup.
    public init(_ markup: some Markup) {
        switch markup {
        case let fragment as Fragment: node = fragment.node
        case let element as Element: node = .element(element)
        case let text as String: node = .text(text)
        default: node = .other(markup)
        }
    }

    /// Pieces with a separator between them, such as a list of names with commas.
    public init(_ pieces: [some Markup], separator: String) {
        var nodes: [Node] = []
        for piece in pieces {
            if !nodes.isEmpty { nodes.append(.text(separator)) }
            nodes.append(Fragment(piece).node)
        }
        node = .many(nodes)
    }

    /// Whether there is nothing to write.
    public var isEmpty: Bool { node.isEmpty }

    /// Appends the pieces in order.
    public func write(into writer: inout HTMLWriter) { node.write(into: &writer) }
}

extension Fragment.Node {
    var isEmpty: Bool {
        switch self {
        case .text(let text): text.isEmpty
        case .many(let nodes): nodes.allSatisfy(\.isEmpty)
        case .element, .other: false
        }
    }

    func write(into writer: inout HTMLWriter) {
        switch self {
        case .text(let text): writer.append(escapingText: text)
        case .element(let element): element.write(into: &writer)
        case .many(let nodes): for node in nodes { node.write(into: &writer) }
        case .other(let markup): markup.write(into: &writer)
        }
    }
}
