// SPDX-License-Identifier: Apache-2.0

import CZlib

/// The zlib format (RFC 1950) over the system's library.
enum Compression {
    static func deflate(_ bytes: [UInt8]) throws(StoreError) -> [UInt8] {
        var length = compressBound(uLong(bytes.count))
        var output = [UInt8](repeating: 0, count: Int(length))
        let result = compress2(&output, &length, bytes, uLong(bytes.count), Z_DEFAULT_COMPRESSION)
        guard result == Z_OK else { throw .unexpectedContent("text that cannot be compressed (\(result))") }
        return Array(output.prefix(Int(length)))
    }

    /// Deflate makes at most 1032 bytes of one (zlib's technical details).
    private static let mostExpansion = 1_032

    /// - Parameter limit: The most bytes the result may have.
    static func inflate(_ bytes: [UInt8], limit: Int) throws(StoreError) -> [UInt8] {
        // What is set aside follows from the bytes that are there, not from what somebody says they make.
        let (most, overflow) = bytes.count.multipliedReportingOverflow(by: mostExpansion)
        let capacity = min(limit, overflow ? limit : most)
        var length = uLong(capacity)
        var output = [UInt8](repeating: 0, count: capacity)
        let result = uncompress(&output, &length, bytes, uLong(bytes.count))
        guard result == Z_OK else { throw .unexpectedContent("text that cannot be expanded (\(result))") }
        return Array(output.prefix(Int(length)))
    }
}
