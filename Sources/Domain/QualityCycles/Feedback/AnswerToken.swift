// SPDX-License-Identifier: Apache-2.0

package import Accounts
import Crypto

/// What an answer is kept under instead of a person's name: a keyed hash (HMAC-SHA-256) of person and round.
///
/// The key lies outside the database, so that whoever reads the database or a copy of it, such as a provider with an
/// export, cannot tell who gave an answer, nor link answers of one person in two rounds. It does not protect against
/// somebody who has the key, the list of people and the open round's rows together: they could try every person. When a
/// round closes, the rows are deleted and nothing is left to try.
package struct AnswerToken: Sendable, Hashable {
    /// 64 hexadecimal digits.
    package let text: String

    package init(of person: PersonID, in round: RoundID, key: FeedbackKey) {
        let code = HMAC<SHA256>.authenticationCode(for: Array("\(round)/\(person)".utf8), using: key.key)
        let digits = Array("0123456789abcdef".utf8)
        text = String(decoding: code.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
    }

    /// A token as a store gives it back.
    package init(stored text: String) { self.text = text }
}

/// The key of the tokens; kept in a file of its own that only the server's owner can read.
package struct FeedbackKey: Sendable {
    package static let length = 32

    let key: SymmetricKey

    /// Refuses a key of another length.
    package init?(_ bytes: [UInt8]) {
        guard bytes.count == Self.length else { return nil }
        key = SymmetricKey(data: bytes)
    }
}
