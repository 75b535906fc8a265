// SPDX-License-Identifier: Apache-2.0

import Crypto
import JOSE

/// The proof that whoever exchanges a code is the one who asked for it (RFC 7636).
public struct CodeVerifier: Sendable, Hashable {
    /// 43 to 128 unreserved characters (section 4.1).
    public let text: String

    /// Takes a text of the right length and characters.
    public init?(_ text: String) {
        guard (43...128).contains(text.utf8.count), text.utf8.allSatisfy(FormEncoding.isUnreserved) else { return nil }
        self.text = text
    }

    /// What goes into the authorization request, by the method S256 (section 4.2).
    public var challenge: String {
        String(decoding: Base64URL.encode(Array(SHA256.hash(data: Array(text.utf8)))), as: UTF8.self)
    }
}
