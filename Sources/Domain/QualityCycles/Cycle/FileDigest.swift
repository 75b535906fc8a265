// SPDX-License-Identifier: Apache-2.0

import Crypto

/// The SHA-256 of a course file: the name of one version of a design.
package struct FileDigest: Sendable, Hashable, CustomStringConvertible {
    /// 64 hexadecimal digits.
    package let text: String

    package init(of file: [UInt8]) {
        let digits = Array("0123456789abcdef".utf8)
        text = String(
            decoding: SHA256.hash(data: file).flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
    }

    package init?(_ text: String) {
        guard text.utf8.count == 64, text.utf8.allSatisfy({ HexadecimalDigit.contains($0) }) else { return nil }
        self.text = text
    }

    package var description: String { text }
}

/// The lower-case digits that names of versions, rounds and notes are written with.
enum HexadecimalDigit {
    static func contains(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(byte)
    }
}
