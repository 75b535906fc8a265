// SPDX-License-Identifier: Apache-2.0

/// Walks the bytes of a multipart body from boundary to boundary, in linear time.
struct MultipartReader {
    private let body: [UInt8]
    private let delimiter: [UInt8]
    private let limits: MultipartForm.Limits
    private var at: Int

    init(_ body: [UInt8], boundary: [UInt8], limits: MultipartForm.Limits) {
        self.body = body
        self.delimiter = Array("\r\n--".utf8) + boundary
        self.limits = limits
        self.at = 0
    }

    mutating func readAll() throws(MultipartFormError) -> [MultipartForm.Part] {
        // The first boundary has no line end before it when nothing precedes it.
        guard body.starts(with: delimiter.dropFirst(2)) else { throw .truncated }
        at = delimiter.count - 2
        var parts: [MultipartForm.Part] = []
        while true {
            if body[at...].starts(with: Array("--".utf8)) { return parts }
            guard body[at...].starts(with: Array("\r\n".utf8)) else { throw .truncated }
            at += 2
            guard parts.count < limits.maxParts else { throw .tooManyParts }
            parts.append(try readPart(number: parts.count + 1))
        }
    }

    private mutating func readPart(number: Int) throws(MultipartFormError) -> MultipartForm.Part {
        let blank = Array("\r\n\r\n".utf8)
        guard let headerEnd = find(blank, from: at, limit: at + limits.maxHeaderBytes) else {
            throw .badPartHeader(part: number)
        }
        let header = body[at..<headerEnd]
        let start = headerEnd + blank.count
        guard let end = find(delimiter, from: start, limit: body.count) else { throw .truncated }
        at = end + delimiter.count
        guard let disposition = Self.field("content-disposition", in: header).flatMap({ FieldParameters($0) }),
            disposition.value == "form-data", let name = disposition["name"]
        else { throw .badPartHeader(part: number) }
        return MultipartForm.Part(
            name: Self.text(name), fileName: disposition["filename"].map(Self.text),
            contentType: Self.field("content-type", in: header).map { String(decoding: $0, as: UTF8.self) },
            bytes: Array(body[start..<end]))
    }

    /// The offset of a pattern; its first byte is rare enough that looking for it first keeps this linear.
    private func find(_ pattern: [UInt8], from start: Int, limit: Int) -> Int? {
        let end = min(limit, body.count) - pattern.count
        guard start <= end, let first = pattern.first else { return nil }
        return body.withUnsafeBufferPointer { bytes in
            var offset = start
            while offset <= end {
                if bytes[offset] == first, bytes[offset..<(offset + pattern.count)].elementsEqual(pattern) {
                    return offset
                }
                offset += 1
            }
            return nil
        }
    }

    /// The value of a field, without the blanks around it.
    private static func field(_ name: String, in header: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
        for line in header.split(separator: UInt8(ascii: "\n")) {
            guard let colon = line.firstIndex(of: UInt8(ascii: ":")),
                String(decoding: line[..<colon], as: UTF8.self).lowercased() == name
            else { continue }
            let value = line[(colon + 1)...].drop { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
            return value.last == UInt8(ascii: "\r") ? value.dropLast() : value
        }
        return nil
    }

    /// A name as browsers write it, with `%22` for a quote and `%0D%0A` for a line end (WHATWG HTML, multipart form
    /// data).
    private static func text(_ bytes: [UInt8]) -> String {
        var text: [UInt8] = []
        var rest = bytes[...]
        while let byte = rest.first {
            // Bytes, because a mark after an escape would join its last digit to one character.
            if let (code, meant) = escapes.first(where: { rest.starts(with: $0.0) }) {
                rest = rest.dropFirst(code.count)
                text.append(meant)
            } else {
                rest = rest.dropFirst()
                text.append(byte)
            }
        }
        return String(decoding: text, as: UTF8.self)
    }

    private static let escapes: [(code: [UInt8], meant: UInt8)] = [
        (Array("%22".utf8), UInt8(ascii: "\"")), (Array("%0D".utf8), 0x0D), (Array("%0A".utf8), 0x0A),
    ]
}
