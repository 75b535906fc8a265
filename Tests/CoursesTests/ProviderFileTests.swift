// SPDX-License-Identifier: Apache-2.0

import Courses
import Foundation
import JSONTree
import Localization
import Providers
import TestSupport
import Testing
import Vocabulary

@Suite struct ProviderFileTests {
    static let good = """
        id: p
        kinds: company
        names:
          - text: Oy
        places:
          - {country: FI, seat: true}

        """

    private func read(_ text: String) -> ProviderFile.Reading { ProviderFile.read(Array(text.utf8)) }

    @Test func `reads the example that shows every element`() throws {
        let reading = ProviderFile.read([UInt8](try Data(contentsOf: Checkout.url("Demo/providers/kasityokoulu.yaml"))))
        #expect(reading.findings == [])
        let provider = try #require(reading.provider)
        #expect(provider.names.count == 3)
        #expect(provider.identifiers.map(\.notation) == ["FI12345671", "FIFPRO.1234567-1", "01234"])
        #expect(provider.countries.map(\.alpha2) == ["FI", "EE"])
        #expect(provider.roles.map(\.kind) == [.teachingProvider, .awardingBody])
    }

    @Test func `reads what it wrote`() throws {
        let first = try #require(
            ProviderFile.read([UInt8](try Data(contentsOf: Checkout.url("Demo/providers/kasityokoulu.yaml")))).provider)
        let again = ProviderFile.read(first.json.serialized(indent: 2))
        #expect(again.findings == [])
        #expect(again.provider == first)
    }

    @Test(arguments: [
        ("identifiers: [{scheme: vat, notation: EE100931558, country: FI}]", "provider.identifier.otherCountry"),
        ("identifiers: [{scheme: vat, notation: FI12345678}]", "provider.identifier.checkDigits"),
        ("identifiers: [{scheme: tax, notation: FI12345678}]", "course.value.unknown"),
        ("identifiers: [{scheme: other, notation: a}]", "provider.identifier.registerMissing"),
        ("from: 2024-01-01\nuntil: 2023-01-01", "provider.period.reversed"),
        ("roles: [{role: sealer, for: p}]", "provider.role.forItself"),
        ("homepage: javascript:alert(1)", "course.webAddress.malformed"),
        ("colour: red", "course.key.unknown"),
    ]) func `names what is wrong at its line`(line: String, code: String) {
        let reading = read(Self.good + line)
        #expect(reading.provider == nil)
        #expect(reading.findings.map(\.code.rawValue) == [code])
        guard case .line(let number, _) = reading.findings.first?.place else {
            return #expect(Bool(false), "the finding has no place")
        }
        #expect(number >= (code == "provider.role.forItself" ? 1 : 7))
    }

    @Test func `refuses a name of a megabyte and one that turns the text around it`() {
        for name in [String(repeating: "x", count: 1 << 20), "Oy\\u202Eyxalag"] {
            let reading = read(Self.good.replacing("text: Oy", with: "text: \"\(name)\""))
            #expect(reading.provider == nil)
            #expect(reading.findings.count == 1)
            #expect(["course.value.tooLong", "course.value.hiddenCharacters"].contains(reading.findings.first?.code))
        }
    }

    @Test func `takes names that are written from right to left`() throws {
        let reading = read(Self.good.replacing("text: Oy", with: "text: {ar: جامعة الأمثلة, he: אוניברסיטה}"))
        #expect(reading.findings == [])
        #expect(reading.provider?.names.first?.text.languages.map(\.code) == ["ar", "he"])
    }
}
