// SPDX-License-Identifier: Apache-2.0

import Awards
import Foundation
import Localization
import TestSupport
import Testing
import Vocabulary

struct LearnersFileTests {
    private func read(_ text: String) -> LearnersReading { LearnersFile.read(Array(text.utf8), likelyLanguages: []) }

    private let heading = "given_name,family_name,identifier,date_of_birth,grade,assessed_on\n"

    @Test func `reads learners with their results`() throws {
        let reading = read(
            "given_name,family_name,identifier,date_of_birth,email,language,grade,grade.exam,assessed_on\n"
                + "Aino,Kuusilampi,TV-1,1994-03-18,a@b.example,fi,5,pass,2026-05-22\n")
        #expect(reading.allFindings.isEmpty)
        let row = try #require(reading.rows.first)
        #expect(row.number == 2)
        guard case .learner(let learner, let result) = row.content else {
            Issue.record("unusable")
            return
        }
        #expect(learner.givenName == "Aino" && learner.familyName == "Kuusilampi")
        #expect(learner.identifier == LearnerIdentifier("TV-1", scheme: .provider))
        #expect(learner.dateOfBirth == PlainDate("1994-03-18"))
        #expect(learner.email == "a@b.example" && learner.language == .fi)
        #expect(result.grade == "5" && result.gradesByAssessment == ["exam": "pass"])
        #expect(result.assessedOn == PlainDate("2026-05-22"))
    }

    @Test(arguments: [",", ";", "\t", "|"], ["\n", "\r\n", "\r"])
    func `finds the separator and any line end`(separator: String, lineEnd: String) {
        let lines = [["Given name", "Family name", "ID"], ["A, \"B\"", "C;D", "1"], ["E", "F\tG", "2"]]
        let text = lines.map { cells in
            cells.map { "\"" + quoted($0) + "\"" }.joined(separator: separator)
        }.joined(separator: lineEnd)
        let names = read(text + lineEnd).rows.compactMap(\.learnerName)
        #expect(names == ["A, \"B\" C;D", "E F G"])
        #expect(read(text).rows.count == 2)
    }

    @Test func `takes Excel's own line about the separator`() {
        #expect(read("sep=;\nGiven name;Family name;ID\nA;B;1\n").rows.map(\.number) == [3])
    }

    @Test(arguments: [
        "ΌΝΟΜΑ;Επώνυμο;Αριθμός Μητρώου", "Etunimi;Sukunimi;Opiskelijanumero", "First Name;LAST-NAME;student_number",
        "όνομα;ΕΠΩΝΥΜΟ;κωδικος", "given names;Surname;Id",
    ])
    func `takes headings in English, Greek and Finnish`(heading: String) {
        let reading = read(heading + "\nA;B;1\n")
        #expect(reading.findings.isEmpty)
        #expect(reading.rows.compactMap(\.learnerName) == ["A B"])
    }

    @Test func `names a missing column and all that are expected`() {
        let reading = read("given_name,identifier\nA,1\n")
        #expect(reading.rows.isEmpty)
        #expect(reading.findings.map(\.code) == ["learners.column.missing"])
        #expect(reading.findings.first?.place == .row(1, column: "family_name"))
        guard case .text(let expected)? = reading.findings.first?.parameters["expected"] else {
            Issue.record("nothing expected")
            return
        }
        #expect(expected.contains("date_of_birth") && expected.contains("assessed_on"))
    }

