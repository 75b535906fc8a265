// SPDX-License-Identifier: Apache-2.0

import Localization
import Providers
import TestSupport
import Testing
import Vocabulary

@testable import DEQAR

/// Answers of DEQAR's Web API. The samples leave parts out as `((...))`; the test takes those marks away.
@Suite struct WebAnswerTests {
    private static func answer(_ number: Int) throws -> [UInt8] {
        let text = try Shared.text("data/policy/deqar/samples/webapi_response_\(number).json.txt")
        return Array(text.replacing(/,\s*\(\(\.\.\.\)\)/, with: "").replacing("((...))", with: "").utf8)
    }

    /// The agencies of the answers, whose procedures are known by name there.
    private static let register: QualityRegister = {
        func agency(_ id: String, _ acronym: String, _ activity: String, _ kind: ActivityKind) -> QualityAssuranceAgency {
            QualityAssuranceAgency(
                id: given(AgencyID(id)), acronym: acronym, name: acronym,
                registrations: [given(DayPeriod(from: SampleRegister.day("2009-01-01"), until: nil))],
                activities: [.init(id: given(ActivityID("\(id)-x")), name: activity, kind: kind)],
                countries: [given(CountryCode("DE")), given(CountryCode("MK"))].map { .init(code: $0, isOfficial: true) })
        }
        return QualityRegister(
            agencies: [
                agency("45", "AAQ", "System accreditation in Germany", .institutional),
                agency("20", "ASIIN", "Programme accreditation", .programme),
                agency("44", "IEP", "Institutional evaluation", .institutional),
            ], providers: SampleRegister.providers)
    }()

    @Test(.requiresShared(cases: 4), arguments: [(2, "AAQ"), (3, "ASIIN"), (4, "IEP"), (5, "IEP")])
    func `reads reports`(number: Int, agency: String) throws {
        let reading = DEQARFile.read(try Self.answer(number), register: Self.register, today: SampleVerdictTests.today)
        #expect(reading.source == DEQARSource.webReports.rawValue)
        let candidate = try #require(reading.candidates.first)
        guard case .taken(let report, _, _) = candidate.content else {
            Issue.record("\(candidate.content)")
            return
        }
        #expect(Self.register.agencies[report.agency]?.acronym == agency)
    }

    @Test(.requiresShared) func `answers about an award of 2017 under a report of 2013 to 2019`() throws {
        let reading = DEQARFile.read(try Self.answer(3), register: Self.register, today: SampleVerdictTests.today)
        guard case .taken(let report, _, _) = try #require(reading.candidates.first).content else { return }
        let entry = QualityEntry(.report(report, hasHighFlag: false), knownAt: FixedClock.now, source: "Web API")
        let trust = TrustOnDate(QualityHistory([entry]))
        let provider = try #require(report.providers.first)
        let master = TrustScope(level: EQFLevel(7))
        #expect(trust(provider, on: SampleRegister.day("2017-03-01"), for: master).kind == .covered)
        #expect(trust(provider, on: SampleRegister.day("2020-03-01"), for: master).kind == .notCovered)
        #expect(trust(provider, on: SampleRegister.day("2017-03-01"), for: TrustScope(level: EQFLevel(6))).kind == .notCovered)
    }

    @Test(.requiresShared) func `reads an institution with its identifiers`() throws {
        let reading = DEQARFile.read(try Self.answer(7), register: Self.register, today: SampleVerdictTests.today)
        let provider = try #require(reading.providers.first)
        #expect(provider.id.text == "DEQARINST0792")
        #expect(provider.seats.map(\.alpha2) == ["ES"])
        #expect(provider.levels == [.firstCycle, .secondCycle, .thirdCycle])
        let found = Set(provider.identifiers.map { "\($0.scheme.rawValue) \($0.notation)" })
        #expect(
            found.isSuperset(of: ["deqar DEQARINST0792", "eter ES0022", "erasmus E  TARRAGO01", "schac urv.cat", "pic 999880560", "vat ESQ9350003A"]))
    }

    @Test(.requiresShared) func `reads an answer to a search, whose countries and levels are words`() throws {
        let reading = DEQARFile.read(try Self.answer(1), register: Self.register, today: SampleVerdictTests.today)
        #expect(reading.source == DEQARSource.webInstitutions.rawValue)
        let provider = try #require(reading.providers.first)
        #expect(provider.id.text == "DEQARINST0382")
        #expect(provider.seats.map(\.alpha2) == ["DE"])
        #expect(provider.levels == [.firstCycle, .secondCycle, .thirdCycle])
        #expect(reading.findings.isEmpty)
        let text = try String(decoding: Self.answer(1), as: UTF8.self).replacing("\"Germany\"", with: "\"Atlantis\"")
        let elsewhere = DEQARFile.read(Array(text.utf8), register: Self.register, today: SampleVerdictTests.today)
        #expect(elsewhere.providers.isEmpty)
        #expect(elsewhere.findings.map(\.place) == [.pointer("/results/0/country/0")])
    }

    @Test(.requiresShared) func `says that a list of words is no evidence`() throws {
        let reading = DEQARFile.read(try Self.answer(6), register: Self.register, today: SampleVerdictTests.today)
        #expect(reading.isRefused)
        #expect(reading.findings.map(\.code.rawValue) == ["deqar.json.shape"])
    }

    @Test(.requiresShared) func `reads the register of agencies from its three tables`() throws {
        var register = QualityRegister()
        for table in ["eqar_agencies_seed", "eqar_agency_focus_countries_seed", "eqar_agency_activities_seed"] {
            let reading = DEQARFile.read(
                try Shared.data("data/policy/deqar/\(table).csv"), register: register, today: SampleVerdictTests.today)
            #expect(reading.source == DEQARSource.agencies.rawValue)
            #expect(!reading.isRefused)
            for agency in reading.agencies { register.add(agency) }
        }
        #expect(register.agencies.count == 47)
        let musique = try #require(register.agency(named: "musique"))
        #expect(musique.isOfficial(in: given(CountryCode("RO")), on: SampleVerdictTests.today))
        #expect(!musique.isOfficial(in: given(CountryCode("BE")), on: SampleVerdictTests.today))
        #expect(musique.activities.count == 6)
        #expect(!musique.wasRegistered(on: SampleRegister.day("2016-06-05")))
    }
}
