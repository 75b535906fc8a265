// SPDX-License-Identifier: Apache-2.0

import Crypto

/// 256 unpredictable bits that open something: a session, a link in a letter, a token of a program.
///
/// Only its ``hash`` is ever kept, so whoever reads the database or a copy of it cannot open anything. A hash without
/// salt or stretching is enough for a secret that nobody chose: there is nothing to guess.
package struct Secret: Sendable, Hashable {
    /// 64 hexadecimal digits; they can stand in a cookie, an address and a header as they are.
    package let text: String

    package init(_ randomness: Randomness) { text = Hexadecimal.text(randomness.bytes(32)) }

    /// Takes what somebody presents; `nil` when it cannot be a secret, so that no store is asked.
    package init?(_ text: some StringProtocol) {
        let text = String(text)
        guard Hexadecimal.isText(text, bytes: 32) else { return nil }
        self.text = text
    }

    package var hash: SecretHash { SecretHash(of: text) }

    /// Another secret that follows from this one and a purpose; whoever has that cannot tell this one.
    package func derived(for purpose: String) -> String {
        let code = HMAC<SHA256>.authenticationCode(
            for: Array(purpose.utf8), using: SymmetricKey(data: Array(text.utf8)))
        return Hexadecimal.text(code)
    }
}

/// The SHA-256 of a secret: what is kept of it.
package struct SecretHash: Sendable, Hashable {
    package let text: String

    init(of secret: String) { text = Hexadecimal.text(SHA256.hash(data: Array(secret.utf8))) }

    /// Takes a hash as a store gives it back.
    package init?(_ text: String) {
        guard Hexadecimal.isText(text, bytes: 32) else { return nil }
        self.text = text
    }
}
