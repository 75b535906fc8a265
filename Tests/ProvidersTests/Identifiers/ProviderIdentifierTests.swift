// SPDX-License-Identifier: Apache-2.0

import Localization
import Providers
import TestSupport
import Testing
import Vocabulary

/// What somebody writes, and what it is.
struct WrittenIdentifier: Sendable, CustomTestStringConvertible {
    let scheme: IdentifierScheme
    let written: String
    let notation: String
    let country: String?
    var testDescription: String { "\(scheme.rawValue) \(written)" }

    init(_ scheme: IdentifierScheme, _ written: String, _ notation: String, _ country: String? = nil) {
        self.scheme = scheme
        self.written = written
        self.notation = notation
        self.country = country
    }

    static let all = [
        WrittenIdentifier(.eidas, "VATFI-12345671", "VATFI-12345671", "FI"),
        WrittenIdentifier(.eidas, "vatfi-FI 1234567-1".replacing(" ", with: ""), "VATFI-12345671", "FI"),
        WrittenIdentifier(.eidas, "VATGR-094259216", "VATEL-094259216", "GR"),
        WrittenIdentifier(.eidas, "VATGB-980780684", "VATGB-980780684", "GB"),
        WrittenIdentifier(.eidas, "VATXI-980780684", "VATXI-980780684", "GB"),
        WrittenIdentifier(.eidas, "NTRNO-974767880", "NTRNO-974767880", "NO"),
        WrittenIdentifier(.eidas, "NTRGR-1234567", "NTRGR-1234567", "GR"),
        WrittenIdentifier(.eidas, "PSDES-BDE-3DFD21", "PSDES-BDE-3DFD21", "ES"),
        WrittenIdentifier(.eidas, "LEIXG-529900T8BM49AURSDO55", "LEIXG-529900T8BM49AURSDO55"),
        WrittenIdentifier(.eidas, "EI:SE-5567971433", "EI:SE-5567971433", "SE"),
        WrittenIdentifier(.euid, "defr1103.hrb 123456", "DEFR1103.HRB123456", "DE"),
        WrittenIdentifier(.euid, "ROONRC.J40/1234/2000", "ROONRC.J40/1234/2000", "RO"),
        WrittenIdentifier(.euid, "GRGEMI.000123456000", "ELGEMI.000123456000", "GR"),
        WrittenIdentifier(.euid, "FIFPRO.1234567-1", "FIFPRO.1234567-1", "FI"),
        WrittenIdentifier(.pic, "900 000 001", "900000001"),
        WrittenIdentifier(.ror, "https://ror.org/03yrm5c26", "03yrm5c26"),
        WrittenIdentifier(.ror, "ROR.org/05DXPS055", "05dxps055"),
        WrittenIdentifier(.deqar, "deqarinst 0001", "DEQARINST0001"),
        WrittenIdentifier(.deqar, "DEQARINSTAP0010", "DEQARINSTAP0010"),
        WrittenIdentifier(.eter, "es0022", "ES0022", "ES"),
        WrittenIdentifier(.eter, "UK0112", "UK0112", "GB"),
        WrittenIdentifier(.eter, "EL0003", "GR0003", "GR"),
        WrittenIdentifier(.erasmus, "SF HELSINK01", "SF HELSINK01", "FI"),
        WrittenIdentifier(.erasmus, "d berlin 01".replacing(" 01", with: "01"), "D  BERLIN01", "DE"),
        WrittenIdentifier(.erasmus, "IRLDUBLIN01", "IRLDUBLIN01", "IE"),
        WrittenIdentifier(.erasmus, "SFHELSINK01", "SF HELSINK01", "FI"),
        WrittenIdentifier(.erasmus, "F  PARIS001", "F  PARIS001", "FR"),
        WrittenIdentifier(.erasmus, "LUXLUX-VIL01", "LUXLUX-VIL01", "LU"),
        WrittenIdentifier(.schac, "Helsinki.EXAMPLE.", "helsinki.example"),
        WrittenIdentifier(.did, "did:web:example.com%3A3000:user", "did:web:example.com%3A3000:user"),
        WrittenIdentifier(.did, "did:ebsi:zfEmvX5twhXjQJiCWsukvQA", "did:ebsi:zfEmvX5twhXjQJiCWsukvQA"),
    ]
}

struct ProviderIdentifierTests {
    @Test(arguments: WrittenIdentifier.all) func `keeps one notation of each scheme`(row: WrittenIdentifier) throws {
        let read = try ProviderIdentifier.read(row.written, as: row.scheme)
        #expect(read.notation == row.notation)
        #expect(read.country?.alpha2 == row.country)
        #expect(ProviderIdentifier(row.scheme, read.notation) == read)
    }

