// SPDX-License-Identifier: Apache-2.0

import Localization
import Testing
import Web

@Suite struct AwardRowsTests {
    private func page(rows: Int, refused: ClosedRange<Int>) throws -> String {
        let rows = (2..<(rows + 2)).map { row in
            AwardRowView(
                row: row, learner: "Learner", identifier: "\(row)", fate: refused.contains(row) ? .refused : .award,
                fateText: "")
        }
        let page = AwardPreviewPage(
            setting: try Fixtures.setting(.en, "/award/preview"),
            preview: AwardPreviewView(texts: AwardTexts(), rows: rows))
        return String(decoding: page.render(), as: UTF8.self)
    }

    private func shown(_ html: String) -> [Int] { html.matches(of: /id="row-(\d+)"/).compactMap { Int($0.1) } }

    @Test func `shows 200 rows, those that are refused before others, and says how many more there are`() throws {
        let few = try page(rows: 200, refused: 1...1)
        #expect(shown(few) == Array(2...201))
        #expect(!few.contains("more row"))

        let many = try page(rows: 2_000, refused: 1_500...1_549)
        #expect(shown(many) == Array(2...151) + Array(1_500...1_549))
        #expect(many.contains("1,800 more rows"))
        #expect(many.contains("1,950 "))  // Counted, all that will be awarded.
        #expect(shown(try page(rows: 2_000, refused: 500...900)) == Array(500...699))
    }
}
