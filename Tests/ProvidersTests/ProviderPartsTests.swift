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
        #expect(MediaFile.Format(detecting: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0]) == .png)
        #expect(MediaFile.Format(detecting: [0xFF, 0xD8, 0xFF, 0xE0]) == .jpeg)
        #expect(MediaFile.Format(detecting: Array("GIF89a".utf8)) == .gif)
        #expect(MediaFile(Array("<svg onload=alert(1)>".utf8)) == nil)
        #expect(MediaFile([]) == nil)
    }

    private static func png(width: [UInt8] = [0, 0, 0, 1], end: [UInt8] = [0, 0, 0, 0]) -> [UInt8] {
        [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13] + Array("IHDR".utf8) + width
            + [0, 0, 0, 1, 8, 0, 0, 0, 0, 1, 2, 3, 4, 0, 0, 0, 2] + Array("IDAT".utf8) + [9, 9, 1, 2, 3, 4] + end
            + Array("IEND".utf8) + [0xAE, 0x42, 0x60, 0x82]
    }

    private static func jpeg(width: [UInt8] = [0, 1]) -> [UInt8] {
        [0xFF, 0xD8, 0xFF, 0xE0, 0, 4, 1, 2, 0xFF, 0xFF, 0xC2, 0, 11, 8, 0, 1] + width
            + [1, 1, 0x11, 0, 0xFF, 0xDA, 0, 8, 1, 1, 0, 0, 63, 0, 0, 0xFF, 0xD9]
    }

    private static func gif(width: [UInt8] = [1, 0]) -> [UInt8] {
        Array("GIF89a".utf8) + width + [1, 0, 0, 0, 0, 0x2C, 0x3B]
    }

    @Test func `takes whole pictures`() {
        #expect(MediaFile(Self.png())?.format == .png)
        #expect(MediaFile(Self.jpeg())?.format == .jpeg)
        #expect(MediaFile(Self.gif())?.format == .gif)
    }

    @Test(arguments: [png(), jpeg(), gif()]) func `refuses a picture that is cut off or goes on`(picture: [UInt8]) {
        for length in 0..<picture.count { #expect(MediaFile(Array(picture.prefix(length))) == nil, "\(length)") }
        #expect(MediaFile(picture + [0]) == nil)
        #expect(MediaFile(Array(picture.prefix(8)) + Array("junk".utf8)) == nil)
    }

    @Test(arguments: [
        png(width: [0x80, 0, 0, 0]), png(width: [0, 0, 0, 0]), png(width: [0, 0, 0x27, 0x11]),
        png(end: [0xFF, 0xFF, 0xFF, 0xFF]), jpeg(width: [0, 0]), jpeg(width: [0x27, 0x11]), gif(width: [0, 0]),
        gif(width: [0xFF, 0xFF]),
    ])
    func `refuses a size or a length that cannot be`(picture: [UInt8]) {
        #expect(MediaFile(picture) == nil)
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
