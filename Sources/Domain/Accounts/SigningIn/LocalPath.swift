// SPDX-License-Identifier: Apache-2.0

/// A place on this server to go to after signing in. Never an address elsewhere: a link to us must not lead away.
package struct LocalPath: Hashable, Sendable {
    package let text: String

    package static let account = LocalPath(known: "/account")
    /// The home of the signed-in.
    package static let desk = LocalPath(known: "/desk")

    /// Takes a path that begins with exactly one slash and holds only what a path and a query are written in (RFC 3986
    /// without `#`). Browsers read `//host`, `/\host` and a path with a tab in it as an address elsewhere.
    package init?(_ text: String) {
        let bytes = Array(text.utf8)
        guard (1...1000).contains(bytes.count), bytes[0] == UInt8(ascii: "/"), !text.hasPrefix("//"),
            bytes.allSatisfy(Self.isAllowed)
        else { return nil }
        self.text = text
    }

    private init(known text: String) { self.text = text }

    private static func isAllowed(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"):
            true
        default: "-._~%!$&'()*+,;=:@/?".utf8.contains(byte)
        }
    }
}
