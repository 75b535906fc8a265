// SPDX-License-Identifier: Apache-2.0

/// How much a parser accepts before it refuses a text: everything from outside is hostile.
public struct JSONLimits: Sendable, Hashable {
    /// The largest text, in bytes.
    public var maxBytes: Int
    /// The deepest nesting of arrays and objects.
    public var maxDepth: Int
    /// The most values, member names included.
    public var maxNodes: Int

    /// Limits of the given sizes; an absurdly large one is cut to what the tape can address (2³¹ − 1 bytes, 2²⁸ − 1
    /// values).
    public init(maxBytes: Int = 32 << 20, maxDepth: Int = 128, maxNodes: Int = 2_000_000) {
        self.maxBytes = min(maxBytes, Int(Int32.max))
        self.maxDepth = maxDepth
        self.maxNodes = min(maxNodes, (1 << 28) - 1)
    }

    /// 32 MiB, 128 levels, two million values.
    public static let standard = JSONLimits()
}

/// Whether an object may name a member twice.
public enum DuplicateNames: Sendable, Hashable {
    /// An object with two members of one name has two meanings, so it is refused (RFC 8259 section 4 warns of it, RFC
    /// 7493 section 2.3 forbids it). Names are compared after unescaping.
    case refused
    /// All are kept in order; looking a name up finds the last, as most parsers do.
    case accepted
}
