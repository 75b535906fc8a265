// SPDX-License-Identifier: Apache-2.0

import Providers
import TestSupport
import Testing
import Vocabulary

/// One state's numbers. They were drawn at random and are right by python-stdnum 2.2, which shares no code with ours.
struct VATNumberRow: Sendable, CustomTestStringConvertible {
    let letters: String
    let numbers: [String]
    var testDescription: String { letters }
    var country: CountryCode { get throws { try #require(CountryCode(letters == "XI" ? "GB" : letters)) } }

    static let all = [
        VATNumberRow(letters: "AT", numbers: ["U04661099", "U72153974"]),
        VATNumberRow(letters: "BE", numbers: ["0831445101", "0472418704"]),
        VATNumberRow(letters: "BG", numbers: ["510576177", "440794661"]),
        VATNumberRow(letters: "CY", numbers: ["91304480J", "61136704U"]),
        VATNumberRow(letters: "CZ", numbers: ["42332354", "58202501"]),
        VATNumberRow(letters: "DE", numbers: ["163133351", "177496799"]),
        VATNumberRow(letters: "DK", numbers: ["69591396", "92022587"]),
        VATNumberRow(letters: "EE", numbers: ["908789630", "960794702"]),
        VATNumberRow(letters: "EL", numbers: ["500428310", "557954947"]),
        VATNumberRow(letters: "ES", numbers: ["V8343280G", "S89441216", "32505905M"]),
        VATNumberRow(letters: "FI", numbers: ["99917774", "63301425"]),
        VATNumberRow(letters: "FR", numbers: ["75923257273", "86556195147"]),
        VATNumberRow(letters: "HR", numbers: ["89636484518", "46178929958"]),
        VATNumberRow(letters: "HU", numbers: ["51069984", "91667373"]),
        VATNumberRow(letters: "IE", numbers: ["8480396G", "0501232ED", "4R46620R"]),
        VATNumberRow(letters: "IT", numbers: ["10088450316", "11956340142"]),
        VATNumberRow(letters: "LT", numbers: ["620767389215", "607610414"]),
        VATNumberRow(letters: "LU", numbers: ["18864958", "46989867"]),
        VATNumberRow(letters: "LV", numbers: ["93250874993", "56723102759"]),
        VATNumberRow(letters: "MT", numbers: ["12662299", "66158166"]),
        VATNumberRow(letters: "NL", numbers: ["962795811B29", "493126077B44"]),
        VATNumberRow(letters: "PL", numbers: ["5612815983", "9188585933"]),
        VATNumberRow(letters: "PT", numbers: ["584602855", "118619918"]),
        VATNumberRow(letters: "RO", numbers: ["15192", "66500700", "2872311781"]),
        VATNumberRow(letters: "SE", numbers: ["147469772701", "571675517701"]),
        VATNumberRow(letters: "SI", numbers: ["95164715", "91740231"]),
        VATNumberRow(letters: "SK", numbers: ["7383626294", "9049970468"]),
        VATNumberRow(letters: "XI", numbers: ["622858428", "522618028"]),
    ]
}

struct VATNumberTests {
    @Test(arguments: VATNumberRow.all) func `takes each state's numbers with and without its letters`(row: VATNumberRow) throws {
        for number in row.numbers {
            let canonical = row.letters + number
            #expect(try ProviderIdentifier.read(canonical, as: .vat).notation == canonical)
            #expect(try ProviderIdentifier.read(canonical, as: .vat, country: row.country).country == row.country)
            let spaced = " \(row.letters.lowercased()) \(number.prefix(3)).\(number.dropFirst(3)) "
            #expect(try ProviderIdentifier.read(spaced, as: .vat).notation == canonical)
            // A British number is Northern Ireland's only with the letters.
            guard row.letters != "XI" else { continue }
            #expect(try ProviderIdentifier.read(number, as: .vat, country: row.country).notation == canonical)
        }
    }

    @Test(arguments: VATNumberRow.all) func `sees a mistyped digit in each state's numbers`(row: VATNumberRow) throws {
        for number in row.numbers {
            var seen = 0
            let digits = number.indices.filter { number[$0].isASCII && number[$0].isNumber }
            for index in digits {
                let digit = try #require(number[index].wholeNumberValue)
                let other = number.replacingCharacters(at: index, with: "\((digit + 1) % 10)")
                if ProviderIdentifier(.vat, row.letters + other) == nil { seen += 1 }
            }
            // Dutch and Swedish numbers end with digits that nothing checks, and Dutch ones have two formulas.
            #expect(seen >= digits.count - 3, "\(number)")
        }
    }

    @Test func `knows every state of the Union and Northern Ireland`() {
        #expect(VATState.all.count == 28)
        #expect(Set(VATState.all.map(\.letters)) == Set(VATNumberRow.all.map(\.letters)))
    }

    @Test func `refuses every number with another country`() throws {
        for row in VATNumberRow.all {
            for state in VATState.all where try state.country != row.country {
                for number in row.numbers {
                    #expect(throws: IdentifierFault.otherCountry(stated: row.letters, given: state.country)) {
                        try ProviderIdentifier.read(row.letters + number, as: .vat, country: state.country)
                    }
                }
            }
        }
    }

    @Test func `writes Greece as the directive does`() throws {
        let greek = try ProviderIdentifier.read("GR 094259216", as: .vat)
        #expect(greek.notation == "EL094259216")
        #expect(greek.country == CountryCode("GR"))
    }

    @Test(arguments: [
        ("FI1234567", IdentifierFault.malformed), ("FI12345678", .wrongCheckDigits), ("12345671", .countryMissing),
        ("US123456789", .unknownCountry("US")), ("", .empty), ("FI１２３４５６７１", .malformed),
        ("ΕΛ094259216", .malformed), ("FI1234\u{202E}5671", .hiddenCharacters),
        (String(repeating: "1", count: 1 << 20), .tooLong),
    ]) func `says what is wrong`(text: String, fault: IdentifierFault) {
        #expect(throws: fault) { try ProviderIdentifier.read(text, as: .vat) }
    }

    @Test func `refuses a British number without the letters of Northern Ireland`() throws {
        let britain = try #require(CountryCode("GB"))
        #expect(throws: IdentifierFault.unknownCountry("GB")) {
            try ProviderIdentifier.read("980780684", as: .vat, country: britain)
        }
    }
}

extension String {
    fileprivate func replacingCharacters(at index: Index, with other: String) -> String {
        String(self[..<index]) + other + String(self[self.index(after: index)...])
    }
}
