// SPDX-License-Identifier: Apache-2.0

import Localization
import TestSupport
import Testing

@Suite struct AcceptLanguageTests {
    @Test(arguments: [
        ("el", ["el"]), ("en-GB,en;q=0.9,el;q=0.8", ["en-GB", "en", "el"]),
        ("en;q=0.1, el ; q=1.000,fi", ["el", "fi", "en"]),
        ("da, en-gb;q=0.8, en;q=0.7", ["da", "en-GB", "en"]), ("el;q=0", []), ("el;q=0.000,fi;q=0.001", ["fi"]),
        ("fi;Q=0.5,el;q=0.50", ["fi", "el"]), ("el,el;q=0.2", ["el"]), ("", []), (",, ,", []),
    ])
    func `Orders the languages by weight and then as sent`(field: String, tags: [String]) {
        #expect(AcceptLanguage(field).tags.map(\.code) == tags)
    }

    @Test(arguments: [
        "el;q=2", "el;q=1.001", "el;q=-1", "el;q=0.1234", "el;q=", "el;q=.5", "el;level=1", "el;q=0.5;x=1", "e_l",
        "<script>",
        "el;q=0,5;q=1", "el;q=1.0001",
    ])
    func `Passes over what has no valid weight or tag`(field: String) {
        #expect(!AcceptLanguage(field).tags.contains(.el))
    }

    @Test func `Notes that any language would do`() {
        #expect(AcceptLanguage("el, *;q=0.5").acceptsAny)
        #expect(!AcceptLanguage("el, *;q=0").acceptsAny)
    }

    @Test func `Reads no more than its limits`() {
        let many = (0..<26).flatMap { first in (0..<26).map { "\(letter(first))\(letter($0))" } }.joined(separator: ",")
        #expect(AcceptLanguage(many).tags.count == AcceptLanguage.maximumCount)
        #expect(AcceptLanguage(String(repeating: "e", count: 1_000_000)).tags.isEmpty)
        // The range that the limit cuts in two is not read as a shorter one.
        let padding = String(repeating: " ", count: AcceptLanguage.maximumLength - 5)
        #expect(AcceptLanguage("fi,\(padding)en-GB").tags.map(\.code) == ["fi"])
    }

    @Test func `Never fails on any field`() {
        forAll(.text(of: "elfi-,;q=0.15* \t\u{0}é", count: 0...40), runs: 1_000) {
            AcceptLanguage($0).tags.count <= AcceptLanguage.maximumCount
        }
    }

    private func letter(_ number: Int) -> Character { Character(UnicodeScalar(UInt8(97 + number))) }
}
