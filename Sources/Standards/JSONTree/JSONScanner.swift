// SPDX-License-Identifier: Apache-2.0

/// Finds the end of strings, numbers and white space in raw bytes, eight bytes at a time where that pays.
///
/// Marked safe because every read is guarded by `count` and the only way to make one keeps the buffer alive.
@safe struct JSONScanner {
    private let base: UnsafeRawPointer
    let count: Int

    private init(base: UnsafeRawPointer, count: Int) {
        unsafe self.base = unsafe base
        self.count = count
    }

    /// Gives a scanner over bytes to a closure; nothing is called for no bytes.
    static func scan<Result>(_ bytes: [UInt8], _ body: (JSONScanner) -> Result) -> Result? {
        unsafe bytes.withUnsafeBytes { buffer in
            guard let base = buffer.baseAddress, unsafe !buffer.isEmpty else { return nil }
            return body(unsafe JSONScanner(base: base, count: buffer.count))
        }
    }

    /// Copies a range of the bytes to the end of what was written to a buffer that has room for it.
    @inline(__always)
    func copy(_ range: Range<Int>, to buffer: UnsafeMutableBufferPointer<UInt8>, at position: Int) {
        precondition(position + range.count <= buffer.count && range.upperBound <= count)
        guard let target = buffer.baseAddress else { return }
        unsafe UnsafeMutableRawPointer(target + position).copyMemory(
            from: base + range.lowerBound, byteCount: range.count)
    }

    func bytes(_ range: Range<Int>) -> [UInt8] {
        precondition(range.upperBound <= count)
        return unsafe Array(UnsafeRawBufferPointer(start: base + range.lowerBound, count: range.count))
    }

    @inline(__always)
    func byte(_ offset: Int) -> UInt8 { unsafe base.load(fromByteOffset: offset, as: UInt8.self) }

    @inline(__always)
    private func word(_ offset: Int) -> UInt64 {
        UInt64(littleEndian: unsafe base.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
    }

    private static let ones: UInt64 = 0x0101_0101_0101_0101
    private static let highs: UInt64 = 0x8080_8080_8080_8080
    private static let quotes: UInt64 = 0x2222_2222_2222_2222
    private static let backslashes: UInt64 = 0x5C5C_5C5C_5C5C_5C5C
    private static let spaces: UInt64 = 0x2020_2020_2020_2020

    /// A high bit for every byte that ends a run of plain ASCII in a string.
    ///
    /// Such a byte is a quote, a backslash, a control character, or the start of a longer UTF-8 sequence. Only
    /// the lowest bit set is exact, and only it is used.
    @inline(__always)
    private static func stops(_ word: UInt64) -> UInt64 {
        let quote = word ^ quotes
        let backslash = word ^ backslashes
        let zeroes = ((quote &- ones) & ~quote) | ((backslash &- ones) & ~backslash)
        let controls = (word &- spaces) & ~word
        return (zeroes | controls | word) & highs
    }

    /// The first offset at or after `offset` whose byte does not simply belong to a string; `count` if there is none.
    @inline(__always)
    func endOfPlainText(from offset: Int) -> Int {
        var at = offset
        while at + 32 <= count {
            let first = Self.stops(word(at))
            if first != 0 { return at + first.trailingZeroBitCount >> 3 }
            let second = Self.stops(word(at + 8))
            if second != 0 { return at + 8 + second.trailingZeroBitCount >> 3 }
            let third = Self.stops(word(at + 16))
            if third != 0 { return at + 16 + third.trailingZeroBitCount >> 3 }
            let fourth = Self.stops(word(at + 24))
            if fourth != 0 { return at + 24 + fourth.trailingZeroBitCount >> 3 }
            at += 32
        }
        while at + 8 <= count {
            let stop = Self.stops(word(at))
            if stop != 0 { return at + stop.trailingZeroBitCount >> 3 }
            at += 8
        }
        while at < count {
            let byte = byte(at)
            if byte == 0x22 || byte == 0x5C || byte < 0x20 || byte >= 0x80 { return at }
            at += 1
        }
        return at
    }

    /// The first offset at or after `offset` that is not white space (RFC 8259 section 2).
    @inline(__always)
    func skipWhitespace(from offset: Int) -> Int {
        var at = offset
        while at < count {
            switch byte(at) {
            case 0x20, 0x0A, 0x0D, 0x09: at += 1
            default: return at
            }
            while at + 8 <= count, word(at) == Self.spaces { at += 8 }
        }
        return at
    }

    /// The length of the well-formed UTF-8 sequence of two to four bytes at `offset`; 0 if it is none (RFC 3629
    /// section 4: no overlong forms, no surrogates, nothing above U+10FFFF).
    func lengthOfSequence(at offset: Int) -> Int {
        let first = byte(offset)
        let length = first < 0xC2 ? 0 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : first < 0xF5 ? 4 : 0
        guard length != 0, offset + length <= count else { return 0 }
        let second = byte(offset + 1)
        let range: ClosedRange<UInt8> =
            switch first {
            case 0xE0: 0xA0...0xBF
            case 0xED: 0x80...0x9F
            case 0xF0: 0x90...0xBF
            case 0xF4: 0x80...0x8F
            default: 0x80...0xBF
            }
        guard range.contains(second) else { return 0 }
        for index in 2..<max(length, 2) where byte(offset + index) & 0xC0 != 0x80 { return 0 }
        return length
    }

    /// The offset after the number that begins at `offset`; `nil` if it does not follow RFC 8259 section 6.
    func endOfNumber(from offset: Int) -> Int? {
        var at = offset
        if at < count, byte(at) == UInt8(ascii: "-") { at += 1 }
        guard at < count, isDigit(byte(at)) else { return nil }
        if byte(at) == UInt8(ascii: "0") { at += 1 } else { at = endOfDigits(from: at) }
        if at < count, byte(at) == UInt8(ascii: ".") {
            guard at + 1 < count, isDigit(byte(at + 1)) else { return nil }
            at = endOfDigits(from: at + 1)
        }
        if at < count, byte(at) | 0x20 == UInt8(ascii: "e") {
            at += 1
            if at < count, byte(at) == UInt8(ascii: "+") || byte(at) == UInt8(ascii: "-") { at += 1 }
            guard at < count, isDigit(byte(at)) else { return nil }
            at = endOfDigits(from: at)
        }
        if at < count, isDigit(byte(at)) { return nil }
        return at
    }

    private func endOfDigits(from offset: Int) -> Int {
        var at = offset
        while at < count, isDigit(byte(at)) { at += 1 }
        return at
    }

    @inline(__always)
    private func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

    /// The four hexadecimal digits at `offset` as a UTF-16 unit; `nil` if they are none.
    func hexUnit(at offset: Int) -> UInt16? {
        guard offset + 4 <= count else { return nil }
        var unit: UInt16 = 0
        for index in 0..<4 {
            let byte = byte(offset + index)
            let digit: UInt8
            switch byte {
            case 0x30...0x39: digit = byte - 0x30
            case 0x41...0x46: digit = byte - 0x37
            case 0x61...0x66: digit = byte - 0x57
            default: return nil
            }
            unit = unit << 4 | UInt16(digit)
        }
        return unit
    }
}
