// SPDX-License-Identifier: Apache-2.0

import JSONTree
import Localization

/// The things of a document of linked data and what is said of them, under the last part of each property's name.
///
/// This is no JSON-LD processor. It reads three forms that the register of accreditations answers in: framed (things
/// within things, under the names of the European Learning Model), flattened or compacted with a context that is written
/// in the document and only gives names and prefixes, and expanded. A keyword beyond those needed for them is refused
/// and not passed over: it could turn the meaning.
struct LinkedGraph {
    struct Value {
        enum Content: Equatable {
            case text(String, language: String?)
            /// The name of a thing, which need not be described.
            case thing(String)
        }

        let content: Content
        let pointer: JSONPointer
    }

    struct Thing {
        let id: String
        var types: Set<String> = []
        var properties: [String: [Value]] = [:]
        let pointer: JSONPointer
    }

    /// What of JSON-LD is not read here.
    struct Unread: Error {
        let keyword: String
        let pointer: JSONPointer
    }

    private(set) var things: [String: Thing] = [:]
    /// Names in the order of the document.
    private(set) var order: [String] = []
    private let context: LinkedContext

    init(_ roots: some Sequence<(node: JSONNode, pointer: JSONPointer)>, context: LinkedContext) throws(Unread) {
        self.context = context
        for root in roots { _ = try add(root.node, at: root.pointer) }
    }

    /// The things of a type that are described, and not only named.
    func things(of type: String) -> [Thing] {
        order.compactMap { things[$0] }.filter { $0.types.contains(type) && !$0.properties.isEmpty }
    }

    func values(_ thing: Thing, _ property: String) -> [Value] { thing.properties[property] ?? [] }

    /// The things that a property leads to; one that is only named is a thing without properties.
    func related(_ thing: Thing, _ property: String) -> [Thing] {
        references(thing, property).map { reference in
            things[reference.id] ?? Thing(id: reference.id, pointer: reference.pointer)
        }
    }

    /// The names that a property leads to: of things, or written as text.
    func references(_ thing: Thing, _ property: String) -> [(id: String, pointer: JSONPointer)] {
        values(thing, property).map { value in
            switch value.content {
            case .thing(let id): (id, value.pointer)
            case .text(let text, _): (context.expanded(text), value.pointer)
            }
        }
    }

    /// The texts of a property, those in English first.
    func texts(_ thing: Thing, _ property: String) -> [String] {
        let texts = values(thing, property).compactMap { value -> (text: String, isEnglish: Bool)? in
            guard case .text(let text, let language) = value.content else { return nil }
            let plain = text.collapsingWhiteSpace
            return plain.isEmpty ? nil : (plain, language == "en")
        }
        return texts.filter(\.isEnglish).map(\.text) + texts.filter { !$0.isEnglish }.map(\.text)
    }

    // MARK: Reading

    private mutating func add(_ node: JSONNode, at pointer: JSONPointer) throws(Unread) -> [Value] {
        switch node.kind {
        case .string: return [Value(content: .text(node.string ?? "", language: nil), pointer: pointer)]
        case .number:
            return [Value(content: .text(node.numberText ?? "", language: nil), pointer: pointer)]
        case .bool:
            return [Value(content: .text(node.bool == true ? "true" : "false", language: nil), pointer: pointer)]
        case .null: return []
        case .array:
            var values: [Value] = []
            for (index, element) in node.elements.enumerated() {
                values += try add(element, at: pointer.appending(index))
            }
            return values
        case .object:
            if let value = node["@value"] { return [literal(value, language: node["@language"]?.string, pointer)] }
            if let texts = Self.languageMap(node, at: pointer) { return texts }
            return [try thing(node, at: pointer)]
        }
    }

    private func literal(_ value: JSONNode, language: String?, _ pointer: JSONPointer) -> Value {
        Value(content: .text(value.string ?? value.numberText ?? "", language: language), pointer: pointer)
    }

    /// `{"el": "…", "en": "…"}`: texts under languages.
    private static func languageMap(_ node: JSONNode, at pointer: JSONPointer) -> [Value]? {
        var values: [Value] = []
        for member in node.members {
            guard (2...3).contains(member.name.utf8.count), member.name.utf8.allSatisfy({ (97...122).contains($0) }),
                member.name != "id"
            else { return nil }
            let texts = member.value.kind == .array ? Array(member.value.elements) : [member.value]
            for text in texts {
                guard let words = text.string else { return nil }
                values.append(
                    Value(content: .text(words, language: member.name), pointer: pointer.appending(member.name)))
            }
        }
        return values.isEmpty ? nil : values
    }

    private mutating func thing(_ node: JSONNode, at pointer: JSONPointer) throws(Unread) -> Value {
        let id = (node["@id"] ?? node["id"])?.string.map(context.expanded) ?? "_:\(pointer.description)"
        var thing = things[id] ?? Thing(id: id, pointer: pointer)
        if things[id] == nil { order.append(id) }
        things[id] = thing
        for member in node.members {
            let here = pointer.appending(member.name)
            switch context.role(of: member.name, value: member.value) {
            case .id: continue
            case .context:
                // Within a part it would give its names another meaning.
                guard pointer == .root else { throw Unread(keyword: member.name, pointer: here) }
            case .type:
                let names = member.value.kind == .array ? Array(member.value.elements) : [member.value]
                thing.types.formUnion(names.compactMap(\.string).map { LinkedContext.lastPart(context.expanded($0)) })
            case .unread: throw Unread(keyword: member.name, pointer: here)
            case .property(let name):
                thing.properties[name, default: []] += try add(member.value, at: here)
            }
        }
        // What was said of it within its own parts is kept.
        if let other = things[id] {
            thing.types.formUnion(other.types)
            for (name, values) in other.properties where thing.properties[name] == nil {
                thing.properties[name] = values
            }
        }
        things[id] = thing
        return Value(content: .thing(id), pointer: pointer)
    }
}
