// SPDX-License-Identifier: Apache-2.0

import Foundation
import Localization
import Providers
import TestSupport
import Testing
import Vocabulary

@testable import DEQAR

/// Answers of DEQAR's Web API. The samples leave parts out as `((...))`; the test takes those marks away.
///
/// The verdicts were written down from `deqar_rules.json`, the samples and the seed of the register of agencies, before
/// they were compared with what is read.
@Suite("DEQAR web answers") struct WebAnswerTests {
    private static func answer(_ number: Int) throws -> [UInt8] {
        let text = try Shared.text("data/policy/deqar/samples/webapi_response_\(number).json.txt")
        return Array(text.replacing(/,?\s*\(\(\.\.\.\)\)/, with: "").utf8)
    }

    private static func read(_ number: Int) throws -> EvidenceReading {
        DEQARFile.read(try answer(number), register: register, today: SampleVerdictTests.today)
    }

    /// The agencies of the answers, whose procedures are known by name there; where they work and whether officially as
    /// the seed has it, but registered until today.
    private static let register: QualityRegister = {
        func agency(
            _ id: String, _ acronym: String, _ activity: String, _ kind: ActivityKind, official: String, other: [String]
        ) -> QualityAssuranceAgency {
            QualityAssuranceAgency(
                id: given(AgencyID(id)), acronym: acronym, name: acronym,
                registrations: [given(DayPeriod(from: SampleRegister.day("2009-01-01"), until: nil))],
                activities: [.init(id: given(ActivityID("\(id)-x")), name: activity, kind: kind)],
                countries: [.init(code: given(CountryCode(official)), isOfficial: true)]
                    + other.map { .init(code: given(CountryCode($0)), isOfficial: false) })
        }
        return QualityRegister(
            agencies: [
                agency("45", "AAQ", "System accreditation in Germany", .institutional, official: "CH", other: ["DE", "AT"]),
                agency("20", "ASIIN", "Programme accreditation", .programme, official: "DE", other: []),
                agency("44", "IEP", "Institutional evaluation", .institutional, official: "CH", other: ["MK"]),
            ], providers: SampleRegister.providers)
    }()

    /// Where parts stand that are not kept; nothing else is to be found in the answer.
    private static func notKept(_ reading: EvidenceReading) -> [String] {
        reading.findings.map { finding in
            guard finding.code == "deqar.submission.notKept", finding.severity == .note, case .pointer(let pointer)? = finding.place
            else { return finding.code.rawValue }
            return pointer
        }
    }

    struct Report: Sendable, CustomTestStringConvertible {
        let number: Int
        let agency: String
        let verdict: SampleVerdictTests.Verdict
        var notKept: [String] = []
        var testDescription: String { "answer \(number)" }
    }

    @Test(
        .requiresShared(cases: 4),
        arguments: [
            // A duty in Germany, where AAQ has no official status in the seed; its one file has no address.
            Report(number: 2, agency: "AAQ", verdict: .flagged(["report.flag.noOfficialStatus", "report.flag.noFile"])),
            // A duty in Germany by an agency of Germany, a programme with its level, and a file.
            Report(number: 3, agency: "ASIIN", verdict: .taken),
            // Voluntary, in a country where IEP works, with a file: once of a list, once alone.
            Report(number: 4, agency: "IEP", verdict: .taken),
            Report(number: 5, agency: "IEP", verdict: .taken),
        ])
    func `reads reports and meets the verdict that follows from the rules`(_ report: Report) throws {
        let reading = try Self.read(report.number)
        #expect(reading.source == DEQARSource.webReports.rawValue)
        #expect(Self.notKept(reading) == report.notKept)
        #expect(reading.candidates.map(SampleVerdictTests.verdict) == [report.verdict])
        guard case .taken(let read, _, _)? = reading.candidates.first?.content else { return }
        #expect(Self.register.agencies[read.agency]?.acronym == report.agency)
    }

