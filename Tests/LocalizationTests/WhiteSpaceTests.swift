// SPDX-License-Identifier: Apache-2.0

import Localization
import Testing

@Suite struct WhiteSpaceTests {
    /// Texts of a few characters, with every kind of space at every place.
    private static let texts: [String] = {
        let pieces = ["", " ", "  ", "\t", "\n", "\r\n", "\u{A0}", "\u{3000}", "a", "é", "e\u{301}", "-", "\u{200B}"]
        return pieces.flatMap { first in
            pieces.flatMap { second in pieces.map { first + second + $0 } }
        }
    }()

    @Test func `one space stands between words and none around them, whatever spaces there were`() {
        #expect(" F  LYON24\t\u{A0}b\r\n".collapsingWhiteSpace == "F LYON24 b")
        for text in Self.texts {
            let words = text.split(whereSeparator: \.isWhitespace)
            #expect(text.collapsingWhiteSpace == words.joined(separator: " "))
        }
    }

    @Test func `only the spaces around go when they are trimmed`() {
        #expect(" F  LYON24\u{A0}".trimmingWhiteSpace == "F  LYON24")
        for text in Self.texts {
            let trimmed = text.trimmingWhiteSpace
            #expect(text.contains(trimmed))
            #expect(trimmed.first?.isWhitespace != true && trimmed.last?.isWhitespace != true)
            #expect(trimmed.collapsingWhiteSpace == text.collapsingWhiteSpace)
        }
    }
}
