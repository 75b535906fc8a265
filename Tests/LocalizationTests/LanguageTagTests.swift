// SPDX-License-Identifier: Apache-2.0

import Foundation
import Localization
import TestSupport
import Testing

@Suite struct LanguageTagTests {
    @Test(arguments: [
        ("EL", "el"), ("en-gb", "en-GB"), ("sr-latn-rs", "sr-Latn-RS"), ("zh-CMN-hans-cn", "zh-cmn-Hans-CN"),
        ("de-1996", "de-1996"), ("sl-rozaj-biske", "sl-rozaj-biske"), ("es-419", "es-419"),
        ("en-US-U-islamcal", "en-US-u-islamcal"), ("x-Whatever-1", "x-whatever-1"), ("de-x-Priv", "de-x-priv"),
        ("i-Klingon", "i-klingon"), ("EN-gb-OED", "en-GB-oed"), ("art-lojban", "art-lojban"), ("und", "und"),
        ("sgn-be-fr", "sgn-BE-FR"), ("en-a-bbb-x-a-ccc", "en-a-bbb-x-a-ccc"),
    ])
    func `Reads tags of RFC 5646 and writes them in its case`(written: String, canonical: String) {
        #expect(LanguageTag(written)?.code == canonical)
    }

    @Test(arguments: [
        "", "e", "-", "en-", "-en", "en--GB", "en_GB", "ελ", "en GB", "abcdefghi", "en-a", "en-u", "de-419-DE",
        "a-DE", "ar-a-aaa-b-bbb-a-ccc", "de-1996-1996", "en-x", "x", "x-", "x-abcdefghi", "en-GB-Latn",
        "1en", "i-notknown", String(repeating: "a-", count: 5_000), "en-\u{0}",
    ])
    func `Refuses what is not a well-formed tag`(text: String) {
        #expect(LanguageTag(text) == nil)
    }

    @Test func `Reading what was written changes nothing`() {
        forAll(.text(of: "aBxZ19-enEL", count: 0...24), runs: 2_000) { text in
            guard let tag = LanguageTag(text) else { return true }
            return LanguageTag(tag.code) == tag && tag.code.lowercased() == text.lowercased()
        }
    }

    @Test func `Names its parts`() throws {
        let tag = try #require(LanguageTag("zh-cmn-Hant-TW-u-co-stroke"))
        #expect((tag.language, tag.script, tag.region) == ("zh", "Hant", "TW"))
        #expect(LanguageTag.el.region == nil)
        #expect(LanguageTag("de-x-AT")?.region == nil)
        #expect(LanguageTag("en-u-nu-latn")?.script == nil)
    }

    @Test(arguments: [("ar", "rtl"), ("he-IL", "rtl"), ("uz-Arab", "rtl"), ("ar-Latn", "ltr"), ("el", "ltr")])
    func `Knows the direction of the words`(code: String, direction: String) {
        #expect(LanguageTag(code)?.direction.rawValue == direction)
    }

    @Test func `Names 24 official languages, each well-formed`() {
        #expect(Set(LanguageTag.officialEU).count == 24)
        #expect(LanguageTag.officialEU.allSatisfy { LanguageTag($0.code) == $0 })
    }

    @Test func `Is a text in JSON`() throws {
        let tags = [LanguageTag.el, LanguageTag.fi]
        let json = try JSONEncoder().encode(tags)
        #expect(String(decoding: json, as: UTF8.self) == #"["el","fi"]"#)
        #expect(try JSONDecoder().decode([LanguageTag].self, from: json) == tags)
        #expect(throws: DecodingError.self) { try JSONDecoder().decode([LanguageTag].self, from: Data(#"["e"]"#.utf8)) }
    }
}
