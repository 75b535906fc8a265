// SPDX-License-Identifier: Apache-2.0

import Foundation
import Localization
import Providers
import TestSupport
import Testing
import Vocabulary

@testable import Courses

struct HostileCourseTests {
    private let small = CourseText()

    @Test func `refuses a file that refers to itself, before composing it`() {
        let laughs = """
            a: &a [ha, ha]
            b: &b [*a, *a, *a, *a, *a, *a, *a, *a, *a]
            c: &c [*b, *b, *b, *b, *b, *b, *b, *b, *b]
            d: [*c, *c]
            """
        let reading = CourseFile.read(Array(laughs.utf8))
        #expect(reading.course == nil)
        #expect(reading.findings.map(\.code) == ["course.file.alias"])
        #expect(reading.findings.first?.place == .line(2, column: 8))
    }

    @Test func `does not take an ampersand or an asterisk in a text for a reference`() {
        let reading = small.read(["title": "title: R&D and *stars* for AT&T"])
        #expect(reading.findings.isEmpty)
    }

    @Test(arguments: [
        "", " ", "# nothing", "null", "[]", "just words", "- a\n- b", "{}",
    ])
    func `says when there is no description in the file`(text: String) {
        let reading = CourseFile.read(Array(text.utf8))
        #expect(reading.course == nil)
        #expect(reading.findings.map(\.code) == ["course.file.notMapping"])
    }

    @Test(arguments: [
        "a: [1, 2", "a: \"open", "\ta: b", "a: b: c", "{\"a\": }}", "a: b\n---\nc: d", "%YAML 9.9\n---\na: b", "a: @b",
        "? {? {? {", "a: 'x' y", "!!binary : \u{1}",
    ])
    func `names the place where a file is no YAML`(text: String) {
        let reading = CourseFile.read(Array(text.utf8))
        #expect(reading.course == nil)
        #expect(reading.findings.map(\.code) == ["course.file.malformed"])
    }

    @Test func `says which key stands twice`() {
        let reading = CourseFile.read(Array("id: a\ntitle: b\nid: c\ntitle: d\n".utf8))
        #expect(reading.findings.map(\.code) == ["course.key.repeated", "course.key.repeated"])
        #expect(reading.findings.map { $0.parameters["key"] } == ["id", "title"])
        #expect(reading.findings.map { $0.parameters["element"] } == ["id", "title"])
    }

    @Test func `refuses display languages that stand twice, and more than the Union has`() {
        let twice = small.read(["version": "version: \"1\"\ndisplay_languages: [en, fi, EN]"])
        #expect(twice.course == nil)
        #expect(twice.findings.map(\.code).contains("course.displayLanguages.repeated"))
        #expect(twice.displayLanguages == [.en, .fi])

        func errors(languages count: Int) -> [FindingCode] {
            let list = (0..<count).map { "en-x-\($0)" }.joined(separator: ", ")
            let reading = small.read(["version": "version: \"1\"\ndisplay_languages: [\(list)]"])
            return reading.findings.filter { $0.severity == .error }.map(\.code)
        }
        #expect(errors(languages: 24) == [])
        #expect(errors(languages: 25) == ["course.displayLanguages.tooMany"])
    }

    @Test func `looks for no more spellings when the list of findings is full, and still refuses the course`() {
        let log = CourseReadingLog(limit: 3)
        var worked = 0
        for _ in 0..<10 {
            log.add(.warning, at: nil, element: "key") {
                worked += 1
                return ("course.key.unknown", [:])
            }
        }
        #expect(worked == 3)
        #expect(!log.hasErrors)
        log.add("course.key.unknown", at: nil, element: "key")
        #expect(log.hasErrors)
        #expect(log.sortedFindings.count == 3)

        var limits = CourseFile.Limits()
        limits.findings = 2
        let keys = (0..<50).map { "titel\($0): x\n" }.joined()
        let reading = CourseFile.read(Array((small.text() + keys).utf8), limits: limits)
        #expect(reading.course == nil)
        #expect(reading.findings.count == 2)
    }

