// SPDX-License-Identifier: Apache-2.0

import Localization
import Providers
import TestSupport
import Testing
import Vocabulary

@testable import DEQAR

/// Files of agencies that are wrong in ways that happen, each named exactly: by rule, row and column.
@Suite struct BadSubmissionTests {
    private static let heading =
        "agency,local_identifier,activities[1].id,status,decision,valid_from,valid_to,file[1].original_location,"
        + "institution[1].deqar_id,institution[2].eter_id,institution[3].identifier,institution[3].resource"
    private static let sound = "ACQUIN,A-1,4,1,1,2015-01-01,2019-01-01,https://a.example/1.pdf,DEQARINST0140,,,"
    private static let today = SampleRegister.day("2026-06-15")

    private func read(_ rows: String...) -> EvidenceReading { read(rows) }

    private func read(_ rows: [String], heading: String = heading, register: QualityRegister = SampleRegister.register)
        -> EvidenceReading
    {
        let text = ([heading] + rows).joined(separator: "\n") + "\n"
        return DEQARFile.read(Array(text.utf8), register: register, today: Self.today)
    }

    private func refusals(_ reading: EvidenceReading, row: Int = 0) -> [Finding] {
        guard reading.candidates.indices.contains(row), case .refused(let findings) = reading.candidates[row].content
        else { return [] }
        return findings
    }

