// SPDX-License-Identifier: Apache-2.0

import Foundation
import Localization
import Testing

@Suite struct MessageCatalogueTests {
    static func catalogue(_ files: (LanguageTag, String)...) throws -> MessageCatalogue {
        try MessageCatalogue(files: files.map { (language: $0.0, json: Array($0.1.utf8)) })
    }

    static let english = """
        {"hello": "Hello {name}", "rows": {"one": "{count} row by {name}", "other": "{count} rows by {name}"},
         "brace": "{{x}} {a1}", "only": "Only in English", "when": "On {day} at {moment}", "points": "{n} credits"}
        """
    static let greek = """
        {"hello": "Γεια {name}", "rows": {"one": "{count} γραμμή από {name}", "other": "{count} γραμμές από {name}"},
         "when": "Στις {day}, {moment}", "points": "{n} μονάδες"}
        """
    static let polish = """
        {"rows": {"one": "{count} wiersz", "few": "{count} wiersze", "many": "{count} wierszy", "other": "{count} wiersza"}}
        """

    let catalogue: MessageCatalogue

    init() throws {
        catalogue = try Self.catalogue((.en, Self.english), (.el, Self.greek), (.pl, Self.polish))
    }

    @Test func `Fills placeholders`() {
        #expect(catalogue.text("hello", ["name": "Άννα"], in: .el) == "Γεια Άννα")
        #expect(catalogue.text("brace", ["a1": 7], in: .en) == "{x} 7")
    }

    @Test(arguments: [(1, "1 wiersz"), (3, "3 wiersze"), (5, "5 wierszy"), (1_234, "1234 wiersze")])
    func `Chooses the plural form by the count`(count: Int, text: String) {
        #expect(catalogue.text("rows", ["count": .integer(count)], in: .pl).filter { $0 != "\u{A0}" } == text)
    }

    @Test func `Falls back on the nearest language and then on the first`() throws {
        #expect(catalogue.text("hello", ["name": "A"], in: try #require(LanguageTag("el-CY"))) == "Γεια A")
        #expect(catalogue.text("only", in: .el) == "Only in English")
        #expect(catalogue.text("hello", ["name": "A"], in: .mt) == "Hello A")
    }

    @Test func `Uses the plural rule of the language it fell back on`() {
        #expect(catalogue.text("rows", ["count": 0, "name": "A"], in: .lv) == "0 rows by A")
    }

    @Test func `A hole shows`() {
        #expect(catalogue.text("no.such.key", in: .en) == "no.such.key")
        #expect(catalogue.text("hello", in: .en) == "Hello {name}")
    }

    @Test func `Formats arguments for the language`() throws {
        let moment = TextFormattingTests.moment
        let arguments: [String: MessageArgument] = [
            "day": .day(try #require(PlainDate("2026-03-01"))), "moment": .dateTime(moment),
        ]
        let text = catalogue.text("when", arguments, in: .el)
        #expect(text.contains("1 Μαρτίου 2026") && text.contains("UTC"))
        #expect(catalogue.text("points", ["n": .decimal("2.5")], in: .el) == "2,5 μονάδες")
        let words: MessageArgument = .localized([.fi: "suomeksi", .en: "in English"])
        #expect(catalogue.text("hello", ["name": words], in: .el) == "Γεια in English")
        #expect(
            catalogue.text("hello", ["name": .localized([.fi: "suomeksi", .sv: "på svenska"])], in: .el)
                == "Γεια suomeksi")
    }

    @Test func `An argument is never read for placeholders`() {
        #expect(catalogue.text("hello", ["name": "{count} {name}", "count": 3], in: .en) == "Hello {count} {name}")
    }

    @Test func `Tells its keys, placeholders and forms`() {
        #expect(catalogue.languages == [.en, .el, .pl])
        #expect(catalogue.keys(in: .pl) == ["rows"])
        #expect(catalogue.placeholders(of: "rows", in: .en) == ["count", "name"])
        #expect(catalogue.pluralForms(of: "rows", in: .pl) == [.one, .few, .many, .other])
        #expect(!catalogue.contains("only", in: .el))
    }

    @Test(arguments: [
        ("[]", MessageCatalogueError.Reason.notAnObject), ("{", .notAnObject), (#"{"a":"x","a":"y"}"#, .notAnObject),
        (#"{"a":1}"#, .notText), (#"{"a":{"one":"x"}}"#, .missingOther), (#"{"a":{"others":"x"}}"#, .unknownForm),
        (#"{"a":{"other":1}}"#, .notText), (#"{"a":"{name"}"#, .unclosedPlaceholder),
        (#"{"a":"name}"}"#, .unclosedPlaceholder),
        (#"{"a":"{}"}"#, .badPlaceholder), (#"{"a":"{a b}"}"#, .badPlaceholder),
    ])
    func `Refuses a malformed file at once`(json: String, reason: MessageCatalogueError.Reason) {
        let error = #expect(throws: MessageCatalogueError.self) { try Self.catalogue((.en, json)) }
        #expect(error?.reason == reason)
        #expect(error?.language == .en)
    }

    @Test func `Needs a language`() {
        #expect(throws: MessageCatalogueError.self) { try MessageCatalogue(files: []) }
    }
}