    @Test func `survives ten thousand levels of nesting`() {
        for text in [
            String(repeating: "[", count: 10_000), String(repeating: "- ", count: 10_000) + "a",
            String(repeating: "{a: ", count: 10_000), String(repeating: "? ", count: 10_000),
        ] {
            #expect(CourseFile.read(Array(text.utf8)).course == nil)
        }
    }

    @Test func `refuses a file that is too large or not UTF-8`() {
        let large = [UInt8](repeating: 0x61, count: 3 << 20)
        #expect(CourseFile.read(large).findings.map(\.code) == ["course.file.tooLarge"])
        #expect(CourseFile.read([0x61, 0x3A, 0x20, 0xC3]).findings.map(\.code) == ["course.file.notUTF8"])
    }

    @Test func `lists a bounded number of findings`() {
        let text = (0..<5_000).map { "unknown\($0): x\n" }.joined()
        let reading = CourseFile.read(Array(text.utf8))
        #expect(reading.course == nil)
        #expect(reading.findings.count == 200)
    }

    @Test func `refuses hidden characters in a text that will be sealed`() {
        let reading = small.read(["title": "title: \"Small \\u202Eesruoc\""])
        #expect(reading.course == nil)
        #expect(reading.findings.map(\.code) == ["course.value.hiddenCharacters"])
    }

    @Test(arguments: ["../secret.png", "/etc/passwd", ".hidden", "a\\b.png", "sub/logo.png"])
    func `never asks for a file outside its folder`(name: String) {
        let provider = """
            provider: {id: p, kind: company, legal_name: P, country: FI, logo: '\(name)'}
            """
        var asked: [String] = []
        let reading = CourseFile.read(Array(small.text(["provider": provider]).utf8)) { name in
            asked.append(name)
            return [0xFF, 0xD8, 0xFF]
        }
        #expect(asked.isEmpty)
        #expect(reading.findings.map(\.code) == ["course.logo.outside"])
    }

    @Test func `says that a description that comes alone has no logo beside it`() {
        let provider = "provider: {id: p, kind: company, legal_name: P, country: FI, logo: logo.png}"
        let reading = CourseFile.read(Array(small.text(["provider": provider]).utf8))
        #expect(reading.findings.map(\.code) == ["course.logo.notHere"])
        #expect(reading.course != nil)
    }

