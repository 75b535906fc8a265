// SPDX-License-Identifier: Apache-2.0

import Crypto
package import JAdES
import Providers

/// Writes a list as a sealed file.
package struct SealProviderList: Sendable {
    /// The value of `cty` in the protected header: what is under the seal.
    package static let contentType = "vnd.vidimus.provider-list+json"

    private let sealer: JAdESSealer

    /// - Parameter sealer: made with ``contentType``.
    package init(sealer: JAdESSealer) { self.sealer = sealer }

    /// The file; the same list, sealed by the same key, has the same bytes but for the signature.
    ///
    /// - Throws: what the sealer throws.
    package func callAsFunction(_ list: TrustedProviderList) throws -> [UInt8] {
        let agencies = list.content.agencies.map { Line($0.id.text, $0.listed) }
        let providers = list.content.providers.map { Line($0.id.text, $0.listed) }
        let index = ListIndex(
            list.issuer, of: list, agencies: agencies.map(\.entry), providers: providers.map(\.entry))
        let sealed = try sealer.seal(payload: index.bytes, at: list.issued)
        return ListFrame.bytes(sealed: sealed, lines: (agencies + providers).map(\.bytes))
    }

    private struct Line {
        let entry: ListIndex.Entry
        let bytes: [UInt8]

        init(_ id: String, _ bytes: [UInt8]) {
            entry = ListIndex.Entry(id: id, sha256: ListDigest.text(of: bytes))
            self.bytes = bytes
        }
    }
}

/// SHA-256 as a list writes it: lower-case hexadecimal digits.
package enum ListDigest {
    package static func text(of bytes: some Sequence<UInt8>) -> String {
        let found: String? = bytes.withContiguousStorageIfAvailable { buffer in
            var hash = SHA256()
            unsafe hash.update(bufferPointer: UnsafeRawBufferPointer(buffer))
            return hash.finalize().hexadecimal
        }
        return found ?? SHA256.hash(data: Array(bytes)).hexadecimal
    }
}
