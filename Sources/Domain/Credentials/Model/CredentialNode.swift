// SPDX-License-Identifier: Apache-2.0

import JSONTree
import Localization
import Vocabulary

/// One node of a credential with everything that the document says about it, wherever it says so.
package struct CredentialNode: Sendable {
    let graph: CredentialGraph
    /// The node's identifier; `nil` for a node that has none.
    package let id: String?
    /// Where the node was met, for pointers.
    let place: JSONNode
    /// What is said about it; empty for a node that is only named.
    let statements: [JSONNode]

    /// The JSON Pointer of the spot where the node was met.
    package var pointer: String { place.pointer.description }

    /// The classes the node claims, without the prefix or namespace of the model.
    package var types: [String] {
        values("type", "@type").compactMap(\.string).map(ELM.className)
    }

    func isA(_ className: String) -> Bool { types.contains(className) }

    // MARK: Values

    /// Every value of a member, in document order; nothing when it is absent or null.
    ///
    /// `other` is a second spelling that is looked up when the first is not there.
    func values(_ member: String, _ other: String? = nil) -> [JSONNode] {
        guard graph.budget.spend(1 + statements.count) else { return [] }
        if statements.count == 1, let value = Self.value(of: statements[0], member, other), value.kind != .array {
            return [value]
        }
        var merged: [JSONNode] = []
        var seen: Set<String> = []
        for value in statements.lazy.compactMap({ Self.value(of: $0, member, other) }) {
            for element in value.kind == .array ? Array(value.elements) : [value] where !element.isNull {
                guard graph.budget.spend(1) else { return [] }
                if let name = key(of: element), !seen.insert(name).inserted { continue }
                merged.append(element)
            }
        }
        return merged
    }

    private static func value(of statement: JSONNode, _ member: String, _ other: String?) -> JSONNode? {
        let value = statement[member] ?? other.flatMap { statement[$0] }
        return value?.isNull == true ? nil : value
    }

    /// What makes two values the same: a node's name, else, where several statements are merged, the text of the value.
    private func key(of value: JSONNode) -> String? {
        if value.kind == .object, let id = CredentialGraph.identifier(of: value) { return "\u{0}" + id }
        if value.kind == .string, let text = value.string { return "\u{0}" + text }
        return statements.count > 1 ? String(decoding: value.rawBytes, as: UTF8.self) : nil
    }

    package func has(_ member: String) -> Bool {
        graph.budget.spend(statements.count)
            && statements.contains { statement in
                guard let value = statement[member] else { return false }
                return !value.isNull && !(value.kind == .array && value.count == 0)
            }
    }

    /// Where a member stands, in each statement that has it.
    func places(_ member: String, _ other: String? = nil) -> [String] {
        guard graph.budget.spend(statements.count) else { return [] }
        return statements.compactMap { statement in statement[member] ?? other.flatMap { statement[$0] } }
            .map { $0.pointer.description }
    }

    // MARK: Values by kind

    func nodes(_ member: String, _ other: String? = nil) -> [CredentialNode] {
        values(member, other).compactMap(graph.node)
    }

    func node(_ member: String, _ other: String? = nil) -> CredentialNode? {
        nodes(member, other).first
    }

    func strings(_ member: String, _ other: String? = nil) -> [String] {
        values(member, other).compactMap(Self.literal)
    }

    func string(_ member: String, _ other: String? = nil) -> String? {
        for value in values(member, other) {
            if let text = Self.literal(value) { return text }
        }
        return nil
    }

    func boolean(_ member: String) -> Bool? {
        guard let value = values(member).first else { return nil }
        return value.bool ?? Self.literal(value).flatMap { ["true": true, "1": true, "false": false, "0": false][$0] }
    }

    func integer(_ member: String) -> Int? {
        values(member).first.flatMap { $0.int ?? Self.literal($0).flatMap(Int.init) }
    }

    /// The moment of a member; `nil` also for several that differ, of which none is to be preferred.
    func dateTime(_ member: String) -> ELM.DateTime? {
        let values = values(member)
        return values.count == 1 ? values.first.flatMap(Self.literal).flatMap(ELM.DateTime.init) : nil
    }

    func duration(_ member: String) -> LearningDuration? {
        string(member).flatMap(LearningDuration.init)
    }

    /// The text of a member in every language it is given in.
    func text(_ member: String) -> LocalizedText {
        LocalizedText(values(member), within: graph.budget)
    }

    func concepts(_ member: String) -> [ELM.Concept] {
        nodes(member).map(ELM.Concept.init)
    }

    func concept(_ member: String) -> ELM.Concept? {
        node(member).map(ELM.Concept.init)
    }

    /// The text of a literal: a string, a number, or a value object of JSON-LD.
    private static func literal(_ value: JSONNode) -> String? {
        switch value.kind {
        case .string: value.string
        case .number: value.numberText
        case .bool: value.bool == true ? "true" : "false"
        case .object: value["@value"].flatMap { $0.kind == .object ? nil : literal($0) }
        case .null, .array: nil
        }
    }
}
