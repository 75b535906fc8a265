// SPDX-License-Identifier: Apache-2.0

import JSONTree
import Localization
import Providers
import Vocabulary

/// Why an entry of a list cannot be taken, and at which of its members.
struct ListFault: Error {
    /// The member or element, as a JSON Pointer into the entry.
    let pointer: JSONPointer
}

/// Reads the members of an object of a list: what is required must be there and of its kind, and what is there must be
/// right. Members with other names are left alone: later versions add some.
struct ListReader {
    let node: JSONNode

    /// The most elements of one list inside an entry.
    static let mostElements = 50_000

    init(_ node: JSONNode) throws(ListFault) {
        guard node.kind == .object else { throw ListFault(pointer: node.pointer) }
        self.node = node
    }

    func fault(_ name: String) -> ListFault { ListFault(pointer: node.pointer.appending(name)) }

    /// A text without characters that hide or that turn the direction of others.
    func text(_ name: String, allowingLines: Bool = false) throws(ListFault) -> String {
        guard let text = node[name]?.string, !HiddenCharacters.occur(in: text, allowingLines: allowingLines) else {
            throw fault(name)
        }
        return text
    }

    func optionalText(_ name: String, allowingLines: Bool = false) throws(ListFault) -> String? {
        guard node[name] != nil else { return nil }
        return try text(name, allowingLines: allowingLines)
    }

    /// A text that a type takes.
    func value<Value>(_ name: String, _ make: (String) -> Value?) throws(ListFault) -> Value {
        guard let value = make(try text(name)) else { throw fault(name) }
        return value
    }

    func optionalValue<Value>(_ name: String, _ make: (String) -> Value?) throws(ListFault) -> Value? {
        guard node[name] != nil else { return nil }
        return try value(name, make)
    }

    func flag(_ name: String) throws(ListFault) -> Bool {
        guard let member = node[name] else { return false }
        guard let flag = member.bool else { throw fault(name) }
        return flag
    }

    func integer(_ name: String, in range: ClosedRange<Int>) throws(ListFault) -> Int {
        guard let number = node[name]?.int, range.contains(number) else { throw fault(name) }
        return number
    }

    /// Texts that a type takes; none when the member is absent.
    func values<Value>(_ name: String, _ make: (String) -> Value?) throws(ListFault) -> [Value] {
        var values: [Value] = []
        for element in try elements(name) {
            guard let text = element.string, !HiddenCharacters.occur(in: text), let value = make(text) else {
                throw ListFault(pointer: element.pointer)
            }
            values.append(value)
        }
        return values
    }

    func list<Value>(_ name: String, _ read: (ListReader) throws(ListFault) -> Value) throws(ListFault) -> [Value] {
        var values: [Value] = []
        for element in try elements(name) { values.append(try read(ListReader(element))) }
        return values
    }

    /// Words in one or more languages.
    func localizedText(_ name: String) throws(ListFault) -> LocalizedText {
        guard let member = node[name], member.kind == .object else { throw fault(name) }
        var words = LocalizedText()
        for (code, value) in member.members {
            guard let language = LanguageTag(code) else { throw fault(name) }
            let texts = value.string.map { [$0] } ?? value.elements.compactMap(\.string)
            guard !texts.isEmpty, !texts.contains(where: { HiddenCharacters.occur(in: $0) }) else { throw fault(name) }
            for text in texts { words.add(text, language: language) }
        }
        guard !words.isEmpty else { throw fault(name) }
        return words
    }

    func period() throws(ListFault) -> ValidityPeriod {
        let from = try optionalValue("from") { PlainDate($0) }
        let until = try optionalValue("until") { PlainDate($0) }
        guard let period = ValidityPeriod(from: from, until: until) else { throw fault("until") }
        return period
    }

    private func elements(_ name: String) throws(ListFault) -> JSONElements {
        guard let member = node[name] else { return Self.none }
        guard member.kind == .array, member.count <= Self.mostElements else { throw fault(name) }
        return member.elements
    }

    private static let none: JSONElements = {
        // An empty array is always JSON.
        guard let empty = try? JSONDocument(parsing: Array("[]".utf8)) else { preconditionFailure("[] is not JSON") }
        return empty.root.elements
    }()
}
