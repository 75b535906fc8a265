// SPDX-License-Identifier: Apache-2.0

import Crypto

/// The bytes under a signature, `BASE64URL(protected header) || "." || payload` (RFC 7515, section 5.1; RFC 7797,
/// section 3), kept in its two parts so that hashing never copies a large payload.
public struct JWSSigningInput: Sendable {
    /// The protected header as it stands in the document, base64url text in ASCII.
    public let protectedText: [UInt8]
    /// The payload as it is signed: base64url text, or the bytes themselves when `b64` is false.
    public let payloadText: [UInt8]

    /// Joins a protected header and a payload.
    public init(protectedText: [UInt8], payloadText: [UInt8]) {
        self.protectedText = protectedText
        self.payloadText = payloadText
    }

    /// The parts joined.
    public var bytes: [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(protectedText.count + 1 + payloadText.count)
        bytes += protectedText
        bytes.append(UInt8(ascii: "."))
        bytes += payloadText
        return bytes
    }

    /// The hash of the parts joined.
    func digest<Hash: HashFunction>(_: Hash.Type) -> Hash.Digest {
        var hash = Hash()
        unsafe protectedText.withUnsafeBytes { unsafe hash.update(bufferPointer: $0) }
        unsafe [UInt8(ascii: ".")].withUnsafeBytes { unsafe hash.update(bufferPointer: $0) }
        unsafe payloadText.withUnsafeBytes { unsafe hash.update(bufferPointer: $0) }
        return hash.finalize()
    }
}
