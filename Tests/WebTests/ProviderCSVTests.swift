// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Web

@Suite struct ProviderCSVTests {
    @Test(
        arguments: [
            "=1+1", "+1", "-1", "@SUM(1)", "＝1", "＋1", "－1", "＠1", "\t=1", "\r\n=1", "\n=1", "=\u{301}1", "+\u{FE0F}1",
        ])
    func `no cell is a formula to a spreadsheet`(_ text: String) {
        #expect(ProviderCSV.cell(text).drop { $0 == "\"" }.unicodeScalars.first == "'")
    }

    @Test func `writes other cells as they are, in quotation marks where needed`() {
        #expect(ProviderCSV.cell("Ab = c") == "Ab = c")
        #expect(ProviderCSV.cell("") == "")
        #expect(ProviderCSV.cell("a,\"b\"") == "\"a,\"\"b\"\"\"")
        #expect(ProviderCSV.cell("a\r\nb") == "\"a\r\nb\"")
    }
}
