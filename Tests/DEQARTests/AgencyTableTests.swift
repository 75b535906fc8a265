// SPDX-License-Identifier: Apache-2.0

import Localization
import Providers
import TestSupport
import Testing
import Vocabulary

@testable import DEQAR

/// The tables of agencies, of the countries they work in, and of their procedures.
@Suite struct AgencyTableTests {
    private static let agencies = "deqar_id,acronym,name,country_iso2,registration_start,registration_end"
    private static let countries = "deqar_id,acronym,country_iso2,official_status,valid_from,valid_to"
    private static let finland = given(CountryCode("FI"))
    private static let day = SampleRegister.day

    private func read(_ heading: String, _ rows: [String], _ register: QualityRegister = QualityRegister())
        -> EvidenceReading
    {
        let text = ([heading] + rows).joined(separator: "\n") + "\n"
        return DEQARFile.read(Array(text.utf8), register: register, today: Self.day("2026-06-15"))
    }

    @Test func `an agency that left and came back was registered in both times, and not between them`() throws {
        let reading = read(
            Self.agencies,
            ["7,AG,Agency,FI,2009-01-01,2012-12-31", "7,AG,Agency,FI,2018-01-01,", "8,OT,Other,FI,2010-01-01,"])
        let agency = try #require(reading.agencies.first { $0.id.text == "7" })
        let days = ["2008-12-31", "2010-06-01", "2015-06-01", "2020-06-01"].map { agency.wasRegistered(on: Self.day($0)) }
        #expect(days == [false, true, false, true])
        #expect(reading.findings.isEmpty)
    }

    @Test func `a table of agencies takes the place of what was known before`() throws {
        let first = read(Self.agencies, ["7,AG,Agency,FI,2009-01-01,2012-12-31"])
        let second = read(
            Self.agencies, ["7,AG,Agency,FI,2009-01-01,2011-12-31"], QualityRegister(agencies: first.agencies))
        #expect(second.agencies.first?.wasRegistered(on: Self.day("2012-06-01")) == false)
    }

    @Test(arguments: [
        ("7,AG,Agency,FI,,", "registration_start"), ("7,AG,Agency,FI,2009-13-01,", "registration_start"),
        ("7,AG,Agency,FI,2009-01-01,soon", "registration_end"),
        ("7,AG,Agency,FI,2009-01-01,2008-01-01", "registration_end"),
    ])
    func `days that cannot be read are named at their column`(row: String, column: String) {
        let reading = read(Self.agencies, [row])
        #expect(reading.agencies.isEmpty)
        #expect(reading.findings.map(\.code.rawValue) == ["deqar.agency.registration"])
        #expect(reading.findings.first?.place == .row(2, column: column))
    }

    @Test func `a column that nothing is kept of is named`() {
        let reading = read(Self.agencies + ",Website,", ["7,AG,Agency,FI,2009-01-01,,https://ag.example,"])
        #expect(reading.findings.map(\.place) == [.row(1, column: "Website")])
        #expect(reading.findings.map(\.severity) == [.note])
        #expect(reading.agencies.count == 1)
    }

    @Test func `a country of an agency that nobody knows is named`() {
        let reading = read(Self.countries, ["7,AG,FI,True,2009-01-01,"])
        #expect(reading.findings.map(\.code.rawValue) == ["deqar.csv.columnUnread", "deqar.agency.unknown"])
        #expect(reading.findings.last?.place == .row(2, column: "deqar_id"))
    }

    @Test func `an official status that ended does not hold after its last day`() throws {
        let register = QualityRegister(agencies: read(Self.agencies, ["7,AG,Agency,FI,2009-01-01,"]).agencies)
        let reading = read(
            Self.countries, ["7,AG,FI,True,2009-01-01,2014-12-31", "7,AG,FI,False,2015-01-01,"], register)
        let agency = try #require(reading.agencies.first)
        #expect(agency.isOfficial(in: Self.finland, on: Self.day("2014-12-31")))
        #expect(!agency.isOfficial(in: Self.finland, on: Self.day("2015-01-01")))
        #expect(agency.works(in: Self.finland))
        let again = read(Self.countries, ["7,AG,FI,True,2009-01-01,"], QualityRegister(agencies: reading.agencies))
        #expect(again.agencies.first?.countries.count == 1)
        let bad = read(Self.countries, ["7,AG,FI,True,2009-01-01,never"], register)
        #expect(bad.findings.last?.place == .row(2, column: "valid_to"))
        #expect(bad.findings.map(\.code.rawValue) == ["deqar.csv.columnUnread", "deqar.agency.period"])
    }
}
