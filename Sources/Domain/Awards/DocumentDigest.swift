// SPDX-License-Identifier: Apache-2.0

import Crypto

/// What a sealed document is known by: SHA-256 in lower-case hexadecimal.
package enum DocumentDigest {
    package static func hexadecimal(of document: [UInt8]) -> String {
        let digits = Array("0123456789abcdef".utf8)
        let text = SHA256.hash(data: document).flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 0x0F)]] }
        return String(decoding: text, as: UTF8.self)
    }
}
