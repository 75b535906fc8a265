// SPDX-License-Identifier: Apache-2.0

/// Validates a text and writes its tape in one pass, without recursion.
///
/// On failure the tape shows how far it came, from which the place of the error is worked out; the passing path pays
/// nothing for good messages.
struct JSONTapeParser {
    /// A failure before its place is known in words.
    struct Failure: Error {
        let code: JSONError.Code
        let offset: Int
    }

    private let scanner: JSONScanner
    private let limits: JSONLimits
    private let duplicates: DuplicateNames
    private(set) var entries: [JSONTape.Entry] = []
    /// The tape indices of the arrays and objects that are still open, outermost first.
    private(set) var open: [Int] = []

    init(_ scanner: JSONScanner, limits: JSONLimits, duplicates: DuplicateNames) {
        self.scanner = scanner
        self.limits = limits
        self.duplicates = duplicates
        entries.reserveCapacity(min(scanner.count / 12 + 8, 1 << 16))
    }

    /// What the grammar allows next.
    private enum Expectation {
        case value, valueOrEnd, nameOrEnd, name, separatorOrEnd
    }

    mutating func parse() throws(Failure) {
        let count = scanner.count
        guard count <= limits.maxBytes else { throw Failure(code: .tooLarge, offset: limits.maxBytes) }
        if count >= 3, scanner.byte(0) == 0xEF, scanner.byte(1) == 0xBB, scanner.byte(2) == 0xBF {
            throw Failure(code: .byteOrderMark, offset: 0)
        }
        var at = scanner.skipWhitespace(from: 0)
        guard at < count else { throw Failure(code: .empty, offset: 0) }
        var expectation = Expectation.value
        repeat {
            at = scanner.skipWhitespace(from: at)
            guard at < count else { throw Failure(code: .unexpectedEnd, offset: count) }
            at = try step(&expectation, at: at)
        } while !open.isEmpty
        at = scanner.skipWhitespace(from: at)
        guard at == count else { throw Failure(code: .trailingContent, offset: at) }
    }

    /// Reads one token and says what may follow; returns the offset after it.
    @inline(__always)
    private mutating func step(_ expectation: inout Expectation, at offset: Int) throws(Failure) -> Int {
        let byte = scanner.byte(offset)
        switch expectation {
        case .separatorOrEnd:
            let isObject = entries[open[open.count - 1]].kind == .object
            if byte == UInt8(ascii: ",") {
                expectation = isObject ? .name : .value
                return offset + 1
            }
            guard byte == (isObject ? UInt8(ascii: "}") : UInt8(ascii: "]")) else {
                throw Failure(code: .unexpectedCharacter, offset: offset)
            }
            return try close(at: offset)
        case .nameOrEnd where byte == UInt8(ascii: "}"), .valueOrEnd where byte == UInt8(ascii: "]"):
            expectation = .separatorOrEnd
            return try close(at: offset)
        case .nameOrEnd, .name:
            expectation = .value
            return try name(at: offset)
        case .valueOrEnd, .value:
            return try value(byte, &expectation, at: offset)
        }
    }

    private mutating func name(at offset: Int) throws(Failure) -> Int {
        guard scanner.byte(offset) == UInt8(ascii: "\"") else {
            throw Failure(code: .unexpectedCharacter, offset: offset)
        }
        let end = try string(at: offset)
        let colon = scanner.skipWhitespace(from: end)
        guard colon < scanner.count else { throw Failure(code: .unexpectedEnd, offset: colon) }
        guard scanner.byte(colon) == UInt8(ascii: ":") else {
            throw Failure(code: .unexpectedCharacter, offset: colon)
        }
        return colon + 1
    }

    @inline(__always)
    private mutating func value(
        _ byte: UInt8, _ expectation: inout Expectation, at offset: Int
    ) throws(Failure) -> Int {
        expectation = .separatorOrEnd
        switch byte {
        case UInt8(ascii: "\""): return try string(at: offset)
        case UInt8(ascii: "{"):
            expectation = .nameOrEnd
            return try begin(.object, at: offset)
        case UInt8(ascii: "["):
            expectation = .valueOrEnd
            return try begin(.array, at: offset)
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"):
            guard let end = scanner.endOfNumber(from: offset) else {
                throw Failure(code: .invalidNumber, offset: offset)
            }
            return try append(.number, from: offset, to: end)
        case UInt8(ascii: "t"): return try literal("true", .true, at: offset)
        case UInt8(ascii: "f"): return try literal("false", .false, at: offset)
        case UInt8(ascii: "n"): return try literal("null", .null, at: offset)
        default: throw Failure(code: .unexpectedCharacter, offset: offset)
        }
    }

    private mutating func literal(
        _ word: StaticString, _ kind: JSONTape.Kind, at offset: Int
    ) throws(Failure) -> Int {
        let length = word.utf8CodeUnitCount
        for index in 0..<length {
            guard offset + index < scanner.count else { throw Failure(code: .unexpectedEnd, offset: scanner.count) }
            guard scanner.byte(offset + index) == (unsafe word.utf8Start[index]) else {
                throw Failure(code: .unexpectedCharacter, offset: offset)
            }
        }
        return try append(kind, from: offset, to: offset + length)
    }

