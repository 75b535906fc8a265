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
        let header = String(decoding: body[at..<headerEnd], as: UTF8.self)
        let start = headerEnd + blank.count
        guard let end = find(delimiter, from: start, limit: body.count) else { throw .truncated }
        at = end + delimiter.count
        guard let disposition = Self.field("content-disposition", in: header),
            let name = Self.parameter("name", in: disposition)
        else { throw .badPartHeader(part: number) }
        return MultipartForm.Part(
            name: name, fileName: Self.parameter("filename", in: disposition),
            contentType: Self.field("content-type", in: header), bytes: Array(body[start..<end]))
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

    private static func field(_ name: String, in header: String) -> String? {
        for line in header.split(separator: "\r\n") {
            guard let colon = line.firstIndex(of: ":"), line[..<colon].lowercased() == name else { continue }
            return String(line[line.index(after: colon)...].drop { $0 == " " })
        }
        return nil
    }

    /// A quoted parameter as browsers write it, with `%22` for a quote (WHATWG HTML, multipart/form-data encoding).
    private static func parameter(_ name: String, in value: String) -> String? {
        for piece in value.split(separator: ";").dropFirst() {
            let trimmed = piece.drop { $0 == " " }
            guard trimmed.lowercased().hasPrefix("\(name)=\""), trimmed.hasSuffix("\"") else { continue }
            let text = trimmed.dropFirst(name.count + 2).dropLast()
            return String(text).replacing("%22", with: "\"").replacing("%0D%0A", with: "\n")
        }
        return nil
    }
}