    @Test func `names a wrong column with what was probably meant`() {
        let reading = read("given_name,family_name,identifer,shoe size\nA,B,1,42\n")
        #expect(reading.findings.map(\.code).contains("learners.column.unknownSimilar"))
        #expect(reading.findings.contains { $0.parameters["suggestion"] == "identifier" })
        #expect(
            reading.findings.contains {
                $0.code == "learners.column.unknown" && $0.place == .row(1, column: "shoe size")
            })
    }

    @Test func `refuses a column that stands twice`() {
        let reading = read("given_name,family_name,id,Student number\nA,B,1,2\n")
        #expect(reading.rows.isEmpty)
        #expect(reading.findings.map(\.code) == ["learners.column.repeated"])
    }

    @Test func `skips empty rows, says so, and counts as a spreadsheet does`() {
        let reading = read(heading + "A,B,1,,5,\n\n,,,,,\n\"C\nD\",E,2,,5,\nF,G,3,,5,\n\n\n")
        #expect(reading.findings.map(\.code) == ["learners.row.emptySkipped"])
        #expect(reading.findings.first?.parameters["count"] == 2)
        #expect(reading.rows.map(\.number) == [2, 5, 6])
        #expect(reading.rows.compactMap(\.learnerName) == ["A B", "C D E", "F G"])
    }

    @Test func `names ragged rows and keeps the others`() {
        let reading = read(heading + "A,B,1\nC,D,2,,5,,,\nE,F,3,,5,,6\nG,H,4,,5,\n")
        #expect(
            reading.rows.map { $0.findings.map(\.code) } == [["learners.row.ragged"], [], ["learners.row.ragged"], []])
        #expect(reading.rows.compactMap(\.learnerName) == ["C D", "G H"])
    }

    @Test(arguments: [
        (",B,1,,5,", "learners.cell.empty", "given_name"),
        ("A,,1,,5,", "learners.cell.empty", "family_name"),
        ("A,B,,,5,", "learners.identifier.missing", "identifier"),
        ("A,B,1,1994-02-30,5,", "learners.date.unreadable", "date_of_birth"),
        ("A,B,1,02/30/1994,5,", "learners.date.unreadable", "date_of_birth"),
        ("A,B,1,,5,soon", "learners.date.unreadable", "assessed_on"),
        ("=A1,B,1,,5,", "learners.name.notAName", "given_name"),
        ("12,B,1,,5,", "learners.name.notAName", "given_name"),
        ("A,+B,1,,5,", "learners.name.notAName", "family_name"),
        ("A,-B,1,,5,", "learners.name.notAName", "family_name"),
        ("@SUM(A1),B,1,,5,", "learners.name.notAName", "given_name"),
        ("＝A1,B,1,,5,", "learners.name.notAName", "given_name"),
        ("http://a.example,B,1,,5,", "learners.name.notAName", "given_name"),
        ("www.a.example,B,1,,5,", "learners.name.notAName", "given_name"),
        ("a@b.example,B,1,,5,", "learners.name.notAName", "given_name"),
        ("A,B,=1+1,,5,", "learners.identifier.formula", "identifier"),
        ("A,B,@A1,,5,", "learners.identifier.formula", "identifier"),
        ("A,B,+cmd|' /C calc'!A0,,5,", "learners.identifier.formula", "identifier"),
        ("A,B,-SUM(A1),,5,", "learners.identifier.formula", "identifier"),
        ("A,B,-,,5,", "learners.identifier.formula", "identifier"),
        ("A\u{202E}b,B,1,,5,", "learners.cell.hiddenCharacters", "given_name"),
        ("A,B,1,,\u{7},", "learners.cell.hiddenCharacters", "grade"),
    ])
    func `names the row and the column of a problem`(row: String, code: String, column: String) {
        let reading = read(heading + "Z,Z,0,,5,\n" + row + "\n")
        #expect(reading.rows.count == 2)
        #expect(reading.rows[0].findings.isEmpty)
        #expect(reading.rows[1].content == .unusable)
        #expect(reading.rows[1].findings.map(\.code.rawValue) == [code])
        #expect(reading.rows[1].findings.map(\.place) == [.row(3, column: column)])
    }

    @Test(arguments: ["+358401", "-A17", "A=1", "S-1001", "a+b", "1@uni"])
    func `takes an identifier that no spreadsheet runs`(identifier: String) {
        #expect(read(heading + "A,B,\(identifier),,5,\n").rows.compactMap(\.learnerName) == ["A B"])
    }

    @Test func `takes names with hyphens and apostrophes inside`() {
        #expect(read(heading + "Anna-Liisa,O'Brien d'Este,1,,5,\n").allFindings.isEmpty)
    }

    @Test(arguments: ["polski", "suomi", "xx", "qqq"])
    func `refuses a language that a course would refuse`(language: String) {
        let reading = read("given_name,family_name,id,language\nA,B,1,\(language)\n")
        #expect(reading.rows.map { $0.findings.map(\.code) } == [["learners.language.unknown"]])
    }

    @Test(arguments: [
        ("identifer,date_of_birth", "identifier"), ("id,date_of_brith", "date_of_birth"), ("id,emial", "email"),
        ("date of birth,identifier_shceme,id", "identifier_scheme"),
    ])
    func `a misspelt column that says who the learner is stops the list`(columns: String, meant: String) {
        let reading = read("given_name,family_name,\(columns)\nA,B,1,1990-01-02,x\n")
        #expect(reading.rows.isEmpty)
        let stopping = reading.findings.filter { $0.severity == .error }
        #expect(stopping.map(\.code) == ["learners.column.unknownSimilar"])
        #expect(stopping.first?.parameters["suggestion"] == .text(meant))
    }

    @Test(arguments: ["email,email 2", "email,langauge", "email,gradee"])
    func `a strange column beside the right one, or about the result, is a remark`(columns: String) {
        let reading = read("given_name,family_name,id,\(columns)\nA,B,1,a@b.example,\n")
        #expect(reading.rows.compactMap(\.learnerName) == ["A B"])
        #expect(reading.findings.map(\.severity) == [.warning])
    }

    @Test func `takes a date of birth in place of an identifier`() {
        let reading = read("given_name,family_name,date_of_birth\nA,B,1990-01-02\nA,B,1990-01-03\n")
        #expect(reading.rows.compactMap(\.learnerName).count == 2)
    }

    @Test func `reads days with the day first, and says so once`() throws {
        let reading = read(heading + "A,B,1,3.4.1994,5,22/05/2026\nC,D,2,03/04/1994,5,22.5.2026\n")
        #expect(reading.findings.map(\.code) == ["learners.date.dayFirst"])
        #expect(reading.findings.first?.parameters["date"] == .day(try #require(PlainDate("1994-04-03"))))
        for row in reading.rows {
            guard case .learner(let learner, let result) = row.content else {
                Issue.record("unusable")
                return
            }
            #expect(learner.dateOfBirth == PlainDate("1994-04-03") && result.assessedOn == PlainDate("2026-05-22"))
        }
    }

    @Test func `names both rows of a learner who stands twice`() {
        let same = read(heading + "A,B,1,,5,\nC,D,2,,5,\nA,B,1,,5,\n")
        #expect(same.rows.compactMap(\.learnerName) == ["A B", "C D"])
        #expect(same.rows[2].findings.map(\.code) == ["learners.row.repeated"])
        #expect(same.rows[2].findings.first?.parameters["first"] == 2)

        // Which of two grades is right only the provider knows.
        let contradiction = read(heading + "A,B,1,,5,\nA,B,1,,4,\n")
        #expect(contradiction.rows.map(\.content) == [.unusable, .unusable])
        #expect(contradiction.rows.map { $0.findings.first?.parameters["others"] } == ["3", "2"])
    }

    @Test func `says no more about a learner who stands in all rows than about one who stands in six`() {
        func findings(rows: Int, _ grade: (Int) -> Int) -> [Finding] {
            read(heading + (0..<rows).map { "A,B,1,,\(grade($0)),\n" }.joined()).rows.flatMap(\.findings)
        }
        let equal = findings(rows: 99_999) { _ in 5 }
        #expect(equal.count == 99_998)
        #expect(equal.last?.parameters == ["first": 2])

        let contradictions = findings(rows: 99_999) { $0 % 5 }
        #expect(contradictions.count == 99_999)
        #expect(contradictions[0].parameters == ["others": "3, 4, 5, 6, 7, …", "count": 99_998])
        #expect(contradictions[99_998].parameters == ["others": "2, 3, 4, 5, 6, …", "count": 99_998])
        #expect(
            findings(rows: 6) { $0 % 5 }.map { $0.parameters["others"] }.prefix(2) == [
                "3, 4, 5, 6, 7", "2, 4, 5, 6, 7",
            ])
    }

    @Test func `names a broken quotation`() {
        let open = read(heading + "A,B,1,,5,\n\"C,D,2,,5,\nE,F,3,,5,\n")
        #expect(open.rows.compactMap(\.learnerName) == ["A B"])
        #expect(open.rows.last?.findings.map(\.code) == ["learners.row.openQuote"])
        let after = read(heading + "\"A\"x,B,1,,5,\nC,D,2,,5,\n")
        #expect(after.rows[0].findings.map(\.code) == ["learners.row.textAfterQuote"])
        #expect(after.rows.compactMap(\.learnerName) == ["C D"])
    }

    @Test func `takes national and European identifiers`() throws {
        let text = """
            given_name,family_name,identifier,identifier_scheme,identifier_country
            A,B,010190-123A,national,FI
            C,D,urn:schac:personalUniqueCode:int:esi:fi:1.2.3,,
            E,F,1,national,
            G,H,1,passport,FI
            """
        let reading = read(text)
        let identifiers = reading.rows.map { row -> LearnerIdentifier.Scheme? in
            guard case .learner(let learner, _) = row.content else { return nil }
            return learner.identifier?.scheme
        }
        #expect(
            identifiers == [.national(try #require(CountryCode("FI"))), .europeanStudentIdentifier, nil, nil])
        #expect(reading.rows[2].findings.map(\.code) == ["learners.identifier.countryNeeded"])
        #expect(reading.rows[3].findings.map(\.code) == ["learners.identifier.unknownScheme"])
    }

    @Test func `refuses what is no table`() {
        #expect(read("").findings.map(\.code) == ["learners.file.empty"])
        #expect(read("\n \n;;\n").findings.map(\.code) == ["learners.file.empty"])
        #expect(read(heading).findings.map(\.code) == ["learners.file.noRows"])
        #expect(read("a\u{0}b").findings.map(\.code) == ["learners.file.notText"])
        #expect(LearnersFile.read([0xEF, 0xBB, 0xBF, 0xC3], likelyLanguages: []).findings.map(\.code) == ["learners.file.notText"])
        var limits = LearnersFile.Limits()
        limits.bytes = 10
        #expect(
            LearnersFile.read(Array(heading.utf8), likelyLanguages: [], limits: limits).findings.map(\.code) == ["learners.file.tooLarge"])
    }

    @Test func `refuses a file with more rows than it may have, rather than reading half of it`() {
        var limits = LearnersFile.Limits()
        limits.rows = 2
        let text = heading + "A,B,1,,5,\nC,D,2,,5,\nE,F,3,,5,\n"
        let reading = LearnersFile.read(Array(text.utf8), likelyLanguages: [], limits: limits)
        #expect(reading.rows.isEmpty)
        #expect(reading.findings.map(\.code) == ["learners.file.tooManyRows"])
        limits.tooManyRows = "learners.file.tooManyRowsForPages"
        #expect(
            LearnersFile.read(Array(text.utf8), likelyLanguages: [], limits: limits).findings.map(\.code) == [
                "learners.file.tooManyRowsForPages"
            ])
        limits.rows = 3
        for start in ["", "sep=,\n"] {
            let whole = LearnersFile.read(Array((start + text).utf8), likelyLanguages: [], limits: limits)
            #expect(whole.rows.count == 3)
        }
    }

    @Test func `reads back whatever text was written into the cells`() {
        let cell = Gen<String>.text(of: "abcÄβ,;\t|\"'\n\r é\u{301}-.", count: 0...8)
        let rows = zip(zip(cell, cell), Gen.element(of: [",", ";", "\t"])).array(count: 1...6)
        forAll(rows, runs: 300) { rows in
            let separator = rows[0].1
            let written = rows.enumerated().map { index, row in
                ["x" + row.0.0, "y" + row.0.1, "id\(index)"].map { "\"" + quoted($0) + "\"" }
                    .joined(separator: separator)
            }
            let heading = ["given_name", "family_name", "identifier"].joined(separator: separator)
            let reading = read(([heading] + written).joined(separator: "\r\n"))
            let names = reading.rows.compactMap(\.learnerName)
            return names == rows.map { cleaned("x" + $0.0.0) + " " + cleaned("y" + $0.0.1) }
        }
    }

    /// Scalar by scalar: a quotation mark that carries an accent is still one to a reader of bytes.
    private func quoted(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars { result.append(contentsOf: scalar == "\"" ? [scalar, scalar] : [scalar]) }
        return String(result)
    }

    private func cleaned(_ text: String) -> String {
        text.split(whereSeparator: \.isWhitespace).joined(separator: " ").precomposedStringWithCanonicalMapping
    }

    @Test func `never crashes and names every row of any bytes`() {
        forAll(Gen<UInt8>.byte.array(count: 0...200), runs: 300) { bytes in
            let reading = LearnersFile.read(Array(heading.utf8) + bytes, likelyLanguages: [])
            return reading.rows.allSatisfy { row in
                row.content != .unusable || row.findings.contains { $0.severity == .error }
            }
        }
    }
}

extension LearnerRow {
    /// Both names, if the row can be used.
    var learnerName: String? {
        guard case .learner(let learner, _) = content else { return nil }
        return learner.givenName + " " + learner.familyName
    }
}
