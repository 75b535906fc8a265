// SPDX-License-Identifier: Apache-2.0

import Providers
import TestSupport
import Testing
import Vocabulary

struct ProviderPartsTests {
    @Test(arguments: ["https://tammivirta.example", "tammivirta", "a", "urn:x:1", String(repeating: "x", count: 200)])
    func `takes an address or a word as a provider's name`(text: String) {
        #expect(ProviderID(text)?.text == text)
    }

    @Test(arguments: ["", "two words", "line\nbreak", "tab\t", "nul\u{0}", String(repeating: "x", count: 201)])
    func `refuses names that are empty, too long or have white space`(text: String) {
        #expect(ProviderID(text) == nil)
    }

    @Test(arguments: ["FI197", "EL422", "EL4", "DE21H", "UKI"])
    func `takes the codes of regions`(code: String) {
        #expect(Region(code: code)?.iri == "http://data.europa.eu/nuts/code/\(code)")
    }

    @Test(arguments: ["", "FI", "fi197", "FI1978", "F1197", "FI 97", "ΕΛ422"])
    func `refuses what is no code of a region`(code: String) {
        #expect(Region(code: code) == nil)
    }

    @Test func `knows a picture by its first bytes`() {
        #expect(MediaFile([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0])?.format == .png)
        #expect(MediaFile([0xFF, 0xD8, 0xFF, 0xE0])?.format == .jpeg)
        #expect(MediaFile(Array("GIF89a".utf8))?.format == .gif)
        #expect(MediaFile(Array("<svg onload=alert(1)>".utf8)) == nil)
        #expect(MediaFile([]) == nil)
    }

    @Test(arguments: ["http://a.example", "https://a.example/b?c=d#e", "https://xn--hxargifdar.example/"])
    func `takes web addresses`(text: String) {
        #expect(WebAddress.isWellFormed(text))
    }

    @Test(arguments: [
        "", "a.example", "javascript:alert(1)", "ftp://a.example", "https://", "https://u:p@a.example",
        "https://a b.example", "https://a.example/\u{202E}", "mailto:a@b.example", "HTTPS//a",
    ])
    func `refuses what is no web address`(text: String) {
        #expect(!WebAddress.isWellFormed(text))
    }

    @Test(arguments: ["a@b.example", "aino.k+x@post.example", "ελένη@παράδειγμα.example", "o'neill@b.example"])
    func `takes mail addresses`(text: String) {
        #expect(MailAddress.isWellFormed(text))
    }

    @Test(arguments: [
        "", "a", "a@b", "@b.example", "a@", "a@b..example", "a b@c.example", "a@b@c.example", "<a@b.example>",
    ])
    func `refuses what is no mail address`(text: String) {
        #expect(!MailAddress.isWellFormed(text))
    }

    @Test func `sees characters that hide or turn text`() {
        for hidden in ["\u{202E}", "\u{200B}", "\u{2066}", "\u{FEFF}", "\u{7}", "\u{FFFD}", "\u{E000}", "\u{2028}"] {
            #expect(HiddenCharacters.occur(in: "a\(hidden)b"), "\(hidden.unicodeScalars)")
        }
        #expect(!HiddenCharacters.occur(in: "Ní Chnocáin \u{200D}ελένη שלום"))
        #expect(HiddenCharacters.occur(in: "a\nb"))
        #expect(!HiddenCharacters.occur(in: "a\nb", allowingLines: true))
    }
}
