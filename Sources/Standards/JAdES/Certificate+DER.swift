// SPDX-License-Identifier: Apache-2.0

import SwiftASN1
public import X509

extension Certificate {
    /// The certificate's DER bytes, the same that were read (RFC 5280, section 4.1).
    public var derBytes: [UInt8] {
        get throws {
            var serializer = DER.Serializer()
            try serializer.serialize(self)
            return serializer.serializedBytes
        }
    }
}
