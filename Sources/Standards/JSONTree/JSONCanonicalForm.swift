// SPDX-License-Identifier: Apache-2.0

extension JSONNode {
    /// The canonical form of the value: members sorted, numbers and strings in their one text, no white space (RFC
    /// 8785).
    ///
    /// - Throws: ``JSONError/Code/numberOutOfRange`` for a number that no double can hold.
    public func canonicalized() throws(JSONError) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(rawBytes.count)
        try writeCanonically(to: &bytes)
        return bytes
    }

    private func writeCanonically(to bytes: inout [UInt8]) throws(JSONError) {
        switch kind {
        case .null, .bool: bytes += rawBytes
        case .number:
            guard let text = double.flatMap(ECMAScriptNumber.text) else {
                throw JSONError(.numberOutOfRange, offset: Int(entry.start), pointer: pointer)
            }
            bytes += Array(text.utf8)
        case .string:
            if entry.kind == .string {
                bytes += rawBytes
            } else {
                JSONStringWriting.append(decodedBytes ?? [], to: &bytes)
            }
        case .array:
            bytes.append(UInt8(ascii: "["))
            var isFirst = true
            for element in elements {
                if !isFirst { bytes.append(UInt8(ascii: ",")) }
                isFirst = false
                try element.writeCanonically(to: &bytes)
            }
            bytes.append(UInt8(ascii: "]"))
        case .object:
            bytes.append(UInt8(ascii: "{"))
            var isFirst = true
            for member in members.sorted(by: { UTF16Order.precedes($0.name, $1.name) }) {
                if !isFirst { bytes.append(UInt8(ascii: ",")) }
                isFirst = false
                JSONStringWriting.append(member.name.utf8, to: &bytes)
                bytes.append(UInt8(ascii: ":"))
                try member.value.writeCanonically(to: &bytes)
            }
            bytes.append(UInt8(ascii: "}"))
        }
    }
}

extension JSONValue {
    /// The canonical form of the value (RFC 8785).
    ///
    /// - Throws: ``JSONError/Code/numberOutOfRange`` for a number that no double can hold.
    public func canonicalized() throws(JSONError) -> [UInt8] {
        let limits = JSONLimits(maxBytes: .max, maxDepth: .max, maxNodes: .max)
        return try JSONDocument(parsing: serialized(), limits: limits).root.canonicalized()
    }
}

/// The order of names that RFC 8785 section 3.2.3 asks for: by UTF-16 code units, not by code points.
enum UTF16Order {
    static func precedes(_ first: String, _ second: String) -> Bool {
        first.utf16.lexicographicallyPrecedes(second.utf16)
    }
}
