// SPDX-License-Identifier: Apache-2.0

import Localization
import Testing
import Vocabulary

@Suite struct LocalizedTextTests {
    @Test func `The first text of a language counts and the others are kept`() {
        var text = LocalizedText("first", language: .en)
        text.add("eka", language: .fi)
        text.add("second", language: .en)
        #expect(text[.en] == "first")
        #expect(text.texts(in: .en) == ["first", "second"])
        #expect(text.languages == [.en, .fi])
        #expect(text.hasSurplusTexts)
        #expect(text.dictionary == [.en: "first", .fi: "eka"])
    }

    @Test func `The reader's wish comes first, then English, then what there is`() throws {
        let text: LocalizedText = [.fi: "suomi", .en: "english", .el: "ελληνικά"]
        #expect(text.best(for: [.el, .fi])?.text == "ελληνικά")
        #expect(text.best(for: [.mt])?.language == .en)
        let cyprus = try #require(LanguageTag("el-CY"))
        #expect(text.best(for: [cyprus])?.language == .el)
        let foreign: LocalizedText = [.sv: "svenska", .de: "deutsch"]
        #expect(foreign.best(for: [.mt])?.text == "svenska")
        #expect(LocalizedText().best(for: [.en]) == nil)
    }

    @Test func `Setting a text replaces those of its language`() {
        var text: LocalizedText = [.en: "a", .fi: "b"]
        text[.en] = "c"
        text[.el] = "d"
        text[.fi] = nil
        #expect(text == [.en: "c", .el: "d"])
        #expect(!text.isEmpty && LocalizedText().isEmpty)
    }
}
