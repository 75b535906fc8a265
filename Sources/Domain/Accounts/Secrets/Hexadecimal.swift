// SPDX-License-Identifier: Apache-2.0

/// Bytes as lower-case hexadecimal text.
enum Hexadecimal {
    private static let digits = Array("0123456789abcdef".utf8)

    static func text(_ bytes: some Sequence<UInt8>) -> String {
        String(decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
    }

    static func isText(_ text: String, bytes count: Int) -> Bool {
        text.utf8.count == 2 * count && text.utf8.allSatisfy { digits.contains($0) }
    }
}
