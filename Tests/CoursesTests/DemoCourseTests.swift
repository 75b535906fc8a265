// SPDX-License-Identifier: Apache-2.0

import Courses
import Foundation
import Localization
import Providers
import TestSupport
import Testing
import Vocabulary

@Suite("Courses of the demonstration") struct DemoCourseTests {
    static let files = [
        "Demo/data-literacy/course.yaml", "Demo/accessible-services/course.json",
        "Demo/rooftop-photovoltaics/course.yaml",
    ]

    private func course(_ path: String) throws -> CourseReading {
        let folder = Checkout.url(path).deletingLastPathComponent()
        return CourseFile.read(try Checkout.data(path)) { name in
            (try? Data(contentsOf: folder.appending(path: name))).map { [UInt8]($0) }
        }
    }

    @Test(arguments: files)
    func `reads without a finding and has every element in three languages`(path: String) throws {
        let reading = try course(path)
        #expect(reading.findings.isEmpty, "\(reading.findings)")
        let course = try #require(reading.course)
        #expect(Set(course.displayLanguages) == [.en, .fi, .el])
        #expect(course.learningOutcomes.count >= 3)
        #expect(course.learningOutcomes.allSatisfy { !$0.escoSkills.isEmpty && $0.title.languages.count == 3 })
        #expect(course.workload.hours != nil && course.workload.credits != nil)
        guard case .stated(let level) = course.level else {
            Issue.record("no level")
            return
        }
        #expect(level.eqf != nil && level.national.count == 1)
        #expect(course.assessments.allSatisfy { $0.supervision != nil && $0.gradingScheme != nil })
        #expect(course.prerequisites != nil && course.stackability != nil && course.furtherInformation != nil)
        #expect(!course.fields.isEmpty && !course.languages.isEmpty && course.learningSetting != nil)
        #expect(course.provider.eidasIdentifier != nil && course.provider.logo?.format == .png)
    }

    @Test func `the example shows every key that a course can have`() throws {
        let text = String(decoding: try Checkout.data(Self.files[0]), as: UTF8.self)
        for key in CourseFile.keys { #expect(text.contains("\(key):"), "\(key)") }
    }

    @Test(.requiresShared) func `names only skills that ESCO has`() throws {
        let skills = try Shared.text("data/policy/esco/v1.2.0/skills_en.csv")
        for path in Self.files {
            let course = try #require(try course(path).course)
            for skill in course.learningOutcomes.flatMap(\.escoSkills) {
                let label = try #require(skill.label[.en])
                let row = skills.split(whereSeparator: \.isNewline).first { $0.hasPrefix((skill.id.split(separator: "/").last ?? "") + ",") }
                #expect(row?.contains(",\(label),") == true, "\(skill.id) \(label)")
            }
        }
    }
}
