// SPDX-License-Identifier: Apache-2.0

/// The check that an address in an attribute leads to a page, a picture or a mailbox, and never runs anything.
enum Address {
    /// What an attribute may point to.
    enum Purpose {
        /// `href`, `action` and their kin.
        case link
        /// `src` of a picture, which may also hold the picture itself.
        case picture
    }

    /// Whether the address is relative, or of a scheme that the purpose allows.
    ///
    /// Browsers drop tabs and line ends and skip leading blanks before they read a scheme (WHATWG URL, 4.4), so the same
    /// is done here. An address with two slashes in front leads to another server while it looks like a path of this
    /// one; browsers take a backslash for a slash. It is refused: whoever means another server names the scheme.
    static func isAllowed(_ address: String, for purpose: Purpose) -> Bool {
        guard let scheme = scheme(of: address) else { return !isRelativeToScheme(address) }
        switch scheme {
        case "http", "https": return true
        case "mailto": return purpose == .link
        case "data": return purpose == .picture && pictures.contains { address.hasPrefix($0) }
        default: return false
        }
    }

    private static func isRelativeToScheme(_ address: String) -> Bool {
        let start = address.utf8.lazy.filter { ![0x09, 0x0A, 0x0D].contains($0) }.drop { $0 <= 0x20 }.prefix(2)
        return start.count { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "\\") } == 2
    }

    private static let pictures = ["png", "jpeg", "gif", "webp"].map { "data:image/\($0);base64," }

    /// What stands before the first colon in lower case, when that colon comes before any `/`, `?` or `#`.
    private static func scheme(of address: String) -> String? {
        var scheme: [UInt8] = []
        for byte in address.utf8 {
            switch byte {
            case 0x09, 0x0A, 0x0D: continue
            case 0...0x20 where scheme.isEmpty: continue
            case UInt8(ascii: ":"): return String(decoding: scheme, as: UTF8.self).lowercased()
            case UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: "#"), UInt8(ascii: "\\"): return nil
            default: scheme.append(byte)
            }
            // No allowed scheme is longer; whatever has no delimiter by then and goes on is looked at no further.
            if scheme.count > 64 { return address.utf8.contains(UInt8(ascii: ":")) ? "" : nil }
        }
        return nil
    }
}
