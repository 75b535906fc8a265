// SPDX-License-Identifier: Apache-2.0

/// One of the two 64-character alphabets of RFC 4648, with the tables that turn it into bytes and back.
struct Base64Alphabet: Sendable {
    /// What the decoding table holds for a byte outside the alphabet; its high bit survives an OR of four values.
    private static let outside: UInt8 = 0x80

    private let characters: [UInt8]
    private let values: [UInt8]

    /// - Parameter last: the characters for 62 and 63, in which the two alphabets differ.
    init(last: (UInt8, UInt8)) {
        let characters =
            Array(UInt8(ascii: "A")...UInt8(ascii: "Z")) + Array(UInt8(ascii: "a")...UInt8(ascii: "z"))
            + Array(UInt8(ascii: "0")...UInt8(ascii: "9")) + [last.0, last.1]
        var values = [UInt8](repeating: Self.outside, count: 256)
        for (value, character) in characters.enumerated() { values[Int(character)] = UInt8(value) }
        self.characters = characters
        self.values = values
    }

    func encode(_ bytes: ArraySlice<UInt8>, padded: Bool) -> [UInt8] {
        let (groups, rest) = bytes.count.quotientAndRemainder(dividingBy: 3)
        let count = groups * 4 + (rest == 0 ? 0 : padded ? 4 : rest + 1)
        return unsafe [UInt8](unsafeUninitializedCapacity: count) { text, written in
            unsafe bytes.withUnsafeBufferPointer { bytes in
                unsafe characters.withUnsafeBufferPointer { characters in
                    for group in 0..<groups {
                        let (i, o) = (group * 3, group * 4)
                        let word = unsafe UInt32(bytes[i]) << 16 | UInt32(bytes[i + 1]) << 8 | UInt32(bytes[i + 2])
                        unsafe text[o] = characters[Int(word >> 18)]
                        unsafe text[o + 1] = characters[Int(word >> 12 & 0x3F)]
                        unsafe text[o + 2] = characters[Int(word >> 6 & 0x3F)]
                        unsafe text[o + 3] = characters[Int(word & 0x3F)]
                    }
                    guard rest > 0 else { return }
                    let (i, o) = (groups * 3, groups * 4)
                    let word = unsafe UInt32(bytes[i]) << 16 | (rest == 2 ? UInt32(bytes[i + 1]) << 8 : 0)
                    unsafe text[o] = characters[Int(word >> 18)]
                    unsafe text[o + 1] = characters[Int(word >> 12 & 0x3F)]
                    if rest == 2 { unsafe text[o + 2] = characters[Int(word >> 6 & 0x3F)] }
                    for padding in (o + rest + 1)..<max(count, o + rest + 1) {
                        unsafe text[padding] = UInt8(ascii: "=")
                    }
                }
            }
            written = count
        }
    }

    /// The bytes that the unpadded `text` stands for, or `nil` for a foreign character, an impossible length, or set
    /// bits after the last whole byte.
    func decode(_ text: ArraySlice<UInt8>) -> [UInt8]? {
        let (groups, rest) = text.count.quotientAndRemainder(dividingBy: 4)
        guard rest != 1 else { return nil }
        let count = groups * 3 + (rest == 0 ? 0 : rest - 1)
        var seen: UInt8 = 0
        var stray: UInt32 = 0
        let bytes = unsafe [UInt8](unsafeUninitializedCapacity: count) { bytes, written in
            unsafe text.withUnsafeBufferPointer { text in
                unsafe values.withUnsafeBufferPointer { values in
                    for group in 0..<groups {
                        let (i, o) = (group * 4, group * 3)
                        let a = unsafe values[Int(text[i])]
                        let b = unsafe values[Int(text[i + 1])]
                        let c = unsafe values[Int(text[i + 2])]
                        let d = unsafe values[Int(text[i + 3])]
                        seen |= a | b | c | d
                        let word = UInt32(a) << 18 | UInt32(b) << 12 | UInt32(c) << 6 | UInt32(d)
                        unsafe bytes[o] = UInt8(truncatingIfNeeded: word >> 16)
                        unsafe bytes[o + 1] = UInt8(truncatingIfNeeded: word >> 8)
                        unsafe bytes[o + 2] = UInt8(truncatingIfNeeded: word)
                    }
                    guard rest > 0 else { return }
                    let (i, o) = (groups * 4, groups * 3)
                    let a = unsafe values[Int(text[i])]
                    let b = unsafe values[Int(text[i + 1])]
                    let c = unsafe rest == 3 ? values[Int(text[i + 2])] : 0
                    seen |= a | b | c
                    let word = UInt32(a) << 18 | UInt32(b) << 12 | UInt32(c) << 6
                    unsafe bytes[o] = UInt8(truncatingIfNeeded: word >> 16)
                    if rest == 3 { unsafe bytes[o + 1] = UInt8(truncatingIfNeeded: word >> 8) }
                    stray = word & (rest == 3 ? 0xFF : 0xFFFF)
                }
            }
            written = count
        }
        return seen & Self.outside == 0 && stray == 0 ? bytes : nil
    }
}
