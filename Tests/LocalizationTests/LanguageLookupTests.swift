// SPDX-License-Identifier: Apache-2.0

import Localization
import Testing

@Suite struct LanguageLookupTests {
    struct Row: Sendable, CustomTestStringConvertible {
        let wishes: [String]
        let available: [String]
        let answer: String?
        var testDescription: String { "\(wishes) of \(available)" }
    }

    @Test(arguments: [
        Row(wishes: ["el"], available: ["en", "el"], answer: "el"),
        Row(wishes: ["el-CY"], available: ["en", "el"], answer: "el"),
        Row(wishes: ["zh-Hant-CN-x-private1"], available: ["zh-Hant", "zh"], answer: "zh-Hant"),
        Row(wishes: ["de-u-co"], available: ["de"], answer: "de"),
        Row(wishes: ["sv", "fi"], available: ["en", "fi"], answer: "fi"),
        Row(wishes: ["fi", "el"], available: ["el", "fi"], answer: "fi"),
        Row(wishes: ["pt"], available: ["en", "pt-PT"], answer: "pt-PT"),
        Row(wishes: ["pt-BR"], available: ["pt-PT"], answer: "pt-PT"),
        Row(wishes: ["mt"], available: ["en", "el"], answer: nil),
        Row(wishes: [], available: ["en"], answer: nil),
        Row(wishes: ["en"], available: [], answer: nil),
    ])
    func `Finds the one best language`(row: Row) {
        let found = LanguageLookup.lookup(
            row.wishes.compactMap { LanguageTag($0) }, in: row.available.compactMap { LanguageTag($0) })
        #expect(found?.code == row.answer)
    }
}
