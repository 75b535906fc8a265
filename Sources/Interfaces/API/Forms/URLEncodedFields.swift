// SPDX-License-Identifier: Apache-2.0

/// Fields as a browser sends a form without files (WHATWG URL, application/x-www-form-urlencoded parsing).
enum URLEncodedFields {
    static func read(_ body: [UInt8], mostFields: Int) throws(MultipartFormError) -> [MultipartForm.Part] {
        // A body of nothing but short fields would cost many times its size if all of them were cut before they are
        // counted.
        let fields = body.split(separator: UInt8(ascii: "&"), maxSplits: mostFields)
        guard fields.count <= mostFields else { throw .tooManyParts }
        var parts: [MultipartForm.Part] = []
        for field in fields {
            let pieces = field.split(separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
            parts.append(
                MultipartForm.Part(
                    name: String(decoding: decoded(pieces[0]), as: UTF8.self), fileName: nil, contentType: nil,
                    bytes: pieces.count > 1 ? decoded(pieces[1]) : []))
        }
        return parts
    }

    private static func decoded(_ text: ArraySlice<UInt8>) -> [UInt8] {
        var bytes: [UInt8] = []
        var at = text.startIndex
        while at < text.endIndex {
            let byte = text[at]
            if byte == UInt8(ascii: "%"), at + 2 < text.endIndex, let high = digit(text[at + 1]),
                let low = digit(text[at + 2])
            {
                bytes.append(high << 4 | low)
                at += 3
            } else {
                bytes.append(byte == UInt8(ascii: "+") ? UInt8(ascii: " ") : byte)
                at += 1
            }
        }
        return bytes
    }

    private static func digit(_ byte: UInt8) -> UInt8? {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
        case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
        case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
        default: nil
        }
    }
}
