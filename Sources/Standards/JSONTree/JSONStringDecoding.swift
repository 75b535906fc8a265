// SPDX-License-Identifier: Apache-2.0

/// Turns a validated string of a text into its value.
enum JSONStringDecoding {
    /// The value of a string entry as UTF-8, without its quotes and escapes.
    static func bytes(_ scanner: JSONScanner, _ entry: JSONTape.Entry) -> [UInt8] {
        let (start, end) = (Int(entry.start) + 1, Int(entry.end) - 1)
        guard entry.kind == .escapedString else {
            return scanner.bytes(start..<end)
        }
        return unsafe Array(unsafeUninitializedCapacity: end - start) { buffer, count in
            // Unescaping never makes a text longer, so the capacity holds.
            var at = start
            var written = 0
            while at < end {
                let run = min(endOfRun(scanner, from: at, to: end), end)
                unsafe scanner.copy(at..<run, to: buffer, at: written)
                written += run - at
                at = run
                guard at < end else { break }
                at = unsafe unescape(scanner, at: at, into: buffer, &written)
            }
            count = written
        }
    }

    /// The offset of the next backslash; bytes of longer UTF-8 sequences are part of the run.
    private static func endOfRun(_ scanner: JSONScanner, from offset: Int, to end: Int) -> Int {
        var at = offset
        while at < end {
            at = scanner.endOfPlainText(from: at)
            if at >= end || scanner.byte(at) == UInt8(ascii: "\\") { return at }
            at += 1
        }
        return at
    }

    private static func unescape(
        _ scanner: JSONScanner, at offset: Int, into buffer: UnsafeMutableBufferPointer<UInt8>, _ written: inout Int
    ) -> Int {
        let escaped = scanner.byte(offset + 1)
        guard escaped == UInt8(ascii: "u") else {
            unsafe buffer[written] = single(escaped)
            written += 1
            return offset + 2
        }
        var value = UInt32(scanner.hexUnit(at: offset + 2) ?? 0)
        var after = offset + 6
        if UTF16.isLeadSurrogate(UInt16(truncatingIfNeeded: value)) {
            let trail = UInt32(scanner.hexUnit(at: offset + 8) ?? 0)
            value = 0x10000 + ((value & 0x3FF) << 10 | trail & 0x3FF)
            after = offset + 12
        }
        let scalar = Unicode.Scalar(value) ?? Unicode.Scalar(0xFFFD as UInt16) ?? " "
        for byte in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter {
            unsafe buffer[written] = byte
            written += 1
        }
        return after
    }

    private static func single(_ escaped: UInt8) -> UInt8 {
        switch escaped {
        case UInt8(ascii: "b"): 0x08
        case UInt8(ascii: "f"): 0x0C
        case UInt8(ascii: "n"): 0x0A
        case UInt8(ascii: "r"): 0x0D
        case UInt8(ascii: "t"): 0x09
        default: escaped
        }
    }
}
