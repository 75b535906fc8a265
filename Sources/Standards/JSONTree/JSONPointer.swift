// SPDX-License-Identifier: Apache-2.0

/// A path to a value inside a document (RFC 6901).
public struct JSONPointer: Hashable, Sendable, CustomStringConvertible {
    /// The unescaped reference tokens, outermost first.
    public let tokens: [String]

    /// The whole document.
    public static let root = JSONPointer(tokens: [])

    /// A path of unescaped tokens.
    public init(tokens: [String]) { self.tokens = tokens }

    /// Reads the text form; `nil` unless it is empty or begins with a slash and escapes well.
    public init?(_ text: String) {
        guard !text.isEmpty else {
            self = .root
            return
        }
        // Scalar by scalar: a slash before a combining mark is one character of Swift's, and still a slash.
        let scalars = text.unicodeScalars
        guard scalars.first == "/" else { return nil }
        var tokens: [String] = []
        for part in scalars.dropFirst().split(separator: "/", omittingEmptySubsequences: false) {
            guard let token = Self.unescaped(part) else { return nil }
            tokens.append(token)
        }
        self.tokens = tokens
    }

    /// The path to a member of the value this leads to.
    public func appending(_ name: String) -> JSONPointer { JSONPointer(tokens: tokens + [name]) }

    /// The path to an element of the value this leads to.
    public func appending(_ index: Int) -> JSONPointer { JSONPointer(tokens: tokens + [String(index)]) }

    /// The text form, with `~` and `/` escaped.
    public var description: String {
        tokens.map { token in
            guard token.utf8.contains(where: { $0 == UInt8(ascii: "~") || $0 == UInt8(ascii: "/") }) else {
                return "/" + token
            }
            var escaped = "/"
            for character in token.unicodeScalars {
                switch character {
                case "~": escaped += "~0"
                case "/": escaped += "~1"
                default: escaped.unicodeScalars.append(character)
                }
            }
            return escaped
        }.joined()
    }

    private static func unescaped(_ part: String.UnicodeScalarView.SubSequence) -> String? {
        var token = ""
        var rest = part
        while let scalar = rest.popFirst() {
            guard scalar == "~" else {
                token.unicodeScalars.append(scalar)
                continue
            }
            switch rest.popFirst() {
            case "0": token.unicodeScalars.append("~")
            case "1": token.unicodeScalars.append("/")
            default: return nil
            }
        }
        return token
    }
}
