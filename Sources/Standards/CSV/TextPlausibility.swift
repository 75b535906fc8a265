// SPDX-License-Identifier: Apache-2.0

/// How much a decoded text looks like words of a European language.
///
/// Only relations inside a word count (a capital after a small letter, a sign between letters, one script, enough
/// vowels), so that it works for names, of which no word list exists.
enum TextPlausibility {
    /// Zero for a text without blemish, less for each blemish.
    static func score(_ text: String) -> Int {
        var score = 0
        var word: [Unicode.Scalar] = []
        for scalar in text.unicodeScalars {
            if scalar == "\u{FFFD}" {
                score -= 20
            } else if scalar.value < 128, !scalar.properties.isAlphabetic {
                score += self.score(word: word)
                word.removeAll(keepingCapacity: true)
            } else {
                word.append(scalar)
            }
        }
        return score + self.score(word: word)
    }

    /// A run of letters and of signs beyond ASCII.
    private static func score(word: [Unicode.Scalar]) -> Int {
        let foreign = word.count { $0.value >= 128 }
        guard foreign > 0 else { return 0 }
        let letters = word.filter(\.properties.isAlphabetic)
        var score = -4 * word.count { !$0.properties.isAlphabetic && !isQuotationOrSpace($0) }
        for (left, right) in zip(word, word.dropFirst())
        where left.properties.isLowercase && right.properties.isUppercase {
            score -= 3
        }
        score -= 2 * letters.count { rare.contains($0) }
        let scripts = Set(letters.map(script))
        if scripts.count > 1 { score -= 6 }
        let vowelShare = letters.isEmpty ? 1 : Double(letters.count { vowels.contains($0) }) / Double(letters.count)
        if letters.count >= 4, vowelShare < 0.2 { score -= 4 }
        // Two letters in three with marks are Greek or Cyrillic read as Latin.
        if scripts == [.latin], letters.count >= 4, foreign * 3 > letters.count * 2 { score -= 6 }
        return score
    }

    private enum Script { case latin, greek, cyrillic, other }

    private static func script(_ scalar: Unicode.Scalar) -> Script {
        switch scalar.value {
        case 0x41...0x24F: .latin
        case 0x370...0x3FF: .greek
        case 0x400...0x4FF: .cyrillic
        default: .other
        }
    }

    private static func isQuotationOrSpace(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .initialPunctuation, .finalPunctuation, .dashPunctuation, .spaceSeparator: true
        default: false
        }
    }

    /// Letters that their alphabets hardly ever use, which makes them a sign of the wrong page.
    private static let rare = Set("ΰΐþðýÞÐÝ".unicodeScalars)

    private static let vowels = Set(
        ("aeiouyàáâãäåæèéêëìíîïòóôõöøùúûüýÿœăąāēęėěīįıőōūůűųAEIOUYÀÁÂÃÄÅÆÈÉÊËÌÍÎÏÒÓÔÕÖØÙÚÛÜÝ"
            + "αεηιουωάέήίόύώϊϋΐΰΑΕΗΙΟΥΩΆΈΉΊΌΎΏ" + "аеиоуъюяАЕИОУЪЮЯ").unicodeScalars)
}
