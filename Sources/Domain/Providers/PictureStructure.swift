// SPDX-License-Identifier: Apache-2.0

/// Whether the bytes of a picture hang together, as far as that can be told without decoding it: a head with a size that
/// a picture on a credential may have, parts whose lengths add up, and the end that the format asks for.
///
/// A picture is sealed into every credential of a course, and each reader's software opens it.
struct PictureStructure {
    private let bytes: [UInt8]

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    func isWhole(_ format: MediaFile.Format) -> Bool {
        switch format {
        case .png: isWholePNG
        case .jpeg: isWholeJPEG
        case .gif: isWholeGIF
        }
    }

    private static let size = 1...10_000

    /// Chunks from IHDR to IEND, with picture data between them (PNG third edition, sections 5.3 and 5.6).
    private var isWholePNG: Bool {
        var at = 8
        var hasData = false
        while let length = number(at, bytes: 4), let type = text(at + 4, bytes: 4) {
            let next = at + 12 + length
            guard next <= bytes.count else { return false }
            if at == 8 {
                guard type == "IHDR", length == 13, isSize(number(at + 8, bytes: 4), number(at + 12, bytes: 4)) else {
                    return false
                }
            }
            if type == "IDAT" { hasData = true }
            if type == "IEND" { return hasData && length == 0 && next == bytes.count }
            at = next
        }
        return false
    }

    /// Segments from the start of the image to the first scan, a frame header among them, and the end of the image
    /// (ITU-T T.81, B.1 and B.2).
    private var isWholeJPEG: Bool {
        guard bytes.suffix(2) == [0xFF, 0xD9] else { return false }
        var at = 2
        var hasFrame = false
        while let mark = number(at, bytes: 1), let marker = number(at + 1, bytes: 1) {
            guard mark == 0xFF else { return false }
            // A marker may have any number of filling bytes before it.
            if marker == 0xFF {
                at += 1
                continue
            }
            guard let length = number(at + 2, bytes: 2), length >= 2, at + 2 + length <= bytes.count else {
                return false
            }
            switch marker {
            case 0xDA: return hasFrame
            case 0xC4, 0xC8, 0xCC: break
            case 0xC0...0xCF:
                guard length >= 8, isSize(number(at + 7, bytes: 2), number(at + 5, bytes: 2)) else { return false }
                hasFrame = true
            case 0x01, 0xD0...0xD9: return false
            default: break
            }
            at += 2 + length
        }
        return false
    }

    /// The header, a logical screen and the trailer (GIF 89a, sections 17, 18 and 27).
    private var isWholeGIF: Bool {
        guard let version = text(0, bytes: 6), version == "GIF87a" || version == "GIF89a", bytes.count > 14,
            bytes.last == 0x3B
        else { return false }
        let (width, height) = (Int(bytes[6]) | Int(bytes[7]) << 8, Int(bytes[8]) | Int(bytes[9]) << 8)
        return isSize(width, height)
    }

    private func isSize(_ width: Int?, _ height: Int?) -> Bool {
        guard let width, let height else { return false }
        return Self.size.contains(width) && Self.size.contains(height)
    }

    /// A number of up to four bytes, the most significant first.
    private func number(_ at: Int, bytes count: Int) -> Int? {
        guard at + count <= bytes.count else { return nil }
        return bytes[at..<(at + count)].reduce(0) { $0 << 8 | Int($1) }
    }

    private func text(_ at: Int, bytes count: Int) -> String? {
        guard at + count <= bytes.count else { return nil }
        return String(decoding: bytes[at..<(at + count)], as: UTF8.self)
    }
}
