// SPDX-License-Identifier: Apache-2.0

import Localization
import Testing
import Web

@Suite struct ReaderLanguageTests {
    struct Row: Sendable {
        let chosen: String?
        let remembered: String?
        let asked: String?
        let language: LanguageTag
    }

    @Test(arguments: [
        Row(chosen: "fi", remembered: "el", asked: "en", language: .fi),
        Row(chosen: nil, remembered: "el", asked: "en", language: .el),
        Row(chosen: nil, remembered: nil, asked: "de, el-CY;q=0.8, en;q=0.5", language: .el),
        Row(chosen: nil, remembered: nil, asked: "de", language: .en),
        Row(chosen: nil, remembered: nil, asked: nil, language: .en),
        Row(chosen: "xx", remembered: nil, asked: "fi", language: .fi),
        Row(chosen: "\"><script>", remembered: "..", asked: "*", language: .en),
    ])
    func `takes the choice just made, then the one before, then the browser's`(_ row: Row) {
        #expect(
            ReaderLanguage.choose(chosen: row.chosen, remembered: row.remembered, acceptLanguage: row.asked)
                == row.language)
    }
}
