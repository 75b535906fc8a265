// SPDX-License-Identifier: Apache-2.0

import Courses
import Foundation
import Localization
import Providers
import TestSupport
import Testing
import Vocabulary

struct CourseFileTests {
    private let small = CourseText()

    @Test func `reads the smallest course without a finding but the wish for more`() throws {
        let reading = small.read()
        #expect(reading.findings.isEmpty)
        let course = try #require(reading.course)
        #expect(course.id.text == "small")
        #expect(course.version.text == "1")
        #expect(course.title[.en] == "Small course")
        #expect(course.awardingBodies == [course.provider])
        #expect(course.provider.country.alpha2 == "FI")
        #expect(course.level == .stated(try #require(StatedLevel(eqf: EQFLevel(5)))))
        #expect(course.assessments.map(\.type.id) == ["http://data.europa.eu/snb/assessment/6e6cb2cc78"])
        #expect(course.participation.map(\.id) == ["http://data.europa.eu/snb/learning-assessment/920fbb3cbe"])
        #expect(course.qualityAssurance.map(\.kind) == [.internalOnly])
        #expect(course.displayLanguages == [.en])
    }

    @Test(arguments: [
        "title", "provider", "learning_outcomes", "workload", "level", "assessments", "participation",
        "quality_assurance",
    ])
    func `refuses a course without a mandatory element, and names it`(element: String) {
        for reading in [small.read(without: element), small.read([element: "\(element):"])] {
            #expect(reading.course == nil)
            let codes = reading.findings.map { "\($0.code.rawValue) \($0.parameters["element"] ?? "")" }
            #expect(codes == ["course.element.missing \(MessageArgument.text(element))"])
        }
    }

    @Test(arguments: ["id", "version"])
    func `refuses a course without a name or a version`(key: String) {
        let reading = small.read(without: key)
        #expect(reading.course == nil)
        #expect(reading.findings.map(\.brief) == ["course.key.missing \(key) 1:1"])
    }

    @Test func `refuses a course that assesses attendance alone`() {
        let alone = small.read([
            "assessments": """
            assessments:
              - {id: a, title: Attendance, type: attendance, mode: on-site}
              - {id: b, title: More attendance, type: 7331eb4762, mode: online}
            """
        ])
        #expect(alone.course == nil)
        #expect(alone.findings.map(\.code) == ["course.assessment.attendanceOnly"])

        let withExam = small.read([
            "assessments": """
            assessments:
              - {id: a, title: Attendance, type: attendance, mode: on-site}
              - {id: b, title: Quiz, type: quiz, mode: online}
            """
        ])
        #expect(withExam.course != nil)
    }

    @Test(arguments: ["level: {not_applicable: true}", "level: {not_applicable: yes}", "level: {cycle: first}"])
    func `asks for a reason when no level is stated`(level: String) {
        let reading = small.read(["level": level])
        #expect(reading.course == nil)
        #expect(reading.findings.map(\.code) == ["course.level.reasonNeeded"])
    }

    @Test func `takes a reason in place of a level, but not beside one`() throws {
        let reading = small.read(["level": "level: {not_applicable: Never referenced.}"])
        #expect(try #require(reading.course).level == .notApplicable(reason: [.en: "Never referenced."]))
        let both = small.read(["level": "level: {eqf: 5, not_applicable: Never referenced.}"])
        #expect(both.course == nil)
        #expect(both.findings.map(\.code) == ["course.level.bothStatedAndNot"])
    }

    @Test func `names an unknown key with its line and what was probably meant`() {
        let reading = small.read(["workload": "worklaod: {ects: 1}"])
        #expect(reading.course == nil)
        let unknown = reading.findings.first { $0.code == "course.key.unknownSimilar" }
        #expect(unknown?.brief == "course.key.unknownSimilar worklaod 11:1")
        #expect(unknown?.parameters["suggestion"] == "workload")
        #expect(reading.findings.contains { $0.code == "course.element.missing" })
    }

    @Test func `takes keys in other spellings and concepts by code and address`() throws {
        let reading = small.read([
            "quality_assurance": "qualityAssurance: {type: internal, title: Review}",
            "participation": "Participation: [920fbb3cbe, 'http://data.europa.eu/snb/learning-assessment/e92d221e4d']",
        ])
        #expect(reading.findings.isEmpty)
        #expect(try #require(reading.course).participation.map(\.code) == ["920fbb3cbe", "e92d221e4d"])
    }

    @Test func `finds every problem in one reading, in the order of the file`() {
        let text = """
            id: small
            version: "1"
            title: {en: Small, xx-: Nothing}
            provider:
              id: p
              kind: compny
              legal_name: P
              country: Finnland
              homepage: javascript:alert(1)
            learning_outcomes:
              - {id: one two, title: Does one thing.}
              - {id: b}
            workload: {hours: none}
            level: {eqf: 9}
            assessments:
              - {id: exam, title: Exam, type: writen-exam, mode: on-site}
            participation: [online, telepathy]
            quality_assurance: [{type: programme-licence, title: Licence}]
            """
        let reading = CourseFile.read(Array(text.utf8))
        #expect(reading.course == nil)
        #expect(
            reading.findings.map(\.brief) == [
                "course.language.unknown title.xx- 3:20",
                "course.value.unknownSimilar provider.kind 6:9",
                "course.country.unknown provider.country 8:12",
                "course.webAddress.malformed provider.homepage 9:13",
                "course.localID.malformed learning_outcomes[1].id 11:10",
                "course.key.missing learning_outcomes[2].title 12:5",
                "course.workload.withoutECTS workload 13:11",
                "course.number.notPositive workload.hours 13:19",
                "course.level.unknownEQF level.eqf 14:14",
                "course.value.unknownSimilar assessments[1].type 16:35",
                "course.value.unknown participation[2] 17:25",
                "course.quality.agencyMissing quality_assurance[1].agency 18:21",
            ])
    }

    @Test func `warns of texts that a display language lacks`() throws {
        let reading = small.read(["title": "display_languages: [en, fi, el]\ntitle: {en: A, el: Α}"])
        #expect(reading.course != nil)
        let ofTitle = reading.findings.first { $0.parameters["element"] == "title" }
        #expect(ofTitle?.severity == .warning)
        #expect(ofTitle?.parameters["languages"] == "fi")
        // A name in law is not translated.
        #expect(!reading.findings.contains { $0.parameters["element"] == "provider.legal_name" })
    }

    @Test func `reads the same course from JSON`() throws {
        let json = """
            \u{FEFF}{"id": "small", "version": "1", "title": "Small course",
            \t"provider": {"id": "p", "kind": "company", "legal_name": "Small Provider", "country": "FI"},
              "learning_outcomes": [{"id": "one", "title": "Does one thing."}],
              "workload": {"ects": 1}, "level": {"eqf": 5},
              "assessments": [{"id": "exam", "title": "Exam", "type": "written-exam", "mode": "on-site"}],
              "participation": ["online"],
              "quality_assurance": [{"type": "internal", "title": "Yearly review"}], "description": null}
            """
        let reading = CourseFile.read(Array(json.utf8))
        #expect(reading.findings.isEmpty)
        #expect(reading.course == small.read().course)
    }

    @Test func `keeps a version as it is written`() throws {
        #expect(try #require(small.read(["version": "version: 1.10"]).course).version.text == "1.10")
    }
}