    @Test(arguments: WrittenIdentifier.all.filter { $0.country != nil })
    func `refuses each with another country`(row: WrittenIdentifier) throws {
        let own = try #require(row.country.flatMap { CountryCode($0) })
        for other in ["AT", "FI", "GR", "NO"].compactMap({ CountryCode($0) }) where other != own {
            #expect(throws: IdentifierFault.self) {
                try ProviderIdentifier.read(row.notation, as: row.scheme, country: other)
            }
        }
        #expect(ProviderIdentifier(row.scheme, row.notation, country: own) != nil)
    }

    @Test(arguments: [
        (IdentifierScheme.eidas, "FI12345671", IdentifierFault.malformed), (.eidas, "VATFI12345671", .malformed),
        (.eidas, "VATFI-12345678", .wrongCheckDigits), (.eidas, "XXXFI-1", .malformed),
        (.eidas, "NTRQQ-1", .unknownCountry("QQ")), (.eidas, "LEIFI-529900T8BM49AURSDO55", .unknownCountry("FI")),
        (.eidas, "LEIXG-529900T8BM49AURSDO56", .wrongCheckDigits), (.eidas, "PSDES-123", .malformed),
        (.eidas, "VATFI-EE100931558", .malformed), (.euid, "FI.1", .malformed), (.euid, "USREG.1", .unknownCountry("US")),
        (.euid, "FIFPRO", .malformed), (.pic, "12345678", .malformed), (.pic, "000000000", .malformed),
        (.pic, "90000000A", .malformed), (.ror, "03yrm5c27", .wrongCheckDigits), (.ror, "13yrm5c26", .malformed),
        (.ror, "03yrm5l26", .malformed), (.deqar, "DEQARINST1", .malformed), (.deqar, "DEQARAGEN0001", .malformed),
        (.eter, "ES22", .malformed), (.eter, "QQ0001", .unknownCountry("QQ")), (.erasmus, "DKOBENHA01", .malformed),
        (.erasmus, "XX NOWHERE01", .unknownCountry("XX")), (.erasmus, "SF HELSINKI01", .malformed),
        (.schac, "localhost", .malformed), (.schac, "10.0.0.1", .malformed), (.schac, "-a.example", .malformed),
        (.schac, "http://a.example", .malformed), (.did, "did:web", .malformed), (.did, "did:Web:x", .malformed),
        (.did, "did:web:a/b", .malformed), (.did, "did:web:%zz", .malformed), (.did, "did:web:a:", .malformed),
        (.other, "17", .registerMissing),
    ]) func `refuses what is of another form`(scheme: IdentifierScheme, text: String, fault: IdentifierFault) {
        #expect(throws: fault) { try ProviderIdentifier.read(text, as: scheme) }
    }

    @Test(arguments: IdentifierScheme.allCases) func `shows an example of its own form`(scheme: IdentifierScheme) throws {
        guard let example = scheme.example else { return }
        #expect(throws: Never.self) { try ProviderIdentifier.read(example, as: scheme) }
    }

    @Test func `reads nothing it would write differently the second time`() {
        let alphabet = "0123456789ABCDEFVATNTRLEIXGUKSFIEL .-:/did"
        let texts = Gen<String>.text(of: alphabet, count: 0...14)
        let written = Gen<String>.element(of: WrittenIdentifier.all.map(\.written) + VATNumberRow.all.flatMap(\.numbers))
        forAll(zip(Gen<String>.oneOf([written, texts]), Gen<IdentifierScheme>.element(of: IdentifierScheme.allCases)), runs: 3_000) {
            text, scheme in
            guard let read = ProviderIdentifier(scheme, text, register: "X") else { return true }
            return ProviderIdentifier(scheme, read.notation, country: read.country, register: read.register) == read
        }
    }

    @Test func `takes no notation for another country's`() {
        let texts = Gen<String>.text(of: "0123456789ABELFRDEU", count: 8...13)
        let countries = VATState.all.map(\.country)
        forAll(zip(texts, Gen<CountryCode>.element(of: countries)), runs: 5_000) { text, country in
            guard let read = ProviderIdentifier(.vat, text, country: country) else { return true }
            return read.country == country
                && countries.allSatisfy { $0 == country || ProviderIdentifier(.vat, read.notation, country: $0) == nil }
        }
    }

    @Test func `knows a tax number behind a seal's identifier`() throws {
        let seal = try ProviderIdentifier.read("VATGR-094259216", as: .eidas)
        let tax = try ProviderIdentifier.read("el 094259216", as: .vat)
        #expect(seal.readings.contains(tax))
        #expect(tax.readings.contains(seal))
    }

    @Test(arguments: [
        ("Erasmus PIC", IdentifierScheme.pic), ("EU-VAT", .vat), ("Erasmus", .erasmus), ("DID-EBSI", .did),
        ("SCHAC", .schac), ("WHED", .other), ("Erasmus-Charter", .other), ("", .other),
    ]) func `knows registers by their names`(name: String, scheme: IdentifierScheme) {
        #expect(IdentifierScheme(registerName: name) == scheme)
    }

    @Test func `names what was written in a finding, and no megabyte of it`() {
        let text = String(repeating: "ä", count: 1 << 20)
        let finding = IdentifierFault.tooLong.finding(about: text, scheme: .vat, at: .line(3, column: 5))
        #expect(finding.place == .line(3, column: 5))
        guard case .text(let value) = finding.parameters["value"] else { return #expect(Bool(false)) }
        #expect(value.count == 60)
    }
}
