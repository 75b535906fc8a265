// SPDX-License-Identifier: Apache-2.0

import Crypto
import Providers

/// A document of a review, known by its SHA-256.
package struct ReviewDocument: Hashable, Sendable {
    /// What a document may be. The kind is read from its bytes and not taken from whoever sent it.
    package enum Kind: String, Hashable, Sendable, CaseIterable {
        case pdf = "application/pdf"
        case openDocument = "application/vnd.oasis.opendocument.text"
        case word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
        case text = "text/plain"

        package var fileEnding: String {
            switch self {
            case .pdf: "pdf"
            case .openDocument: "odt"
            case .word: "docx"
            case .text: "txt"
            }
        }
    }

    package enum Fault: String, Hashable, Sendable, CaseIterable {
        case empty, tooLarge, unknownKind
    }

    /// The largest document that is kept: 20 MiB.
    package static let mostBytes = 20 << 20

    /// In lower-case hexadecimal digits.
    package let sha256: String
    package let title: String
    package let kind: Kind
    /// In bytes.
    package let size: Int

    /// What was kept of a document.
    package init(sha256: String, title: String, kind: Kind, size: Int) {
        self.sha256 = sha256
        self.title = title
        self.kind = kind
        self.size = size
    }

    /// Describes bytes that somebody brought.
    package init(_ bytes: [UInt8], title: String) throws(ReviewRefusal) {
        guard !bytes.isEmpty else { throw .document(.empty) }
        guard bytes.count <= Self.mostBytes else { throw .document(.tooLarge) }
        let title = try ReviewText(title, for: .title, atMost: 300).text
        guard !title.contains(where: \.isNewline) else { throw .text(.title, .hiddenCharacters) }
        guard let kind = Self.kind(of: bytes) else { throw .document(.unknownKind) }
        self.init(sha256: Self.digest(bytes), title: title, kind: kind, size: bytes.count)
    }

    package static func digest(_ bytes: [UInt8]) -> String {
        let digits = Array("0123456789abcdef".utf8)
        let text = SHA256.hash(data: bytes).flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }
        return String(decoding: text, as: UTF8.self)
    }

    /// PDF by its first bytes; the two office formats by what their archive begins with or names; else plain text.
    private static func kind(of bytes: [UInt8]) -> Kind? {
        if bytes.starts(with: Array("%PDF-".utf8)) { return .pdf }
        if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) {
            // OpenDocument puts its media type first and uncompressed (ODF 1.2, part 3, section 3.3).
            if bytes.prefix(128).contains(sequence: Array("mimetype\(Kind.openDocument.rawValue)".utf8)) {
                return .openDocument
            }
            return bytes.contains(sequence: Array("word/document.xml".utf8)) ? .word : nil
        }
        guard !bytes.contains(0), let text = String(validating: bytes, as: UTF8.self) else { return nil }
        return HiddenCharacters.occur(in: text.replacing("\r\n", with: "\n"), allowingLines: true) ? nil : .text
    }
}

extension Collection<UInt8> {
    fileprivate func contains(sequence wanted: [UInt8]) -> Bool { firstRange(of: wanted) != nil }
}
