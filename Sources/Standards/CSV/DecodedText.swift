// SPDX-License-Identifier: Apache-2.0

public import Localization

/// The characters of a file whose encoding nobody has stated.
public struct DecodedText: Sendable {
    /// The characters, without a byte order mark.
    public let text: String
    /// How the bytes were read.
    public let encoding: TextEncoding

    /// Tells the encoding and decodes.
    ///
    /// Takes a byte order mark at its word, then well-formed UTF-8, then UTF-16 by its zero bytes, then a page of
    /// Windows. `nil` when the bytes are announced as UTF-16 or UTF-8 and are not.
    ///
    /// - Parameters:
    ///   - bytes: The file.
    ///   - languages: The languages that names in the file are likely to be in, likeliest first; they decide between
    ///     pages that would otherwise do equally well.
    public init?(_ bytes: [UInt8], likelyLanguages languages: [LanguageTag]) {
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
            guard let text = String(validating: bytes.dropFirst(3), as: UTF8.self) else { return nil }
            self.init(text: text, encoding: .utf8)
        } else if bytes.starts(with: [0xFF, 0xFE]) {
            self.init(utf16: bytes.dropFirst(2), isLittleEndian: true)
        } else if bytes.starts(with: [0xFE, 0xFF]) {
            self.init(utf16: bytes.dropFirst(2), isLittleEndian: false)
        } else if let isLittleEndian = Self.utf16Order(bytes) {
            self.init(utf16: bytes[...], isLittleEndian: isLittleEndian)
        } else if let text = String(validating: bytes, as: UTF8.self) {
            self.init(text: text, encoding: .utf8)
        } else {
            self.init(windows: bytes, likelyLanguages: languages)
        }
    }

    private init(text: String, encoding: TextEncoding) {
        self.text = text
        self.encoding = encoding
    }

    private init?(utf16 bytes: ArraySlice<UInt8>, isLittleEndian: Bool) {
        guard bytes.count.isMultiple(of: 2) else { return nil }
        let units = stride(from: bytes.startIndex, to: bytes.endIndex, by: 2).map { index in
            let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
            return isLittleEndian ? second << 8 | first : first << 8 | second
        }
        guard let text = String(validating: units, as: UTF16.self) else { return nil }
        self.init(text: text, encoding: isLittleEndian ? .utf16LittleEndian : .utf16BigEndian)
    }

    /// The byte order of UTF-16 without a mark: in a table of names the separators and line ends have a zero byte, on
    /// the same side, and no other encoding has any.
    private static func utf16Order(_ bytes: [UInt8]) -> Bool? {
        guard bytes.count >= 4, bytes.count.isMultiple(of: 2) else { return nil }
        var zeros = (even: 0, odd: 0)
        for (index, byte) in bytes.prefix(4096).enumerated() where byte == 0 {
            if index.isMultiple(of: 2) { zeros.even += 1 } else { zeros.odd += 1 }
        }
        let sample = min(bytes.count, 4096) / 2
        return switch (zeros.even, zeros.odd) {
        case (0, let odd) where odd * 8 >= sample: true
        case (let even, 0) where even * 8 >= sample: false
        default: nil
        }
    }

    private init(windows bytes: [UInt8], likelyLanguages: [LanguageTag]) {
        let usual = likelyLanguages.map { WindowsCodePage(usualFor: $0) }
        let order = usual + WindowsCodePage.allCases.filter { !usual.contains($0) }
        var best: (page: WindowsCodePage, text: String, score: Int)?
        var isCertain = true
        for page in order {
            let text = page.decode(bytes)
            let score = TextPlausibility.score(text)
            guard let leader = best else {
                best = (page, text, score)
                continue
            }
            if score > leader.score {
                best = (page, text, score)
                isCertain = true
            } else if score == leader.score, text != leader.text {
                isCertain = false
            }
        }
        self.init(
            text: best?.text ?? "",
            encoding: .windows(name: best?.page.rawValue ?? "", isCertain: isCertain || !usual.isEmpty))
    }
}
