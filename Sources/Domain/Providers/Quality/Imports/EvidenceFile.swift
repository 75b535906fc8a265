// SPDX-License-Identifier: Apache-2.0

/// One file that is brought in.
package struct EvidenceFile: Sendable {
    package let name: String
    package let bytes: [UInt8]
    /// The SHA-256 of the bytes in hexadecimal digits.
    package let sha256: String

    package init(name: String, bytes: [UInt8], sha256: String) {
        self.name = name
        self.bytes = bytes
        self.sha256 = sha256
    }
}
