// SPDX-License-Identifier: Apache-2.0

/// Writes text as a JSON string (RFC 8259, section 7) with the fewest escapes, which is also what RFC 8785,
/// section 3.2.2.2 asks for.
public enum JSONStringWriting {
    /// Appends `text`, which has to be UTF-8, between quotes, in one pass: a document inside a document is written as
    /// fast as its quotes are found.
    public static func append(_ text: some Sequence<UInt8>, to bytes: inout [UInt8]) {
        bytes.append(UInt8(ascii: "\""))
        let written: Void? = text.withContiguousStorageIfAvailable { unsafe appendEscaped($0, to: &bytes) }
        if written == nil {
            unsafe Array(text).withUnsafeBufferPointer { unsafe appendEscaped($0, to: &bytes) }
        }
        bytes.append(UInt8(ascii: "\""))
    }

    private static func appendEscaped(_ text: UnsafeBufferPointer<UInt8>, to bytes: inout [UInt8]) {
        var clean = 0
        for index in text.indices {
            let byte = unsafe text[index]
            guard byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") else { continue }
            unsafe bytes.append(contentsOf: text[clean..<index])
            appendEscape(of: byte, to: &bytes)
            clean = index + 1
        }
        unsafe bytes.append(contentsOf: text[clean...])
    }

    private static func appendEscape(of byte: UInt8, to bytes: inout [UInt8]) {
        bytes.append(UInt8(ascii: "\\"))
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes.append(byte)
        case 0x08: bytes.append(UInt8(ascii: "b"))
        case 0x09: bytes.append(UInt8(ascii: "t"))
        case 0x0A: bytes.append(UInt8(ascii: "n"))
        case 0x0C: bytes.append(UInt8(ascii: "f"))
        case 0x0D: bytes.append(UInt8(ascii: "r"))
        default:
            let digits = Array("0123456789abcdef".utf8)
            bytes += "u00".utf8
            bytes.append(digits[Int(byte >> 4)])
            bytes.append(digits[Int(byte & 15)])
        }
    }
}
