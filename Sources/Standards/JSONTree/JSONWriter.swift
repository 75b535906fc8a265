// SPDX-License-Identifier: Apache-2.0

extension JSONValue {
    /// The value as UTF-8 text: members in order, numbers as they are written.
    ///
    /// - Parameter indent: Spaces a level for people, or `nil` for one line without white space.
    /// - Returns: The text.
    public func serialized(indent: Int? = nil) -> [UInt8] {
        var writer = JSONWriter(indent: indent)
        writer.write(self, level: 0)
        return writer.bytes
    }
}

/// Appends values as text.
struct JSONWriter {
    private(set) var bytes: [UInt8] = []
    private let indent: Int?

    init(indent: Int?) { self.indent = indent }

    mutating func write(_ value: JSONValue, level: Int) {
        switch value {
        case .null: bytes += Array("null".utf8)
        case .bool(let value): bytes += Array((value ? "true" : "false").utf8)
        case .number(let number): bytes += Array(number.text.utf8)
        case .string(let text): JSONStringWriting.append(text.utf8, to: &bytes)
        case .array(let elements):
            write(elements, "[", "]", level: level) { writer, element in writer.write(element, level: level + 1) }
        case .object(let object):
            write(object.members, "{", "}", level: level) { writer, member in
                JSONStringWriting.append(member.name.utf8, to: &writer.bytes)
                writer.bytes.append(UInt8(ascii: ":"))
                if writer.indent != nil { writer.bytes.append(UInt8(ascii: " ")) }
                writer.write(member.value, level: level + 1)
            }
        }
    }

    private mutating func write<Item>(
        _ items: [Item], _ begin: Unicode.Scalar, _ end: Unicode.Scalar, level: Int,
        each: (inout JSONWriter, Item) -> Void
    ) {
        bytes.append(UInt8(ascii: begin))
        for (position, item) in items.enumerated() {
            if position > 0 { bytes.append(UInt8(ascii: ",")) }
            newLine(level + 1)
            each(&self, item)
        }
        if !items.isEmpty { newLine(level) }
        bytes.append(UInt8(ascii: end))
    }

    private mutating func newLine(_ level: Int) {
        guard let indent else { return }
        bytes.append(UInt8(ascii: "\n"))
        bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: indent * level))
    }
}
