// SPDX-License-Identifier: Apache-2.0

import COpenSSL

/// Bytes in and out of libcrypto.
enum OpenSSLBytes {
    /// Gives `body` a reader over `bytes` that lives as long as the call.
    static func withReader<Result>(over bytes: [UInt8], _ body: (OpaquePointer) throws -> Result) rethrows -> Result? {
        try bytes.withUnsafeBytes { buffer in
            guard let reader = BIO_new_mem_buf(buffer.baseAddress, Int32(clamping: buffer.count)) else { return nil }
            defer { BIO_free(reader) }
            return try body(reader)
        }
    }

    /// Everything that was written to a memory stream.
    static func contents(of stream: OpaquePointer) -> [UInt8] {
        var contents: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 4096)
        while true {
            let count = BIO_read(stream, &chunk, Int32(chunk.count))
            guard count > 0 else { return contents }
            contents += chunk[..<Int(count)]
        }
    }

    /// The DER bytes of a certificate.
    static func der(of certificate: OpaquePointer) -> [UInt8]? {
        guard let output = BIO_new(BIO_s_mem()) else { return nil }
        defer { BIO_free(output) }
        guard i2d_X509_bio(output, certificate) == 1 else { return nil }
        return contents(of: output)
    }

    /// Whether the older algorithms (RC2, single DES) could be loaded, which only adds ways to read.
    ///
    /// Many authorities still use them in the PKCS#12 files they hand out; some systems do not have them.
    static let hasLegacyAlgorithms: Bool = OSSL_PROVIDER_try_load(nil, "legacy", 1) != nil
}
