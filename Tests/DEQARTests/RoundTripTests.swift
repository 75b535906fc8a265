// SPDX-License-Identifier: Apache-2.0

import CSV
import Foundation
import JSONTree
import Localization
import Providers
import TestSupport
import Testing
import Vocabulary

@testable import DEQAR

/// Reading, writing for the Submission API and reading again gives the same report; and the written document says what
/// the documented one says.
@Suite("DEQAR submissions, read and written") struct RoundTripTests {
    /// The register with open registrations, so that all seven documented examples are taken.
    static let register: QualityRegister = {
        let agencies = SampleRegister.agencies.map {
            QualityAssuranceAgency(
                id: $0.id, acronym: $0.acronym, name: $0.name,
                registrations: [given(DayPeriod(from: SampleRegister.day("2000-01-01"), until: nil))], activities: $0.activities,
                countries: $0.countries)
        }
        return QualityRegister(agencies: agencies, providers: SampleRegister.providers)
    }()

    @Test(.requiresShared(cases: 7), arguments: 1...7)
    func `keeps all that a documented example says`(number: Int) throws {
        let bytes = try Shared.data("data/policy/deqar/samples/submission_example_\(number).json")
        let first = try report(bytes)
        let written = SubmissionWriter(register: Self.register).submission(first).serialized()
        var second = try report(written)
        // A file that was enclosed is kept as its digest only.
        for index in first.documents.indices where first.documents[index].address == nil {
            second.documents[index].sha256 = first.documents[index].sha256
        }
        #expect(first == second)

        let original = try JSONDocument(parsing: bytes).root
        let copy = try JSONDocument(parsing: written).root
        for member in original.members where !["date_format", "activities"].contains(member.name) {
            #expect(copy[member.name] != nil, "\(member.name) is lost")
        }
        #expect(copy["programmes"]?.count == original["programmes"]?.count)
        #expect(copy["report_files"]?.count == original["report_files"]?.count)
        #expect(copy["institutions"]?.count == original["institutions"]?.count)
    }

    @Test(
        .requiresShared(cases: 7),
        arguments: [
            "test_valid.csv", "test_programme.csv", "test_valid_ap.csv", "fulltest_jp.csv", "fulltest_op.csv",
            "fulltest_prog.csv", "fulltest_inst.csv",
        ])
    func `keeps all that a sample table says, as CSV and as JSON`(file: String) throws {
        let first = try reports(try Shared.data("data/policy/deqar/samples/\(file)"))
        #expect(!first.isEmpty)
        let writer = SubmissionWriter(register: Self.register)
        let json = try reports(writer.submissions(first).serialized())
        #expect(json.map(Self.withoutDigests) == first.map(Self.withoutDigests))
        let csv = try reports(Array(SubmissionSheet(writer).text(first).utf8))
        #expect(csv.map(Self.withoutDigests) == first.map(Self.withoutDigests))
    }

    /// Every part of a documented example is read, so that another word there makes another report or none, or it is
    /// told that the part is not kept.
    @Test(.requiresShared(cases: 7), arguments: 1...7)
    func `loses no part of a documented example in silence`(number: Int) throws {
        let bytes = try Shared.data("data/policy/deqar/samples/submission_example_\(number).json")
        let original = try JSONDocument(parsing: bytes).root.value
        let before = candidate(original)
        var parts = 0
        for path in Self.leaves(original) where path.last != "date_format" {
            parts += 1
            let changed = candidate(Self.changing(path, in: original))
            let isTold = changed.remarks.contains { $0.code == "deqar.submission.notKept" && $0.place == .pointer(path.pointer) }
            #expect(changed.report != before.report || isTold, "\(path.joined(separator: "/")) is lost")
        }
        #expect(parts > 8)
    }