    @inline(__always)
    private mutating func append(_ kind: JSONTape.Kind, from start: Int, to end: Int) throws(Failure) -> Int {
        guard entries.count < limits.maxNodes else { throw Failure(code: .tooManyValues, offset: start) }
        entries.append(.init(kind, start: start, end: end, next: entries.count + 1))
        return end
    }

    private mutating func begin(_ kind: JSONTape.Kind, at offset: Int) throws(Failure) -> Int {
        guard open.count < limits.maxDepth else { throw Failure(code: .tooDeep, offset: offset) }
        open.append(entries.count)
        return try append(kind, from: offset, to: offset + 1)
    }

    private mutating func close(at offset: Int) throws(Failure) -> Int {
        let index = open[open.count - 1]
        if entries[index].kind == .object, duplicates == .refused {
            try refuseDuplicates(inObjectAt: index)
        }
        open.removeLast()
        entries[index] = .init(
            entries[index].kind, start: Int(entries[index].start), end: offset + 1, next: entries.count)
        return offset + 1
    }

    // MARK: Strings

    /// Reads the string whose opening quote is at `offset`; returns the offset after its closing quote.
    @inline(__always)
    private mutating func string(at offset: Int) throws(Failure) -> Int {
        var at = offset + 1
        var kind = JSONTape.Kind.string
        while true {
            at = scanner.endOfPlainText(from: at)
            guard at < scanner.count else { throw Failure(code: .unexpectedEnd, offset: scanner.count) }
            let byte = scanner.byte(at)
            if byte == UInt8(ascii: "\"") { return try append(kind, from: offset, to: at + 1) }
            if byte == UInt8(ascii: "\\") {
                kind = .escapedString
                at = try escape(at: at)
            } else if byte < 0x20 {
                throw Failure(code: .controlCharacter, offset: at)
            } else {
                let length = scanner.lengthOfSequence(at: at)
                guard length > 0 else { throw Failure(code: .invalidUTF8, offset: at) }
                at += length
            }
        }
    }

    private func escape(at offset: Int) throws(Failure) -> Int {
        guard offset + 1 < scanner.count else { throw Failure(code: .unexpectedEnd, offset: scanner.count) }
        switch scanner.byte(offset + 1) {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "b"), UInt8(ascii: "f"),
            UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
            return offset + 2
        case UInt8(ascii: "u"):
            guard let unit = scanner.hexUnit(at: offset + 2) else {
                throw Failure(code: .invalidEscape, offset: offset)
            }
            guard UTF16.isSurrogate(unit) else { return offset + 6 }
            guard UTF16.isLeadSurrogate(unit), offset + 7 < scanner.count,
                scanner.byte(offset + 6) == UInt8(ascii: "\\"), scanner.byte(offset + 7) == UInt8(ascii: "u"),
                let trail = scanner.hexUnit(at: offset + 8), UTF16.isTrailSurrogate(trail)
            else { throw Failure(code: .loneSurrogate, offset: offset) }
            return offset + 12
        default: throw Failure(code: .invalidEscape, offset: offset)
        }
    }

    // MARK: Names

    /// Small objects are compared pair by pair, larger ones sorted: no hash, so nothing to flood.
    private mutating func refuseDuplicates(inObjectAt index: Int) throws(Failure) {
        var names: [Int] = []
        var name = index + 1
        var hasEscapes = false
        while name < entries.count {
            names.append(name)
            hasEscapes = hasEscapes || entries[name].kind == .escapedString
            name = entries[name + 1].next
        }
        guard names.count > 1 else { return }
        if hasEscapes {
            try refuseDuplicates(decoding: names)
        } else if names.count <= 12 {
            for (position, later) in names.enumerated().dropFirst() {
                for earlier in names[..<position] where compare(earlier, later) == 0 {
                    throw Failure(code: .duplicateName, offset: Int(entries[later].start))
                }
            }
        } else {
            let sorted = names.sorted { compare($0, $1) < 0 }
            try refuseNeighbours(sorted) { compare($0, $1) == 0 }
        }
    }

    private func refuseDuplicates(decoding names: [Int]) throws(Failure) {
        let decoded = names.map { ($0, JSONStringDecoding.bytes(scanner, entries[$0])) }
        let sorted = decoded.sorted { $0.1.lexicographicallyPrecedes($1.1) }
        for (first, second) in zip(sorted, sorted.dropFirst()) where first.1 == second.1 {
            throw Failure(code: .duplicateName, offset: Int(max(entries[first.0].start, entries[second.0].start)))
        }
    }

    private func refuseNeighbours(_ sorted: [Int], _ same: (Int, Int) -> Bool) throws(Failure) {
        for (first, second) in zip(sorted, sorted.dropFirst()) where same(first, second) {
            throw Failure(code: .duplicateName, offset: Int(max(entries[first].start, entries[second].start)))
        }
    }

    /// Orders two names without escapes by length, then by bytes.
    @inline(__always)
    private func compare(_ first: Int, _ second: Int) -> Int {
        let (one, other) = (entries[first], entries[second])
        let length = Int(one.end &- one.start)
        let difference = length - Int(other.end &- other.start)
        guard difference == 0 else { return difference }
        for offset in 1..<length {
            let (left, right) = (scanner.byte(Int(one.start) + offset), scanner.byte(Int(other.start) + offset))
            if left != right { return Int(left) - Int(right) }
        }
        return 0
    }
}