    struct Row: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let from: String
        let to: String
        let code: String
        let column: String
    }

    @Test(arguments: [
        Row(testDescription: "end before start", from: "2019-01-01", to: "2014-12-31", code: "report.period.reversed", column: "valid_to"),
        Row(testDescription: "outside the agency's registration", from: "2015-01-01,2019-01-01", to: "2022-01-01,2023-01-01", code: "report.agency.notRegistered", column: "valid_from"),
        Row(testDescription: "an agency that nobody knows", from: "ACQUIN", to: "NOBODY", code: "report.agency.unknown", column: "agency"),
        Row(testDescription: "a procedure that nobody knows", from: ",4,", to: ",9999,", code: "report.activity.unknown", column: "activities[1].id"),
        Row(testDescription: "a code that is none", from: ",1,1,", to: ",1,7,", code: "report.code", column: "decision"),
        Row(testDescription: "a day that is none", from: "2015-01-01", to: "2015-02-30", code: "report.date", column: "valid_from"),
        Row(testDescription: "an institution that nobody knows", from: "DEQARINST0140", to: "DEQARINST9999", code: "report.provider.unknown", column: "institution[1].deqar_id"),
        Row(testDescription: "the same provider twice under two numbers", from: "DEQARINST0140,,", to: "DEQARINST0140,DE0140,", code: "report.provider.repeated", column: "institution[2].eter_id"),
    ])
    func `is refused by its rule, at its column`(_ row: Row) {
        #expect(refusals(read(Self.sound)).isEmpty)
        let findings = refusals(read(Self.sound.replacing(row.from, with: row.to)))
        #expect(findings.map(\.code.rawValue) == [row.code])
        #expect(findings.first?.place == .row(2, column: row.column))
    }

    @Test func `names the same provider under three identifiers in one row`() {
        let vat = given(ProviderIdentifier(.vat, "DE123456788"))
        let provider = ReviewedProvider(
            id: given(ProviderID("DEQARINST0140")), name: "University", seats: [given(CountryCode("DE"))],
            isHigherEducation: true,
            identifiers: [given(ProviderIdentifier(.deqar, "DEQARINST0140")), given(ProviderIdentifier(.eter, "DE0140")), vat])
        let register = QualityRegister(agencies: SampleRegister.agencies, providers: [provider])
        let row = Self.sound.replacing("DEQARINST0140,,,", with: "DEQARINST0140,DE0140,\(vat.notation),EU-VAT")
        let findings = refusals(read([row], register: register))
        #expect(findings.map(\.code.rawValue) == ["report.provider.repeated", "report.provider.repeated"])
        #expect(findings.map(\.place) == [.row(2, column: "institution[2].eter_id"), .row(2, column: "institution[3].identifier")])
    }

    @Test func `names two numbers of one reference that lead to two providers`() {
        let heading = Self.heading.replacing("institution[2].eter_id", with: "institution[1].eter_id")
        let row = Self.sound.replacing("DEQARINST0140,,", with: "DEQARINST0140,DE0392,")
        let findings = refusals(read([row], heading: heading))
        #expect(findings.map(\.code.rawValue) == ["report.provider.contradicting"])
        #expect(findings.first?.place == .row(2, column: "institution[1].deqar_id"))
    }

    @Test func `names a number that three entries of the register hold`() {
        let twins = ["x", "y", "z"].map { name in
            ReviewedProvider(
                id: given(ProviderID(name)), name: name, seats: [given(CountryCode("DE"))], isHigherEducation: true,
                identifiers: [given(ProviderIdentifier(.deqar, "DEQARINST0140"))])
        }
        let findings = refusals(
            read([Self.sound], register: QualityRegister(agencies: SampleRegister.agencies, providers: twins)))
        #expect(findings.map(\.code.rawValue) == ["report.provider.ambiguous"])
        #expect(findings.first?.parameters["count"] == .integer(3))
    }

    @Test func `remarks on overlapping and on contradicting reports, and on those to come`() {
        let reading = read(
            Self.sound, Self.sound.replacing("A-1", with: "A-2").replacing("2015-01-01", with: "2016-01-01"),
            Self.sound.replacing("A-1", with: "A-3").replacing(",1,1,", with: ",1,3,"))
        let rows = ImportPlan(reading.candidates, against: []).rows
        #expect(rows.map { $0.remarks.map(\.code.rawValue) } == [[], ["report.overlap"], ["report.contradiction", "report.contradiction"]])
        let agencies = SampleRegister.agencies.map { agency in
            QualityAssuranceAgency(
                id: agency.id, acronym: agency.acronym, name: agency.name,
                registrations: [given(DayPeriod(from: SampleRegister.day("2000-01-01"), until: nil))],
                activities: agency.activities, countries: agency.countries)
        }
        let later = read(
            [Self.sound.replacing("2015-01-01,2019-01-01", with: "2027-01-01,2029-01-01")],
            register: QualityRegister(agencies: agencies, providers: SampleRegister.providers))
        guard case .taken(_, _, let remarks)? = later.candidates.first?.content else {
            Issue.record("\(later.candidates)")
            return
        }
        #expect(remarks.map(\.code.rawValue) == ["report.date.future"])
        #expect(remarks.first?.place == .row(2, column: "valid_from"))
    }

    @Test func `takes a level below degree from our own column`() throws {
        let heading =
            "agency,local_identifier,activities[1].id,status,decision,valid_from,file[1].original_location,"
            + "institution[1].deqar_id,programme[1].name_primary,programme[1].degree_outcome,programme[1].workload_ects,"
            + "programme[1].assessment_certification,programme[1].eqf_level"
        let row = "EKKA,A-9,7,2,1,2016-01-01,https://a.example/9.pdf,DEQARINSTAP0010,Welding,no,10,2,"
        guard case .taken(let report, _, _)? = read([row + "4"], heading: heading).candidates.first?.content else {
            Issue.record("it was refused")
            return
        }
        #expect(report.programmes.first?.eqfLevel == EQFLevel(4))
        #expect(TrustScope(level: EQFLevel(4)) != .anything)
        let findings = refusals(read([row + "9"], heading: heading))
        #expect(findings.map(\.code.rawValue) == ["report.code"])
        #expect(findings.first?.place == .row(2, column: "programme[1].eqf_level"))
    }

    struct Study: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let outcome: String
        let field: String
        var column: String?
    }

    private static let skill = "http://data.europa.eu/esco/skill/7c4fc5e4-10cc-4457-9038-77907fee1290"

    /// `esco_check` of the rules: skills of ESCO by their addresses, fields by their code or their address.
    @Test(arguments: [
        Study(testDescription: "a skill and a code", outcome: skill, field: "0912"),
        Study(testDescription: "a broad field", outcome: skill, field: "09"),
        Study(testDescription: "an address of ESCO", outcome: skill, field: "http://data.europa.eu/esco/isced-f/0912"),
        Study(testDescription: "an address of the credential model", outcome: skill, field: "http://data.europa.eu/snb/isced-f/0912"),
        Study(testDescription: "a script", outcome: "javascript:alert(1)", field: "0912", column: "programme[1].learning_outcome[1]"),
        Study(testDescription: "an occupation", outcome: "http://data.europa.eu/esco/occupation/7c4fc5e4-10cc-4457-9038-77907fee1290", field: "0912", column: "programme[1].learning_outcome[1]"),
        Study(testDescription: "a skill of another site", outcome: "http://esco.example/esco/skill/7c4fc5e4-10cc-4457-9038-77907fee1290", field: "0912", column: "programme[1].learning_outcome[1]"),
        Study(testDescription: "a skill with words behind", outcome: skill + "?x", field: "0912", column: "programme[1].learning_outcome[1]"),
        Study(testDescription: "the words of an outcome", outcome: "Can weld", field: "0912", column: "programme[1].learning_outcome[1]"),
        Study(testDescription: "a code that the list has not", outcome: skill, field: "0666", column: "programme[1].field_study"),
        Study(testDescription: "a foreign address that ends in a code", outcome: skill, field: "javascript:/0912", column: "programme[1].field_study"),
        Study(testDescription: "a name", outcome: skill, field: "Medicine", column: "programme[1].field_study"),
    ])
    func `takes skills of ESCO and fields of ISCED-F, and names anything else at its column`(_ study: Study) {
        let heading =
            "agency,local_identifier,activities[1].id,status,decision,valid_from,file[1].original_location,"
            + "institution[1].deqar_id,programme[1].name_primary,programme[1].degree_outcome,programme[1].workload_ects,"
            + "programme[1].assessment_certification,programme[1].learning_outcome[1],programme[1].field_study"
        let row = "EKKA,A-9,7,2,1,2016-01-01,https://a.example/9.pdf,DEQARINSTAP0010,Care,no,10,2,\(study.outcome),\(study.field)"
        let reading = read([row], heading: heading)
        guard let column = study.column else {
            guard case .taken(let report, _, _)? = reading.candidates.first?.content else {
                Issue.record("\(reading.candidates)")
                return
            }
            #expect(report.programmes.first?.outcomes == [Self.skill])
            #expect(report.programmes.first?.fields.map { $0.holds(given(FieldOfStudy("0912"))) } == [true])
            return
        }
        let findings = refusals(reading)
        #expect(findings.map(\.code.rawValue) == ["report.code"])
        #expect(findings.first?.place == .row(2, column: column))
    }

    @Test func `names the pointer of an outcome that is no skill`() {
        let text = """
            {"agency": "EKKA", "valid_from": "2016-01-01", "programmes": [
                {"name_primary": "Care", "learning_outcomes": ["\(Self.skill)", "javascript:alert(1)"]}]}
            """
        let reading = DEQARFile.read(Array(text.utf8), register: SampleRegister.register, today: Self.today)
        let finding = refusals(reading).first { $0.code == "report.code" }
        #expect(finding?.place == .pointer("/programmes/0/learning_outcomes/1"))
        #expect(finding?.parameters["written"] == .text("javascript:alert(1)"))
    }

    // MARK: Days, identifiers and whole files

    @Test(arguments: ["%Y-%m", "%d.%m.%y", "%Y-%m-%d-%d", "soon"])
    func `says which way of writing days cannot be understood`(format: String) {
        let findings = refusals(read([Self.sound + ",\(format)"], heading: Self.heading + ",date_format"))
        #expect(findings.map(\.code.rawValue) == ["report.date.format"])
        #expect(findings.first?.place == .row(2, column: "date_format"))
        #expect(findings.first?.parameters["format"] == .text(format))
    }

    @Test(arguments: [String(repeating: "x", count: 200), "A\u{202E}1", "A\u{200B}1"])
    func `refuses an identifier of the agency that nobody could read or write`(identifier: String) {
        let findings = refusals(read(Self.sound.replacing("A-1", with: identifier)))
        #expect(findings.map(\.code.rawValue) == ["report.localIdentifier.unreadable"])
        #expect(findings.first?.place == .row(2, column: "local_identifier"))
    }

    @Test func `takes a report in a country where the agency was not known to work, under a low flag`() {
        func flags(_ institution: String) -> [ReportFlag] {
            let reading = read(Self.sound.replacing("DEQARINST0140", with: institution).replacing(",1,1,", with: ",2,1,"))
            guard case .taken(_, let flags, _)? = reading.candidates.first?.content else {
                Issue.record("\(reading.candidates)")
                return []
            }
            return flags
        }
        #expect(flags("DEQARINST0140").isEmpty)
        let found = flags("DEQARINST0245")
        #expect(found.map(\.finding.code.rawValue) == ["report.flag.newCountry"])
        #expect(found.first?.level == .low)
        #expect(found.first?.finding.place == .row(2, column: "institution[1].deqar_id"))
        #expect(found.first?.finding.parameters["countries"] == .text("CZ"))
    }

    @Test func `names each item that is of another shape than the first, and reads the others`() {
        let report = #"{"agency": "ACQUIN", "local_identifier": "A-1", "valid_from": "2015-01-01"}"#
        let reading = institutions("[\(report), \(institution("")), 7, \(report.replacing("A-1", with: "A-2"))]")
        #expect(reading.source == DEQARSource.submissionJSON.rawValue)
        #expect(reading.findings.map(\.code.rawValue) == ["deqar.json.mixed", "deqar.json.mixed"])
        #expect(reading.findings.map(\.place) == [.pointer("/1"), .pointer("/2")])
        #expect(reading.candidates.map(\.label) == ["A-1", "A-2"])
        #expect(reading.providers.isEmpty)
    }

    @Test func `refuses a table that has one column twice, whatever its case`() {
        let reading = read([Self.sound + ",2"], heading: Self.heading + ",Status")
        #expect(reading.findings.map(\.code.rawValue) == ["deqar.csv.columnTwice"])
        #expect(reading.findings.first?.place == .row(1, column: "Status"))
        #expect(reading.isRefused)
        #expect(reading.candidates.isEmpty)
    }

    @Test(arguments: [",", ";", "\t"]) func `reads every separator, with a mark of the byte order`(separator: String) {
        let text =
            "\u{FEFF}" + Self.heading.replacing(",", with: separator) + "\r\n"
            + Self.sound.replacing(",", with: separator) + "\r\n"
        let reading = DEQARFile.read(Array(text.utf8), register: SampleRegister.register, today: Self.today)
        #expect(refusals(reading).isEmpty)
        #expect(reading.candidates.count == 1)
    }

    struct Page: Sendable {
        let name: String
        let word: String
        let bytes: [UInt8]
    }

    @Test(arguments: [
        Page(name: "windows-1252", word: "Überprüfung", bytes: [0xDC, 0x62, 0x65, 0x72, 0x70, 0x72, 0xFC, 0x66, 0x75, 0x6E, 0x67]),
        Page(name: "windows-1253", word: "Έκθεση", bytes: [0xB8, 0xEA, 0xE8, 0xE5, 0xF3, 0xE7]),
        Page(name: "windows-1251", word: "Доклад", bytes: [0xC4, 0xEE, 0xEA, 0xEB, 0xE0, 0xE4]),
    ])
    func `reads a table in an encoding of Windows and says which`(_ page: Page) throws {
        let heading = Self.heading + ",summary\n"
        let bytes = Array(heading.utf8) + Array((Self.sound + ",").utf8) + page.bytes + [0x0A]
        let reading = DEQARFile.read(bytes, register: SampleRegister.register, today: Self.today)
        #expect(reading.findings.map(\.code.rawValue) == ["deqar.file.encoding"])
        guard case .taken(let report, _, _)? = reading.candidates.first?.content else {
            Issue.record("\(reading)")
            return
        }
        #expect(report.summary == page.word)
    }

    @Test func `takes a name of a megabyte for what it is, and writes it nowhere`() {
        let name = String(repeating: "x", count: 1 << 20)
        let findings = refusals(read(Self.sound.replacing("DEQARINST0140", with: name)))
        #expect(findings.map(\.code.rawValue) == ["report.provider.unknown"])
    }

    @Test func `never fails on a table or an answer that was cut or bent`() {
        let sources = [
            Array((Self.heading + "\n" + Self.sound + "\n").utf8),
            Array(institution(#"{"identifier": "999880560", "resource": "EU-PIC"}"#).utf8),
        ]
        forAll(zip(Gen<Int>.integer(in: 0...199), Gen<UInt8>.byte), runs: 300) { position, byte in
            for source in sources {
                var bent = source
                bent[position % bent.count] = byte
                _ = DEQARFile.read(bent, register: SampleRegister.register, today: Self.today)
                let cut = Array(source.prefix(position % source.count))
                _ = DEQARFile.read(cut, register: SampleRegister.register, today: Self.today)
            }
            return true
        }
    }

    // MARK: Institutions

    private func institution(_ more: String, name: String = "Hochschule", id: String = "DEQARINST4711") -> String {
        #"{"deqar_id": "\#(id)", "names": [{"name_official": "\#(name)"}], "#
            + #""countries": [{"country": {"iso_3166_alpha2": "DE"}}], "identifiers": [\#(more)]}"#
    }

    private func institutions(_ text: String, _ register: QualityRegister = QualityRegister()) -> EvidenceReading {
        DEQARFile.read(Array(text.utf8), register: register, today: Self.today)
    }

    @Test func `leaves out a VAT number of another country, at its pointer`() {
        let reading = institutions(institution(#"{"identifier": "FI12345671", "resource": "EU-VAT"}"#))
        #expect(reading.findings.map(\.code.rawValue) == ["provider.identifier.otherCountry"])
        #expect(reading.findings.first?.place == .pointer("/identifiers/0/identifier"))
        #expect(reading.providers.first?.identifiers.map(\.scheme) == [.deqar])
    }

    @Test func `refuses names of a megabyte and names with hidden signs, keeps those from right to left`() {
        for name in [String(repeating: "n", count: 1 << 20), "Hoch\u{202E}schule"] {
            let reading = institutions(institution("", name: name))
            #expect(reading.findings.map(\.code.rawValue) == ["deqar.institution.name"])
            #expect(reading.providers.isEmpty)
        }
        let hebrew = institutions(institution("", name: "אוניברסיטה"))
        #expect(hebrew.findings.isEmpty)
        #expect(hebrew.providers.first?.name == "אוניברסיטה")
    }

    @Test func `says which entries hold one number, in the file and in the register`() {
        let pic = #"{"identifier": "999880560", "resource": "EU-PIC"}"#
        let reading = institutions("[\(institution(pic)), \(institution(pic, id: "DEQARINST4712"))]")
        #expect(reading.findings.map(\.code.rawValue) == ["deqar.institution.twin"])
        #expect(reading.findings.first?.parameters["other"] == .text("DEQARINST4711"))
        let register = QualityRegister(providers: reading.providers)
        let third = institutions(institution(pic, id: "DEQARINST4713"), register)
        #expect(third.findings.map(\.code.rawValue) == ["deqar.institution.twin"])
    }
}