    @Test func `takes a logo from beside the file or from within it, and only a picture`() throws {
        func reading(_ logo: String, _ file: [UInt8]? = nil) -> CourseReading {
            let provider = "provider: {id: p, kind: company, legal_name: P, country: FI, logo: '\(logo)'}"
            return CourseFile.read(Array(small.text(["provider": provider]).utf8)) { _ in file }
        }
        // A black dot.
        let dot: [UInt8] = [
            0xFF, 0xD8, 0xFF, 0xC0, 0, 11, 8, 0, 1, 0, 1, 1, 1, 0x11, 0, 0xFF, 0xDA, 0, 8, 1, 1, 0, 0, 63, 0, 0, 0xFF, 0xD9,
        ]
        #expect(reading("logo.jpg", dot).course?.provider.logo?.format == .jpeg)
        #expect(
            reading("data:image/jpeg;base64," + Data(dot).base64EncodedString()).course?.provider.logo?.bytes == dot)
        #expect(reading("logo.jpg", [0xFF, 0xD8, 0xFF, 1]).findings.map(\.code) == ["course.logo.damaged"])
        #expect(reading("logo.jpg", Array(dot.dropLast())).findings.map(\.code) == ["course.logo.damaged"])
        #expect(reading("logo.svg", Array("<svg/>".utf8)).findings.map(\.code) == ["course.logo.unknownFormat"])
        let large = [0xFF, 0xD8, 0xFF] + [UInt8](repeating: 0, count: 300 << 10)
        #expect(reading("logo.jpg", large).findings.map(\.code) == ["course.logo.tooLarge"])
        #expect(reading("logo.jpg").findings.map(\.code) == ["course.logo.notFound"])
        #expect(reading("logo.jpg").course != nil)
        for broken in ["data:image/png,abc", "data:image/png;base64,a*b", "data:"] {
            #expect(reading(broken).findings.map(\.code) == ["course.logo.notAPicture"])
        }
    }

    @Test(arguments: [
        "\"VATSE\\n-1\"", "\"VATSE-1\\u200b\"", "VATSE- 1", "VATSE-", "vatse-1", "VATSE1", "VSE-1", "556789-1234",
        "{notation: SE-1, country: SE}",
    ])
    func `refuses an identifier that no certificate could carry`(identifier: String) {
        let provider = "{id: p, kind: company, legal_name: P, country: FI, eidas_identifier: \(identifier)}"
        let codes = small.read(["provider": "provider: " + provider]).findings.map(\.code)
        #expect(codes == ["course.eidas.malformed"] || codes == ["course.value.hiddenCharacters"])
    }

    @Test(arguments: ["VATFI-00000000", "NTRSE-556789-1234", "LEIXG-529900T8BM49AURSDO55", "EE:EE-12345678"])
    func `takes an identifier as certificates carry it`(identifier: String) {
        let provider = "{id: p, kind: company, legal_name: P, country: FI, eidas_identifier: '\(identifier)'}"
        #expect(small.read(["provider": "provider: " + provider]).findings.isEmpty)
    }

    @Test(arguments: [
        ("hours: 1000000000", "course.workload.hoursForm"), ("hours: 1e3", "course.workload.hoursForm"),
        ("hours: 0", "course.number.notPositive"), ("hours: many", "course.number.notPositive"),
        ("hours: -5", "course.number.notPositive"), ("ects: 1e30", "course.workload.ectsForm"),
        ("ects: 2.1234", "course.workload.ectsForm"), ("ects: 10000", "course.workload.ectsForm"),
        ("ects: 0", "course.number.notPositive"),
    ])
    func `says of a number what is wrong with it`(workload: String, code: String) {
        let errors = small.read(["workload": "workload: {\(workload)}"]).findings.filter { $0.severity == .error }
        #expect(errors.map(\.code.rawValue) == [code])
    }

    @Test(arguments: [
        ("hours: 75, ects: 30", true), ("hours: 20, ects: 1", true), ("hours: 30, ects: 1", true),
        ("hours: 62.5, ects: 2.5", true), ("hours: 27, ects: 1", false), ("hours: 54, ects: 2", false),
        ("hours: 1600, ects: 60", false), ("hours: 135, ects: 5", false),
    ])
    func `warns of credits that the hours are not worth in the provider's country`(workload: String, isFar: Bool) {
        let reading = small.read(["workload": "workload: {\(workload)}"])
        #expect(reading.course != nil)
        #expect(reading.findings.map(\.code) == (isFar ? ["course.workload.hoursPerCredit"] : []))
        #expect(reading.findings.allSatisfy { $0.severity == .warning })
    }

    @Test(arguments: [
        ("1.10", true), ("1.1", true), ("1e3", true), ("01", true), ("\"1.10\"", false), ("'1.10'", false),
        ("2", false), ("1.10.0", false), ("v1.10", false), ("2026-01-01", false),
    ])
    func `warns of a version that is a number to others`(version: String, isNumber: Bool) {
        let reading = small.read(["version": "version: \(version)"])
        #expect(reading.course != nil)
        #expect(reading.findings.map(\.code) == (isNumber ? ["course.version.unquoted"] : []))
        #expect(reading.findings.allSatisfy { $0.severity == .warning })
    }

    @Test func `never crashes on a course with a few bytes changed`() {
        let text = Array(small.text().utf8)
        let change = zip(
            Gen.integer(in: 0...(text.count - 1)), Gen.element(of: Array("\0\n\t :-[]{}&*!|>'\"%@`#,?é".utf8)))
        forAll(change.array(count: 1...6), runs: 400) { changes in
            var changed = text
            for (position, byte) in changes { changed[position] = byte }
            let reading = CourseFile.read(changed)
            // A course is there exactly when no finding forbids it.
            return (reading.course == nil) == reading.findings.contains { $0.severity == .error }
        }
    }
}
