// SPDX-License-Identifier: Apache-2.0

import Localization
import Testing

@Suite struct PluralRulesTests {
    struct Row: Sendable, CustomTestStringConvertible {
        let languages: String
        let samples: [PluralCategory: [Int]]
        var testDescription: String { languages }
    }

    /// The whole-number samples that CLDR gives beside its rules.
    static let rows = [
        Row(languages: "bg da de el en et fi hu nl sv", samples: [.one: [1], .other: [0, 2, 3, 16, 100, 1_000_000]]),
        Row(
            languages: "fr", samples: [.one: [0, 1], .many: [1_000_000, 3_000_000], .other: [2, 17, 100, 1_000_001]]),
        Row(
            languages: "es it pt pt-PT", samples: [.one: [1], .many: [1_000_000], .other: [0, 2, 16, 100, 1_000_001]]),
        Row(languages: "pt-BR", samples: [.one: [0, 1], .many: [1_000_000], .other: [2, 17]]),
        Row(languages: "cs sk", samples: [.one: [1], .few: [2, 3, 4], .other: [0, 5, 19, 22, 100, 101, 1_000_000]]),
        Row(
            languages: "hr",
            samples: [
                .one: [1, 21, 31, 101, 1_001], .few: [2, 4, 22, 24, 102], .other: [0, 5, 11, 12, 14, 19, 100, 111],
            ]),
        Row(
            languages: "pl", samples: [.one: [1], .few: [2, 4, 22, 24, 102], .many: [0, 5, 12, 14, 19, 21, 100, 112]]),
        Row(
            languages: "lt",
            samples: [
                .one: [1, 21, 31, 101], .few: [2, 9, 22, 29, 102], .other: [0, 10, 11, 20, 30, 111, 1_000_000],
            ]),
        Row(
            languages: "lv", samples: [.zero: [0, 10, 11, 20, 30, 111], .one: [1, 21, 101], .other: [2, 9, 22, 102]]),
        Row(
            languages: "ro",
            samples: [.one: [1], .few: [0, 2, 16, 19, 101, 102, 119, 201], .other: [20, 35, 100, 1_000]]),
        Row(
            languages: "sl",
            samples: [.one: [1, 101, 201], .two: [2, 102], .few: [3, 4, 103, 104], .other: [0, 5, 19, 100, 1_000]]),
        Row(
            languages: "mt",
            samples: [
                .one: [1], .two: [2], .few: [0, 3, 10, 103, 109], .many: [11, 19, 111, 117],
                .other: [20, 35, 100, 101, 102],
            ]),
        Row(
            languages: "ga",
            samples: [.one: [1], .two: [2], .few: [3, 6], .many: [7, 10], .other: [0, 11, 25, 100, 101]]),
    ]

    @Test(arguments: rows)
    func `Follows CLDR's samples`(row: Row) throws {
        for code in row.languages.split(separator: " ") {
            let language = try #require(LanguageTag(String(code)))
            for (category, numbers) in row.samples {
                for number in numbers {
                    #expect(PluralRules.category(of: number, in: language) == category, "\(code) \(number)")
                    #expect(PluralRules.category(of: -number, in: language) == category, "\(code) -\(number)")
                }
            }
            #expect(PluralRules.categories(in: language) == Set(row.samples.keys).union([.other]))
        }
    }

    @Test func `Every official language has samples`() {
        let covered = Set(Self.rows.flatMap { $0.languages.split(separator: " ").map(String.init) })
        #expect(LanguageTag.officialEU.allSatisfy { covered.contains($0.code) })
    }

    @Test func `The least number has a form too`() {
        #expect(PluralRules.category(of: .min, in: .pl) == .many)
    }
}
