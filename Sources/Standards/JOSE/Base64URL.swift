// SPDX-License-Identifier: Apache-2.0

/// The base64url encoding of RFC 7515, section 2: the URL-safe alphabet of RFC 4648, section 5, without padding.
///
/// Decoding is strict, because two texts for the same bytes would let a signed header be changed without breaking
/// its meaning: no padding, no white space, no other alphabet, and no set bits after the last whole byte.
public enum Base64URL {
    private static let alphabet = Base64Alphabet(last: (UInt8(ascii: "-"), UInt8(ascii: "_")))

    /// The text for `bytes`, as ASCII.
    public static func encode(_ bytes: [UInt8]) -> [UInt8] {
        alphabet.encode(bytes[...], padded: false)
    }

    /// The text for `bytes`, as ASCII.
    public static func encode(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
        alphabet.encode(bytes, padded: false)
    }

    /// The bytes that `text` stands for, or `nil` when it is not exactly one base64url text.
    public static func decode(_ text: [UInt8]) -> [UInt8]? {
        alphabet.decode(text[...])
    }

    /// The bytes that `text` stands for, or `nil` when it is not exactly one base64url text.
    public static func decode(_ text: ArraySlice<UInt8>) -> [UInt8]? {
        alphabet.decode(text)
    }
}

/// The base64 encoding of RFC 4648, section 4, with padding, as `x5c` carries certificates (RFC 7515, section 4.1.6).
///
/// Decoding is as strict as in ``Base64URL``; the padding must be there and nothing may follow it.
public enum Base64 {
    private static let alphabet = Base64Alphabet(last: (UInt8(ascii: "+"), UInt8(ascii: "/")))

    /// The text for `bytes`, as ASCII.
    public static func encode(_ bytes: [UInt8]) -> [UInt8] {
        alphabet.encode(bytes[...], padded: true)
    }

    /// The bytes that `text` stands for, or `nil` when it is not exactly one padded base64 text.
    public static func decode(_ text: [UInt8]) -> [UInt8]? {
        guard text.count.isMultiple(of: 4) else { return nil }
        var end = text.endIndex
        while end > 0, text.endIndex - end < 2, text[end - 1] == UInt8(ascii: "=") { end -= 1 }
        return alphabet.decode(text[..<end])
    }
}
