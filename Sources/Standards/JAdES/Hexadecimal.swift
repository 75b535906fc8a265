// SPDX-License-Identifier: Apache-2.0

extension Sequence<UInt8> {
    /// The bytes as certificates and their fingerprints are written: two lower-case hexadecimal digits each.
    package var hexadecimal: String {
        let digits = Array("0123456789abcdef".utf8)
        return String(decoding: flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 0x0F)]] }, as: UTF8.self)
    }
}
