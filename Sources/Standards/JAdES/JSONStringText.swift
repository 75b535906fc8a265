// SPDX-License-Identifier: Apache-2.0

/// Writes UTF-8 text as a JSON string (RFC 8259, section 7), escaping only what must be.
enum JSONStringText {
    /// Appends `text` between quotes, in one pass over it.
    static func append(_ text: [UInt8], to json: inout [UInt8]) {
        json.append(UInt8(ascii: "\""))
        var clean = text.startIndex
        for index in text.indices {
            let byte = text[index]
            guard byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") else { continue }
            json += text[clean..<index]
            appendEscape(byte, to: &json)
            clean = index + 1
        }
        json += text[clean...]
        json.append(UInt8(ascii: "\""))
    }

    private static func appendEscape(_ byte: UInt8, to json: inout [UInt8]) {
        json.append(UInt8(ascii: "\\"))
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"): json.append(byte)
        case UInt8(ascii: "\n"): json.append(UInt8(ascii: "n"))
        case UInt8(ascii: "\r"): json.append(UInt8(ascii: "r"))
        case UInt8(ascii: "\t"): json.append(UInt8(ascii: "t"))
        default:
            let digits = Array("0123456789abcdef".utf8)
            json += "u00".utf8
            json.append(digits[Int(byte >> 4)])
            json.append(digits[Int(byte & 0xF)])
        }
    }
}
