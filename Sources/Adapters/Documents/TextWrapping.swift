// SPDX-License-Identifier: Apache-2.0

/// Breaks text into lines by an estimate of its width, because SVG 1.1 does not wrap.
///
/// The estimate is on the wide side for Noto Sans and DejaVu Sans, so that a line may end early but does not leave
/// its box.
enum TextWrapping {
    /// At most `most` lines; when the text does not fit, the last ends in an ellipsis.
    static func lines(_ text: String, width: Double, fontSize: Double, most: Int) -> [String] {
        let room = width / fontSize
        var lines: [String] = []
        var line = ""
        var used = 0.0
        var isCut = false
        for word in words(text, room: room) {
            let length = ems(word)
            let gap = line.isEmpty ? 0 : spaceWidth
            if used + gap + length <= room {
                line += line.isEmpty ? word : " " + word
                used += gap + length
                continue
            }
            if !line.isEmpty { lines.append(line) }
            if lines.count == most {
                line = ""
                isCut = true
                break
            }
            (line, used) = (word, length)
        }
        if !line.isEmpty { lines.append(line) }
        if isCut, let last = lines.popLast() { lines.append(shortened(last, room: room)) }
        return lines
    }

    /// The width in units of the font size.
    static func ems(_ text: some StringProtocol) -> Double {
        text.unicodeScalars.reduce(0) { $0 + width(of: $1) }
    }

    private static let spaceWidth = 0.32

    /// The words; one longer than a line is cut where it must be.
    private static func words(_ text: String, room: Double) -> [String] {
        text.split(whereSeparator: \.isWhitespace).flatMap { word -> [String] in
            guard ems(word) > room else { return [String(word)] }
            var pieces: [String] = []
            var piece = ""
            var used = 0.0
            for character in word {
                let length = ems(String(character))
                if used + length > room, !piece.isEmpty {
                    pieces.append(piece)
                    (piece, used) = ("", 0)
                }
                piece.append(character)
                used += length
            }
            return piece.isEmpty ? pieces : pieces + [piece]
        }
    }

    private static func shortened(_ line: String, room: Double) -> String {
        var line = line
        while !line.isEmpty, ems(line) + 0.9 > room { line.removeLast() }
        while let last = line.last, last.isWhitespace || ",;:.".contains(last) { line.removeLast() }
        return line + "…"
    }

    private static func width(of scalar: Unicode.Scalar) -> Double {
        switch scalar {
        case "i", "j", "l", "I", "t", "f", "r", ".", ",", ":", ";", "'", "|", "!", "ι", "ί", "(", ")", "-": 0.38
        case "m", "w", "M", "W", "@", "%", "—", "…", "Æ", "æ", "ω", "ώ", "Ω", "Ψ", "Φ", "φ", "ψ": 0.92
        case " ": spaceWidth
        default:
            switch scalar.properties.generalCategory {
            case .nonspacingMark, .enclosingMark, .format: 0
            case .uppercaseLetter: 0.72
            case .otherLetter where scalar.value >= 0x1100: 1.05
            default: scalar.value >= 0x1F000 ? 1.2 : 0.6
            }
        }
    }
}
