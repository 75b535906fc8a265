// SPDX-License-Identifier: Apache-2.0

import Crypto

/// What a sealed document is known by: SHA-256 in lower-case hexadecimal.
package enum DocumentDigest {
    package static func hexadecimal(of document: [UInt8]) -> String {
        SHA256.hash(data: document).map { byte in
            String(byte >> 4, radix: 16) + String(byte & 0x0F, radix: 16)
        }.joined()
    }
}
