// SPDX-License-Identifier: Apache-2.0

/// Why a text was refused, and where.
public struct JSONError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The kind of an error; kinds are added, never renamed.
    public struct Code: Hashable, Sendable {
        /// The stable name, such as `duplicate-name`.
        public let name: String
        /// One English sentence without the place.
        public let reason: String

        private init(_ name: String, _ reason: String) {
            self.name = name
            self.reason = reason
        }

        /// The text ends before the value does.
        public static let unexpectedEnd = Code("unexpected-end", "The text ends in the middle of a value.")
        /// A byte that cannot stand where it stands.
        public static let unexpectedCharacter = Code("unexpected-character", "This character cannot stand here.")
        /// Something follows the value.
        public static let trailingContent = Code("trailing-content", "Something follows after the end of the value.")
        /// The text is empty or only white space.
        public static let empty = Code("empty", "There is nothing in the text.")
        /// The text begins with a byte order mark (RFC 8259 section 8.1).
        public static let byteOrderMark = Code("byte-order-mark", "The text begins with a byte order mark.")
        /// Bytes that are not UTF-8 (RFC 3629), surrogates and overlong forms included.
        public static let invalidUTF8 = Code("invalid-utf8", "These bytes are not UTF-8 text.")
        /// A control character stands unescaped in a string.
        public static let controlCharacter = Code(
            "control-character", "A control character stands in a string without being escaped.")
        /// A backslash is followed by something that is no escape.
        public static let invalidEscape = Code(
            "invalid-escape", "A backslash is followed by something that is no escape.")
        /// Half of a surrogate pair stands alone, so that the string has no characters.
        public static let loneSurrogate = Code("lone-surrogate", "Half of a surrogate pair stands alone.")
        /// A number that the grammar of RFC 8259 section 6 does not allow.
        public static let invalidNumber = Code("invalid-number", "This is not written as JSON writes numbers.")
        /// A number that no IEEE 754 double can hold (RFC 8785 section 3.2.2.3).
        public static let numberOutOfRange = Code("number-out-of-range", "This number is too large for a double.")
        /// Two members of an object have one name.
        public static let duplicateName = Code("duplicate-name", "Two members of one object have the same name.")
        /// The text is larger than ``JSONLimits/maxBytes``.
        public static let tooLarge = Code("too-large", "The text is larger than is read here.")
        /// The text nests deeper than ``JSONLimits/maxDepth``.
        public static let tooDeep = Code("too-deep", "Arrays and objects are nested deeper than is read here.")
        /// The text holds more values than ``JSONLimits/maxNodes``.
        public static let tooManyValues = Code("too-many-values", "There are more values than are read here.")
    }

    /// What is wrong.
    public let code: Code
    /// Bytes before the spot.
    public let offset: Int
    /// The line of the spot, from 1.
    public let line: Int
    /// The column of the spot in bytes, from 1.
    public let column: Int
    /// The value that was being read.
    public let pointer: JSONPointer

    /// An error at a spot.
    public init(_ code: Code, offset: Int = 0, line: Int = 1, column: Int = 1, pointer: JSONPointer = .root) {
        self.code = code
        self.offset = offset
        self.line = line
        self.column = column
        self.pointer = pointer
    }

    /// One English sentence without the place.
    public var reason: String { code.reason }

    /// The reason with the place.
    public var description: String {
        let value = pointer == .root ? "" : " (in \(pointer))"
        return "\(code.reason) Line \(line), column \(column)\(value)."
    }
}
