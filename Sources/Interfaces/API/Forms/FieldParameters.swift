// SPDX-License-Identifier: Apache-2.0

/// A header field with parameters, such as `form-data; name="course-file"; filename="a;b.json"`.
///
/// Parameters are tokens or quoted strings. A backslash in a quoted string hides the character after it (RFC 2183,
/// section 2; RFC 822, section 3.3), but browsers send it as it is (WHATWG HTML, multipart form data). A field that has no
/// sense in the first reading is read in the second.
struct FieldParameters {
    private enum Backslash { case escapes, isText }

    /// What stands before the first parameter, in lower case.
    let value: String
    private let parameters: [(name: String, value: [UInt8])]

    /// - Returns: `nil` when the field has no sense in either reading, such as a quoted string without an end.
    init?(_ field: some Sequence<UInt8>) {
        let field = Array(field)
        guard let read = Self.read(field, .escapes) ?? Self.read(field, .isText) else { return nil }
        (value, parameters) = read
    }

    /// The bytes of the first parameter of a name.
    subscript(name: String) -> [UInt8]? { parameters.first { $0.name == name }?.value }

    private static func read(
        _ field: [UInt8], _ backslash: Backslash
    ) -> (value: String, parameters: [(name: String, value: [UInt8])])? {
        var rest = field[...]
        let value = lowered(rest.take { $0 != UInt8(ascii: ";") })
        var parameters: [(name: String, value: [UInt8])] = []
        while rest.take(UInt8(ascii: ";")) {
            let name = lowered(rest.take { $0 != UInt8(ascii: "=") && $0 != UInt8(ascii: ";") })
            if name.isEmpty, rest.first != UInt8(ascii: "=") { continue }
            guard rest.take(UInt8(ascii: "=")) else { return nil }
            rest = rest.drop(while: isBlank)
            if rest.take(UInt8(ascii: "\"")) {
                guard let text = quoted(&rest, backslash) else { return nil }
                parameters.append((name, text))
                rest = rest.drop(while: isBlank)
                guard rest.isEmpty || rest.first == UInt8(ascii: ";") else { return nil }
            } else {
                parameters.append((name, trimmed(rest.take { $0 != UInt8(ascii: ";") })))
            }
        }
        return (value, parameters)
    }

    /// The rest of a quoted string, whose end is taken too; `nil` when it has none.
    private static func quoted(_ rest: inout ArraySlice<UInt8>, _ backslash: Backslash) -> [UInt8]? {
        var text: [UInt8] = []
        while let byte = rest.popFirst() {
            switch byte {
            case UInt8(ascii: "\""): return text
            case UInt8(ascii: "\\") where backslash == .escapes && isQuotable(rest.first):
                if let hidden = rest.popFirst() { text.append(hidden) }
            default: text.append(byte)
            }
        }
        return nil
    }

    /// Only what needs hiding is taken as hidden: paths of Windows hold many other backslashes.
    private static func isQuotable(_ byte: UInt8?) -> Bool { byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") }

    private static func isBlank(_ byte: UInt8) -> Bool { byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") }

    private static func trimmed(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
        let start = bytes.drop(while: isBlank)
        return Array(start[..<(start.lastIndex { !isBlank($0) }.map { $0 + 1 } ?? start.startIndex)])
    }

    private static func lowered(_ bytes: ArraySlice<UInt8>) -> String {
        String(decoding: trimmed(bytes), as: UTF8.self).lowercased()
    }
}

extension ArraySlice<UInt8> {
    /// Takes a byte off the front, when it is there.
    fileprivate mutating func take(_ byte: UInt8) -> Bool {
        guard first == byte else { return false }
        removeFirst()
        return true
    }

    /// Takes bytes off the front as long as a condition holds.
    fileprivate mutating func take(while holds: (UInt8) -> Bool) -> ArraySlice<UInt8> {
        let taken = prefix(while: holds)
        self = self[taken.endIndex...]
        return taken
    }
}