    /// A list of institutions names its countries and levels by words.
    @Test(.requiresShared) func `reads an institution of a list, whose country is a name`() throws {
        let reading = try Self.read(1)
        #expect(reading.source == DEQARSource.webInstitutions.rawValue)
        #expect(Self.notKept(reading) == ["/results/0/place", "/results/0/website_link"])
        let provider = try #require(reading.providers.first)
        #expect(reading.providers.count == 1)
        #expect(provider.id.text == "DEQARINST0382")
        #expect(provider.name == "Aachen University")
        #expect(provider.seats.map(\.alpha2) == ["DE"])
        #expect(provider.isHigherEducation)
        #expect(provider.levels == [.firstCycle, .secondCycle, .thirdCycle])
        #expect(provider.identifiers.map { "\($0.scheme.rawValue) \($0.notation)" } == ["deqar DEQARINST0382", "eter DE0069"])
    }

    @Test(.requiresShared) func `keeps the page about a report that an answer names`() throws {
        guard case .taken(let report, _, _)? = try Self.read(2).candidates.first?.content else {
            Issue.record("not taken")
            return
        }
        #expect(report.links.map(\.title) == ["View report record on agency site"])
        #expect(report.links.first?.address.hasPrefix("https://antrag.akkreditierungsrat.de/") == true)
    }

