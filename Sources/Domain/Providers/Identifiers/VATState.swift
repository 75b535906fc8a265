// SPDX-License-Identifier: Apache-2.0

package import Vocabulary

/// How one state of the Union's value added tax writes its numbers.
package struct VATState: Sendable {
    /// How much of a number is looked at.
    package enum Coverage: String, Sendable {
        /// The form and the check digits of every number.
        case checkDigits
        /// The check digits of companies' numbers; of natural persons' and old numbers the form alone.
        case companies
    }

    /// The letters before the number: ISO 3166-1, but `EL` for Greece and `XI` for Northern Ireland.
    package let letters: String
    package let country: CountryCode
    /// The national forms: `#` is a digit, `@` a capital letter, `*` either; any other character stands for itself.
    package let forms: [String]
    package let coverage: Coverage
    private let check: @Sendable ([UInt8]) -> Bool

    private init?(
        _ letters: String, _ forms: [String], _ coverage: Coverage = .checkDigits,
        check: @escaping @Sendable ([UInt8]) -> Bool
    ) {
        guard let country = CountryCode(letters == "XI" ? "GB" : letters) else { return nil }
        self.letters = letters
        self.country = country
        self.forms = forms
        self.coverage = coverage
        self.check = check
    }

    /// All of them: the members of the Union and Northern Ireland.
    package static let all: [VATState] = [
        VATState("AT", ["U########"], check: VATCheck.austria),
        VATState("BE", ["0#########", "1#########"], check: VATCheck.belgium),
        VATState("BG", ["#########", "##########"], .companies, check: VATCheck.bulgaria),
        VATState("CY", ["########@"], check: VATCheck.cyprus),
        VATState("CZ", ["########", "#########", "##########"], .companies, check: VATCheck.czechia),
        VATState("DE", ["#########"], check: VATCheck.germany),
        VATState("DK", ["########"], check: VATCheck.denmark),
        VATState("EE", ["#########"], check: VATCheck.estonia),
        VATState("EL", ["#########"], check: VATCheck.greece),
        VATState("ES", ["@########", "########@", "@#######@"], check: VATCheck.spain),
        VATState("FI", ["########"], check: VATCheck.finland),
        VATState("FR", ["**#########"], .companies, check: VATCheck.france),
        VATState("HR", ["###########"], check: VATCheck.croatia),
        VATState("HU", ["########"], check: VATCheck.hungary),
        VATState("IE", ["#######@", "#######@@", "#@#####@", "#+#####@", "#*#####@"], check: VATCheck.ireland),
        VATState("IT", ["###########"], check: VATCheck.italy),
        VATState("LT", ["#########", "############"], check: VATCheck.lithuania),
        VATState("LU", ["########"], check: VATCheck.luxembourg),
        VATState("LV", ["###########"], .companies, check: VATCheck.latvia),
        VATState("MT", ["########"], check: VATCheck.malta),
        VATState("NL", ["#########B##"], check: VATCheck.netherlands),
        VATState("PL", ["##########"], check: VATCheck.poland),
        VATState("PT", ["#########"], check: VATCheck.portugal),
        VATState("RO", (2...10).map { String(repeating: "#", count: $0) }, check: VATCheck.romania),
        VATState("SE", ["############"], check: VATCheck.sweden),
        VATState("SI", ["########"], check: VATCheck.slovenia),
        VATState("SK", ["##########"], .companies, check: VATCheck.slovakia),
        VATState("XI", ["#########", "############", "GD###", "HA###"], .companies, check: VATCheck.northernIreland),
    ].compactMap { $0 }

    private static let byLetters = Dictionary(
        all.map { (Array($0.letters.utf8), $0) }, uniquingKeysWith: { first, _ in first })
    /// Northern Ireland is not among them: a British number is only of it when it begins with `XI`.
    private static let byCountry = Dictionary(
        all.filter { $0.letters != "XI" }.map { ($0.country, $0) }, uniquingKeysWith: { first, _ in first })

    /// The state whose letters a compact text begins with; `GR` counts for Greece.
    static func state(beginning bytes: some Sequence<UInt8>) -> VATState? {
        let letters = Array(bytes.prefix(2))
        return byLetters[letters == Array("GR".utf8) ? Array("EL".utf8) : letters]
    }

    /// The state of a country; `nil` outside the Union.
    package static func of(_ country: CountryCode) -> VATState? { byCountry[country] }

    /// The number with what people leave out: a Belgian number of nine digits lacks its nought.
    func completed(_ number: [UInt8]) -> [UInt8] {
        letters == "BE" && number.count == 9 ? [UInt8(ascii: "0")] + number : number
    }

    func takes(_ number: [UInt8]) -> Bool {
        forms.contains { Self.number(number, hasForm: Array($0.utf8), of: letters) }
    }

    func hasRightCheckDigits(_ number: [UInt8]) -> Bool { check(number) }

    private static func number(_ number: [UInt8], hasForm form: [UInt8], of letters: String) -> Bool {
        number.count == form.count
            && zip(number, form).allSatisfy { character, mark in
                switch mark {
                case UInt8(ascii: "#"): character.isDigit
                case UInt8(ascii: "@"): character.isCapital
                // The old Irish numbers hold a real asterisk.
                case UInt8(ascii: "*") where letters != "IE": character.isDigit || character.isCapital
                default: character == mark
                }
            }
    }
}