    @Test func `tells each kind of part once that is not kept`() throws {
        let value: JSONValue = [
            "agency": "ACQUIN", "colour": "blue", "report_links": [["link": "https://a.example", "rank": 1]],
            "programmes": [
                ["name_primary": "A", "mood": "B", "alternative_names": [["name_alternative": "C", "since": "2001"]]],
                ["name_primary": "D", "mood": "E", "mc_as_part_of_accreditation": "yes"],
            ],
            "institutions": [["deqar_id": "DEQARINST0001", "name_official": "F"]], "empty": "", "nothing": [[]],
        ]
        var places: [[String]] = []
        var unread = UnreadMembers.ofSubmission
        unread.tell(of: value) { places.append($1) }
        #expect(
            places == [
                ["colour"], ["report_links", "0", "rank"], ["programmes", "0", "mood"],
                ["programmes", "0", "alternative_names", "0", "since"], ["institutions", "0", "name_official"],
            ])
    }

    /// Another word in a cell makes another report or none, or it is told that the column is not kept.
    @Test(
        .requiresShared(cases: 7),
        arguments: [
            "test_valid.csv", "test_programme.csv", "test_valid_ap.csv", "fulltest_jp.csv", "fulltest_op.csv",
            "fulltest_prog.csv", "fulltest_inst.csv",
        ])
    func `loses no cell of a sample table in silence`(file: String) throws {
        let text = String(decoding: try Shared.data("data/policy/deqar/samples/\(file)"), as: UTF8.self)
        let table = try DelimitedTable.read(text, rows: 100).get()
        var cells = 0
        for (row, record) in table.rows.enumerated() {
            let before = read(table, row, record.fields)
            for (column, name) in table.names.enumerated()
            where name != "date_format" && record.fields.indices.contains(column) {
                let cell = record.fields[column].trimmingCharacters(in: .whitespaces)
                guard !cell.isEmpty, cell != "-" else { continue }
                cells += 1
                var fields = record.fields
                fields[column] = cell + "9"
                let changed = read(table, row, fields)
                let isTold = changed.remarks.contains {
                    ["deqar.submission.notKept", "deqar.csv.columnUnknown", "report.provider.identifierUnknown"].contains($0.code)
                        && $0.place?.column == table.headings[column]
                }
                #expect(changed.report != before.report || isTold, "\(name) of row \(row + 2) is lost")
            }
        }
        #expect(cells > 8)
    }

    private func read(_ table: DelimitedTable, _ row: Int, _ fields: [String]) -> (report: QualityReport?, remarks: [Finding]) {
        func line(_ cells: [String]) -> String {
            cells.map { "\"\($0.replacing("\"", with: "\"\""))\"" }.joined(separator: ",") + "\r\n"
        }
        let reading = DEQARFile.read(
            Array((line(table.headings) + line(fields)).utf8), register: Self.register, today: SampleVerdictTests.today)
        guard case .taken(let report, _, let remarks)? = reading.candidates.first?.content else { return (nil, reading.findings) }
        return (report, remarks + reading.findings)
    }

    /// The parts that the documented examples leave out, as JSON and as a table.
    @Test func `writes links, remarks, other names and whose identifier it is as it read them`() throws {
        var report = try self.report(try Shared.data("data/policy/deqar/samples/submission_example_3.json"))
        report.links = [ReportLink(title: "Record", address: "https://agency.example/1"), ReportLink(title: "", address: "https://agency.example/2")]
        report.comment = "Read with the follow-up."
        report.documents[0].fileName = "report.pdf"
        report.programmes[0].otherNames = [.init("Máster", qualification: "M.A."), .init("Meisterkurs")]
        report.programmes[0].identifiers = [.init("16"), .init("N-7", resource: "national identifier")]
        report.programmes[0].outcomeDescription = "Reads music at sight."
        report.programmes[0].isPartOfAccreditation = false
        let writer = SubmissionWriter(register: Self.register)
        #expect(try reports(writer.submissions([report]).serialized()) == [report])
        #expect(try reports(Array(SubmissionSheet(writer).text([report]).utf8)) == [report])
    }

    private func candidate(_ value: JSONValue) -> (report: QualityReport?, remarks: [Finding]) {
        let reader = SubmissionReader(register: Self.register, today: SampleVerdictTests.today)
        switch reader.candidate(value, place: { .pointer($0.pointer) }).content {
        case .taken(let report, _, let remarks): return (report, remarks)
        case .refused: return (nil, [])
        }
    }

    private static func leaves(_ value: JSONValue, _ path: [String] = []) -> [[String]] {
        switch value {
        case .object(let object): object.members.flatMap { leaves($0.value, path + [$0.name]) }
        case .array(let elements): elements.enumerated().flatMap { leaves($0.element, path + ["\($0.offset)"]) }
        default: [path]
        }
    }

    /// The value with another word at a path.
    private static func changing(_ path: [String], in value: JSONValue) -> JSONValue {
        guard let first = path.first else {
            if case .string(let text) = value { return .string(text + "9") }
            return .string("9")
        }
        let rest = Array(path.dropFirst())
        switch value {
        case .object(var object):
            object[first] = object[first].map { changing(rest, in: $0) }
            return .object(object)
        case .array(var elements):
            guard let index = Int(first) else { return value }
            elements[index] = changing(rest, in: elements[index])
            return .array(elements)
        default: return value
        }
    }

    private func reports(_ bytes: [UInt8]) throws -> [QualityReport] {
        let reading = DEQARFile.read(bytes, register: Self.register, today: SampleVerdictTests.today)
        return try reading.candidates.map { candidate in
            guard case .taken(let report, _, _) = candidate.content else {
                Issue.record("\(candidate.content)")
                throw SampleVerdictTests.Surprise()
            }
            return report
        }
    }

    /// Enclosed files are kept by their digests, which a submission cannot carry.
    private static func withoutDigests(_ report: QualityReport) -> QualityReport {
        var copy = report
        for index in copy.documents.indices { copy.documents[index].sha256 = nil }
        return copy
    }

    private func report(_ bytes: [UInt8]) throws -> QualityReport {
        let reading = DEQARFile.read(bytes, register: Self.register, today: SampleVerdictTests.today)
        let candidate = try #require(reading.candidates.first)
        guard case .taken(let report, _, _) = candidate.content else {
            Issue.record("\(candidate.content)")
            throw SampleVerdictTests.Surprise()
        }
        return report
    }
}

extension [String] {
    /// The path as a JSON Pointer; the names of submissions need no escaping.
    fileprivate var pointer: String { map { "/" + $0 }.joined() }
}

extension Place {
    fileprivate var column: String? {
        if case .row(_, let column) = self { column } else { nil }
    }
}
