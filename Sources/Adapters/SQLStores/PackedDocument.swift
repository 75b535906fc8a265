// SPDX-License-Identifier: Apache-2.0

import Crypto

/// A sealed document as it is kept: large base64 runs cut out by digest, the rest compressed.
///
/// The exact bytes are what a seal is about, so packing must be undone to the byte; unpacking compares the digest of
/// the whole and refuses anything else.
struct PackedDocument: Sendable {
    /// SHA-256 of the document, in lower-case hexadecimal.
    let digest: String
    let size: Int
    /// The compressed text, each cut run replaced by a mark and the digest of the run.
    let packed: [UInt8]
    /// The runs that were cut out, by digest.
    let media: [String: [UInt8]]

    /// Runs at least this long are worth a row of their own.
    private static let shortestRun = 2048
    /// A byte that UTF-8 never contains stands before each digest, so that no document can imitate it.
    private static let mark: UInt8 = 0xFF
    private static let digestLength = 64
    /// No sealed document comes near this; a row that claims more is damaged.
    private static let mostBytes = 512 << 20

    init(_ document: [UInt8]) throws(StoreError) {
        guard document.count <= Self.mostBytes else { throw .unexpectedContent("a document of more than 512 MB") }
        var text: [UInt8] = []
        var media: [String: [UInt8]] = [:]
        var at = 0
        while at < document.count {
            let end = Self.endOfRun(document, from: at)
            if end - at >= Self.shortestRun {
                let run = Array(document[at..<end])
                let digest = Self.digest(of: run)
                media[digest] = run
                text.append(Self.mark)
                text += Array(digest.utf8)
            } else {
                guard !document[at..<end].contains(Self.mark) else {
                    throw .unexpectedContent("a document that is not UTF-8")
                }
                text += document[at..<end]
            }
            at = end
            if at < document.count, !Self.isBase64(document[at]) {
                guard document[at] != Self.mark else { throw .unexpectedContent("a document that is not UTF-8") }
                text.append(document[at])
                at += 1
            }
        }
        self.digest = Self.digest(of: document)
        self.size = document.count
        self.packed = try Compression.deflate(text)
        self.media = media
    }

    /// Rebuilds a document from what was kept.
    ///
    /// - Throws: ``StoreError/unexpectedContent`` unless the result has the digest it was kept under.
    static func unpack(
        _ packed: [UInt8], size: Int, digest: String, media: (String) throws -> [UInt8]
    ) throws -> [UInt8] {
        guard (0...mostBytes).contains(size) else {
            throw StoreError.unexpectedContent("document \(digest) with a size of \(size) bytes")
        }
        let text = try Compression.inflate(
            packed, limit: size + size / shortestRun * (digestLength + 1) + digestLength + 1)
        var document: [UInt8] = []
        document.reserveCapacity(text.count)
        var at = 0
        while at < text.count {
            guard text[at] == mark else {
                document.append(text[at])
                at += 1
                continue
            }
            let end = at + 1 + digestLength
            guard end <= text.count else { throw StoreError.unexpectedContent("a cut document") }
            document += try media(String(decoding: text[(at + 1)..<end], as: UTF8.self))
            guard document.count <= size else { throw StoreError.unexpectedContent("a document that is too long") }
            at = end
        }
        guard document.count == size, self.digest(of: document) == digest else {
            throw StoreError.unexpectedContent("document \(digest) no longer has its digest")
        }
        return document
    }

    static func digest(of bytes: [UInt8]) -> String {
        let digits = Array("0123456789abcdef".utf8)
        let text = SHA256.hash(data: bytes).flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }
        return String(decoding: text, as: UTF8.self)
    }

    private static func endOfRun(_ bytes: [UInt8], from start: Int) -> Int {
        var end = start
        while end < bytes.count, isBase64(bytes[end]) { end += 1 }
        return end
    }

    /// Whether a byte belongs to base64 text; a backslash does not, so escaped text is never cut.
    private static func isBase64(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "/"), UInt8(ascii: "="):
            true
        default: false
        }
    }
}
