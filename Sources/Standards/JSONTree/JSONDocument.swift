// SPDX-License-Identifier: Apache-2.0

/// A JSON text that was found to be well formed, with the exact bytes it came in (RFC 8259).
///
/// Parsing validates and indexes; strings and numbers are only made when asked for. Nothing of the text is lost:
/// member order, number text, white space and escapes are all still in ``bytes``.
public struct JSONDocument: Sendable {
    final class Storage: Sendable {
        let bytes: [UInt8]
        let entries: [JSONTape.Entry]

        init(bytes: [UInt8], entries: [JSONTape.Entry]) {
            self.bytes = bytes
            self.entries = entries
        }
    }

    let storage: Storage

    /// Validates a text.
    ///
    /// Takes linear time (objects with many members: n log n) and 12 bytes a value beside the text.
    ///
    /// - Throws: ``JSONError`` with the place of the first fault, or when a limit is passed.
    public init(
        parsing bytes: [UInt8], limits: JSONLimits = .standard, duplicateNames: DuplicateNames = .refused
    ) throws(JSONError) {
        let result = JSONScanner.scan(bytes) { scanner -> Result<[JSONTape.Entry], JSONError> in
            var parser = JSONTapeParser(scanner, limits: limits, duplicates: duplicateNames)
            do throws(JSONTapeParser.Failure) {
                try parser.parse()
                return .success(parser.entries)
            } catch {
                return .failure(JSONError(error, in: scanner, parser))
            }
        }
        guard let result else { throw JSONError(.empty) }
        self.storage = Storage(bytes: bytes, entries: try result.get())
    }

    /// The text, exactly as it came.
    public var bytes: [UInt8] { storage.bytes }

    /// The value of the text.
    public var root: JSONNode { JSONNode(storage: storage, index: 0) }

    /// The bytes that the index takes beside the text.
    public var memoryFootprint: Int { storage.entries.count * MemoryLayout<JSONTape.Entry>.stride }
}

extension JSONError {
    /// Works out line, column and pointer of a failure from the tape as far as it was written.
    init(_ failure: JSONTapeParser.Failure, in scanner: JSONScanner, _ parser: JSONTapeParser) {
        var line = 1
        var lineStart = 0
        for offset in 0..<min(failure.offset, scanner.count) where scanner.byte(offset) == UInt8(ascii: "\n") {
            line += 1
            lineStart = offset + 1
        }
        self.init(
            failure.code, offset: failure.offset, line: line, column: failure.offset - lineStart + 1,
            pointer: Self.pointer(to: failure, in: scanner, parser))
    }

    private static func pointer(
        to failure: JSONTapeParser.Failure, in scanner: JSONScanner, _ parser: JSONTapeParser
    ) -> JSONPointer {
        var tokens: [String] = []
        // Deeper paths help nobody, and a hostile text can make them very long.
        for (level, container) in parser.open.prefix(64).enumerated() {
            let child = level + 1 < parser.open.count ? parser.open[level + 1] : nil
            guard let token = token(of: child, in: container, scanner, parser.entries) else { break }
            tokens.append(token)
        }
        if failure.code == .duplicateName, tokens.count < 64,
            let name = parser.entries.last(where: { Int($0.start) == failure.offset })
        {
            // The object has been read by then; its member is what is meant.
            tokens.append(String(decoding: JSONStringDecoding.bytes(scanner, name), as: UTF8.self))
        }
        return JSONPointer(tokens: tokens)
    }

    /// The token that leads from a container to a child that is still open, or to the value being read.
    private static func token(
        of child: Int?, in container: Int, _ scanner: JSONScanner, _ entries: [JSONTape.Entry]
    ) -> String? {
        let isObject = entries[container].kind == .object
        let end = child ?? entries.count
        var at = container + 1
        var position = 0
        while at < end {
            if isObject {
                guard at + 1 < end else {
                    return String(decoding: JSONStringDecoding.bytes(scanner, entries[at]), as: UTF8.self)
                }
                at += 1
            }
            at = entries[at].next
            position += 1
        }
        return isObject ? nil : String(position)
    }
}
