// SPDX-License-Identifier: Apache-2.0

/// What a text consists of: one entry a value, in the order of the text, a member's name directly before its value.
///
/// Entries point into the bytes and hold nothing else, so that a text is validated without anything of it being copied.
struct JSONTape: Sendable {
    /// One value or member name.
    struct Entry: Sendable {
        /// Bytes before the value; for a string the opening quote is the first byte of it.
        var start: UInt32
        /// Bytes before what follows the value.
        var end: UInt32
        /// The kind in the four high bits, the index of the entry after the value and all it holds in the rest.
        var link: UInt32

        var kind: Kind { Kind(rawValue: UInt8(truncatingIfNeeded: link >> 28)) ?? .null }
        var next: Int { Int(link & 0x0FFF_FFFF) }

        init(_ kind: Kind, start: Int, end: Int, next: Int) {
            self.start = UInt32(truncatingIfNeeded: start)
            self.end = UInt32(truncatingIfNeeded: end)
            self.link = UInt32(kind.rawValue) << 28 | UInt32(truncatingIfNeeded: next)
        }
    }

    /// The kinds of entries; a string with escapes is kept apart because its bytes are not its value.
    enum Kind: UInt8, Sendable {
        case null, `true`, `false`, number, string, escapedString, array, object
    }

    var entries: [Entry] = []
}
