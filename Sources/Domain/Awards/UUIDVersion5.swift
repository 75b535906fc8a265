// SPDX-License-Identifier: Apache-2.0

import Crypto
package import Foundation

extension UUID {
    /// The name-based UUID of RFC 9562, section 5.5: SHA-1 over the namespace and the name.
    package init(version5In namespace: UUID, name: [UInt8]) {
        var hash = Insecure.SHA1()
        hash.update(data: withUnsafeBytes(of: namespace.uuid) { Data($0) })
        hash.update(data: name)
        var b = Array(hash.finalize())
        b[6] = (b[6] & 0x0F) | 0x50
        b[8] = (b[8] & 0x3F) | 0x80
        self.init(
            uuid: (
                b[0], b[1], b[2], b[3], b[4], b[5], b[6], b[7], b[8], b[9], b[10], b[11], b[12], b[13], b[14], b[15]
            ))
    }
}
