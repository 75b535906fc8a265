// SPDX-License-Identifier: Apache-2.0

/// A value inside a document: a view that costs two words and copies nothing.
public struct JSONNode: Sendable {
    /// The kinds of JSON values.
    public enum Kind: Sendable, Hashable {
        /// `null`.
        case null
        /// `true` or `false`.
        case bool
        /// A number.
        case number
        /// A string.
        case string
        /// An array.
        case array
        /// An object.
        case object
    }

    let storage: JSONDocument.Storage
    let index: Int

    var entry: JSONTape.Entry { storage.entries[index] }

    /// What the value is.
    public var kind: Kind {
        switch entry.kind {
        case .null: .null
        case .true, .false: .bool
        case .number: .number
        case .string, .escapedString: .string
        case .array: .array
        case .object: .object
        }
    }

    /// Whether the value is `null`.
    public var isNull: Bool { entry.kind == .null }

    /// The value of `true` or `false`.
    public var bool: Bool? {
        switch entry.kind {
        case .true: true
        case .false: false
        default: nil
        }
    }

    /// The value of a string.
    public var string: String? {
        switch entry.kind {
        case .string: String(decoding: storage.bytes[(Int(entry.start) + 1)..<(Int(entry.end) - 1)], as: UTF8.self)
        case .escapedString: decodedBytes.map { String(decoding: $0, as: UTF8.self) }
        default: nil
        }
    }

    /// The value of a string as UTF-8; for a string of a hundred kilobytes several times as fast as ``string``.
    public var decodedBytes: [UInt8]? {
        guard kind == .string else { return nil }
        let entry = entry
        return JSONScanner.scan(storage.bytes) { JSONStringDecoding.bytes($0, entry) }
    }

    /// A number exactly as it is written.
    public var numberText: String? {
        entry.kind == .number ? String(decoding: rawBytes, as: UTF8.self) : nil
    }

    /// The value of a number that is written as an integer and fits.
    public var int: Int? { numberText.flatMap { Int($0) } }

    /// The value of a number, rounded as IEEE 754 says; `nil` if it is too large for a double.
    public var double: Double? { numberText.flatMap { Double($0) }.flatMap { $0.isFinite ? $0 : nil } }

    /// The exact text of the value, quotes and escapes included.
    public var rawBytes: ArraySlice<UInt8> { storage.bytes[Int(entry.start)..<Int(entry.end)] }

    /// The number of elements or members; 0 for other values.
    public var count: Int {
        switch entry.kind {
        case .array: elements.reduce(0) { count, _ in count + 1 }
        case .object: members.reduce(0) { count, _ in count + 1 }
        default: 0
        }
    }

    /// The elements of an array, in order; none for other values.
    public var elements: JSONElements { JSONElements(node: self) }

    /// The members of an object, in order; none for other values.
    public var members: JSONMembers { JSONMembers(node: self) }

    /// The member of an object with a name; the last, should duplicates have been accepted.
    public subscript(name: String) -> JSONNode? {
        guard entry.kind == .object else { return nil }
        let entries = storage.entries
        var found: Int?
        var at = index + 1
        let end = entry.next
        while at < end {
            if isName(entries[at], name) { found = at + 1 }
            at = entries[at + 1].next
        }
        return found.map { JSONNode(storage: storage, index: $0) }
    }

    /// The element of an array at a position.
    public subscript(position: Int) -> JSONNode? {
        guard entry.kind == .array, position >= 0 else { return nil }
        var iterator = elements.makeIterator()
        for _ in 0..<position where iterator.next() == nil { return nil }
        return iterator.next()
    }

    private func isName(_ entry: JSONTape.Entry, _ name: String) -> Bool {
        if entry.kind == .escapedString {
            return text(of: entry).utf8.elementsEqual(name.utf8)
        }
        let length = Int(entry.end) - Int(entry.start) - 2
        guard length == name.utf8.count else { return false }
        var offset = Int(entry.start) + 1
        for byte in name.utf8 {
            if storage.bytes[offset] != byte { return false }
            offset += 1
        }
        return true
    }

    func text(of entry: JSONTape.Entry) -> String {
        guard entry.kind == .escapedString else {
            return String(decoding: storage.bytes[(Int(entry.start) + 1)..<(Int(entry.end) - 1)], as: UTF8.self)
        }
        let bytes = JSONScanner.scan(storage.bytes) { JSONStringDecoding.bytes($0, entry) }
        return String(decoding: bytes ?? [], as: UTF8.self)
    }

    /// The path to this value; worked out by walking the document, so ask only when it is shown.
    public var pointer: JSONPointer {
        var tokens: [String] = []
        var at = 0
        while at < index {
            let isObject = storage.entries[at].kind == .object
            var child = at + 1
            var position = 0
            while true {
                let value = isObject ? child + 1 : child
                let next = storage.entries[value].next
                if index < next {
                    tokens.append(isObject ? text(of: storage.entries[child]) : String(position))
                    at = value
                    break
                }
                child = next
                position += 1
            }
        }
        return JSONPointer(tokens: tokens)
    }

    /// The value that a path leads to from here (RFC 6901 section 4).
    public func node(at pointer: JSONPointer) -> JSONNode? {
        var node = self
        for token in pointer.tokens {
            let next: JSONNode? =
                switch node.kind {
                case .object: node[token]
                case .array: Self.position(token).flatMap { node[$0] }
                default: nil
                }
            guard let next else { return nil }
            node = next
        }
        return node
    }

    private static func position(_ token: String) -> Int? {
        guard token.utf8.allSatisfy({ $0 &- 0x30 < 10 }), token == "0" || !token.hasPrefix("0") else { return nil }
        return Int(token)
    }

    /// The value with all it holds, as a tree of its own.
    public var value: JSONValue {
        switch kind {
        case .null: .null
        case .bool: .bool(bool ?? false)
        case .number: .number(JSONNumber(validated: numberText ?? "0"))
        case .string: .string(string ?? "")
        case .array: .array(elements.map(\.value))
        case .object: .object(JSONObject(validated: members.map { ($0.name, $0.value.value) }))
        }
    }
}
