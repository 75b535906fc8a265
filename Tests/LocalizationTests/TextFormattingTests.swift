// SPDX-License-Identifier: Apache-2.0

import Foundation
import Localization
import Testing

@Suite struct TextFormattingTests {
    /// 2026-03-01T14:02:00Z
    static let moment = Date(timeIntervalSince1970: 1_772_373_720)

    @Test(arguments: [
        (LanguageTag.en, "1 March 2026"), (.el, "1 Μαρτίου 2026"), (.fi, "1. maaliskuuta 2026"), (.de, "1. März 2026"),
    ])
    func `Writes a day as the language does`(language: LanguageTag, text: String) {
        #expect(DateText.date(Self.moment, in: language) == text)
        #expect(PlainDate("2026-03-01").map { DateText.day($0, in: language) } == text)
    }

    @Test func `A moment always shows its zone`() throws {
        #expect(DateText.dateTime(Self.moment, in: .en).hasSuffix("14:02 UTC"))
        #expect(DateText.dateTime(Self.moment, in: .fi).hasSuffix("14.02 UTC"))
        let athens = try #require(TimeZone(identifier: "Europe/Athens"))
        #expect(DateText.dateTime(Self.moment, in: .el, zone: athens).hasSuffix("UTC+02:00"))
        #expect(DateText.dateTime(Self.moment, in: .en, zone: athens).hasSuffix("16:02 UTC+02:00"))
        let summer = Self.moment.addingTimeInterval(120 * 86_400)
        #expect(DateText.offset(of: athens, at: summer) == "UTC+03:00")
        #expect(DateText.offset(of: try #require(TimeZone(secondsFromGMT: -12_600)), at: summer) == "UTC-03:30")
    }

    @Test(arguments: LanguageTag.officialEU)
    func `Counts the hours to twenty-four in every language`(language: LanguageTag) {
        let afternoon = Self.moment.addingTimeInterval(3 * 3600 + 29 * 60)
        let text = DateText.dateTime(afternoon, in: language)
        #expect(text.contains(/\b17\D{1,2}31\b/), "\(language): \(text)")
        let midnight = Self.moment.addingTimeInterval(-14 * 3600)
        #expect(DateText.dateTime(midnight, in: language).contains(/\b00?\D{1,2}02\b/), "\(language)")
    }

    @Test func `Every official language writes dates and numbers of its own`() {
        let dates = Set(LanguageTag.officialEU.map { DateText.date(Self.moment, in: $0) })
        #expect(dates.count >= 22)
        for language in LanguageTag.officialEU {
            #expect(DateText.dateTime(Self.moment, in: language).contains("UTC"))
            #expect(!NumberText.integer(1_234_567, in: language).contains("1234567"), "\(language)")
        }
    }

    @Test(arguments: [
        ("2.5", "2,5", "2.5"), ("2.50", "2,50", "2.50"), ("60", "60", "60"), ("1234.5", "1.234,5", "1,234.5"),
        ("-0.25", "-0,25", "-0.25"), ("abc", "abc", "abc"), ("1.2.3", "1.2.3", "1.2.3"), ("", "", ""),
        (".5", ".5", ".5"),
        ("1e400", "1e400", "1e400"), ("٣", "٣", "٣"),
    ])
    func `Writes a decimal with every digit it was given`(digits: String, greek: String, english: String) {
        #expect(NumberText.decimal(digits, in: .el) == greek)
        #expect(NumberText.decimal(digits, in: .en) == english)
    }

    @Test func `Groups whole numbers`() {
        #expect(NumberText.integer(12, in: .el) == "12")
        #expect(NumberText.integer(1_234_567, in: .el) == "1.234.567")
        #expect(NumberText.integer(.min, in: .en) == "-9,223,372,036,854,775,808")
    }

    @Test func `Names languages and countries in the reader's language`() throws {
        #expect(LanguageName.of(.el, in: .en) == "Greek")
        #expect(LanguageName.of(.fi, in: .el) == "Φινλανδικά")
        #expect(LanguageName.own(.el) == "Ελληνικά")
        #expect(LanguageName.ofRegion("GR", in: .fi) == "Kreikka")
        #expect(LanguageName.ofRegion("QX9", in: .fi) == nil)
        #expect(LanguageName.of(try #require(LanguageTag("qqx")), in: .en) == nil)
    }
}

@Suite struct PlainDateTests {
    @Test(arguments: [
        ("2026-03-01", "2026-03-01"), ("1999-12-31T00:00:00+02:00", "1999-12-31"), ("2024-02-29", "2024-02-29"),
        ("2000-02-29T23:59:59Z", "2000-02-29"), ("0001-01-01", "0001-01-01"),
    ])
    func `Takes the day that was written, whatever the zone`(text: String, day: String) {
        #expect(PlainDate(text)?.description == day)
    }

    @Test(arguments: [
        "", "2026", "2026-3-1", "2026-02-29", "2100-02-29", "2026-13-01", "2026-00-10", "2026-04-31", "2026-01-00",
        "0000-01-01", "2026/01/01", "01-01-2026", "2026-01-01 10:00", "2026-01-011", "٢٠٢٦-01-01", "-026-01-01",
    ])
    func `Refuses what is no day`(text: String) {
        #expect(PlainDate(text) == nil)
    }
}