    @Test func `tells that DEQAR itself doubts a report, and each kind of part once that is not kept`() {
        func report(_ id: Int, _ flag: String) -> String {
            """
            {"id": \(id), "agency_acronym": "IEP", "agency_esg_activity": "Institutional evaluation", "flag": "\(flag)",
             "status": "voluntary", "decision": "positive", "valid_from": "2019-01-0\(id)", "colour": "blue",
             "institutions": [{"deqar_id": "DEQARINST0382", "motto": "A"}], "report_files": [{"file": "https://a.example/\(id).pdf"}]}
            """
        }
        let text = "[\(report(1, "none")), \(report(2, "high level"))]"
        let reading = DEQARFile.read(Array(text.utf8), register: Self.register, today: SampleVerdictTests.today)
        #expect(
            reading.findings.map { "\($0.code.rawValue) \($0.place.map { "\($0)" } ?? "")" } == [
                #"deqar.submission.notKept pointer("/0/colour")"#, #"deqar.submission.notKept pointer("/0/institutions/0/motto")"#,
                #"deqar.web.flagged pointer("/1/flag")"#,
            ])
        #expect(reading.candidates.count == 2)
    }

    @Test func `keeps an institution's identifiers of a known agency, and tells of those it has no place for`() throws {
        let text = """
            {"deqar_id": "DEQARINST4711", "names": [{"name_official": "School"}, {"name_official": "Old school"}], "country": ["Austria"],
             "identifiers": [
              {"identifier": "S-1", "resource": "local identifier", "agency": "ASIIN - Accreditation Agency"},
              {"identifier": "S-2", "resource": "local identifier", "agency": "NOBODY"},
              {"identifier": "E1", "resource": "Erasmus-Charter"}]}
            """
        let reading = DEQARFile.read(Array(text.utf8), register: Self.register, today: SampleVerdictTests.today)
        #expect(Self.notKept(reading) == ["/names/1", "/identifiers/1", "/identifiers/2"])
        let provider = try #require(reading.providers.first)
        #expect(provider.localIdentifiers == [given(AgencyID("20")): ["S-1"]])
        var register = Self.register
        register.add(provider)
        register.add(provider)
        #expect(register.providers(of: given(AgencyID("20")), named: "S-1") == [provider.id])
    }

    /// A dump repeats the same parts thousands of times, and somebody may send as many names as they like.
    @Test func `tells each kind of part once for a whole file, and no more than fifty`() {
        let one = #"{"deqar_id": "DEQARINST4711", "name_primary": "A", "country": ["Austria"], "identifiers": [{"identifier": "1", "resource": "R"}]}"#
        let two = DEQARFile.read(
            Array("[\(one), \(one.replacing("4711", with: "4712"))]".utf8), register: Self.register, today: SampleVerdictTests.today)
        #expect(Self.notKept(two) == ["/0/identifiers/0"])
        #expect(two.providers.count == 2)
        let parts = (0..<500).map { #""part\#($0)": 1"# }.joined(separator: ", ")
        let many = DEQARFile.read(
            Array(#"[{"deqar_id": "DEQARINST4711", "name_primary": "A", "country": ["Austria"], \#(parts)}]"#.utf8), register: Self.register,
            today: SampleVerdictTests.today)
        #expect(many.findings.count == 50)
    }

    /// The names of registers of identifiers are no evidence about anybody.
    @Test(.requiresShared) func `refuses the answer that lists registers of identifiers`() throws {
        let reading = try Self.read(6)
        #expect(reading.findings.map(\.code.rawValue) == ["deqar.json.shape"])
        #expect(reading.isRefused)
        #expect(reading.candidates.isEmpty && reading.providers.isEmpty && reading.agencies.isEmpty)
    }

    @Test(.requiresShared) func `no sample of the Web API goes without a test`() throws {
        let folder = Shared.url("data/policy/deqar/samples")
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasPrefix("webapi") }
        #expect(Set(names) == Set((1...7).map { "webapi_response_\($0).json.txt" }))
    }

    @Test(.requiresShared) func `knows every country of the European Higher Education Area by the name it has there`() throws {
        let rows = try Shared.text("data/policy/deqar/ehea_countries.csv").split(whereSeparator: \.isNewline).dropFirst()
        #expect(rows.count == 49)
        for row in rows {
            let cells = row.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
            #expect(CountryCode(englishName: cells[4])?.alpha2 == cells[0], "\(cells[4])")
        }
    }

    @Test func `tells a country that nobody knows, and keeps the institution if another seat is known`() {
        func read(_ countries: String) -> EvidenceReading {
            let text = #"{"deqar_id": "DEQARINST4711", "name_primary": "School", "country": \#(countries)}"#
            return DEQARFile.read(Array(text.utf8), register: Self.register, today: SampleVerdictTests.today)
        }
        let two = read(#"["Atlantis", "Czech Republic", "Czechia"]"#)
        #expect(two.findings.map(\.code.rawValue) == ["deqar.institution.country"])
        #expect(two.findings.first?.place == .pointer("/country/0"))
        #expect(two.providers.first?.seats.map(\.alpha2) == ["CZ"])
        let none = read(#"["Atlantis"]"#)
        #expect(none.findings.map(\.code.rawValue) == ["deqar.institution.country", "deqar.institution.unreadable"])
        #expect(none.providers.isEmpty)
    }

    @Test(.requiresShared) func `answers about an award of 2017 under a report of 2013 to 2019`() throws {
        let reading = try Self.read(3)
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
        let reading = try Self.read(7)
        let provider = try #require(reading.providers.first)
        #expect(provider.id.text == "DEQARINST0792")
        #expect(provider.seats.map(\.alpha2) == ["ES"])
        #expect(provider.levels == [.firstCycle, .secondCycle, .thirdCycle])
        // The charter, three identifiers' first days, and what belongs to the names, the seat and the levels.
        #expect(Self.notKept(reading).contains("/identifiers/1"))
        #expect(Self.notKept(reading).contains("/founding_date"))
        #expect(Self.notKept(reading).contains("/names/0/acronym"))
        let found = Set(provider.identifiers.map { "\($0.scheme.rawValue) \($0.notation)" })
        #expect(
            found.isSuperset(of: ["deqar DEQARINST0792", "eter ES0022", "erasmus E  TARRAGO01", "schac urv.cat", "pic 999880560", "vat ESQ9350003A"]))
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
