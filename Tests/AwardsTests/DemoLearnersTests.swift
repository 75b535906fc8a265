// SPDX-License-Identifier: Apache-2.0

import Awards
import Courses
import TestSupport
import Testing
import Vocabulary

struct DemoLearnersTests {
    @Test(arguments: [
        ("data-literacy", "course.yaml"), ("accessible-services", "course.json"),
        ("rooftop-photovoltaics", "course.yaml"),
    ])
    func `every learner of the demo can be awarded`(folder: String, file: String) async throws {
        let course = try #require(CourseFile.read(try Checkout.data("Demo/\(folder)/\(file)")).course)
        let learners = LearnersFile.read(
            try Checkout.data("Demo/\(folder)/learners.csv"), likelyLanguages: course.displayLanguages)
        #expect(!learners.allFindings.contains { $0.severity == .error })
        #expect((6...8).contains(learners.rows.count))
        let planning = PlanAwards(store: MemoryAwardStore(), isTest: true, clock: .fixed(FixedClock.now))
        let plan = try await planning(course: course, learners: learners)
        #expect(plan.newAwards == learners.rows.count)
    }

    @Test func `the learners with mistakes show one mistake each, and the good ones survive`() async throws {
        let course = try #require(CourseFile.read(try Checkout.data("Demo/data-literacy/course.yaml")).course)
        let learners = LearnersFile.read(
            try Checkout.data("Demo/data-literacy/learners-with-mistakes.csv"), likelyLanguages: course.displayLanguages)
        let planning = PlanAwards(store: MemoryAwardStore(), isTest: true, clock: .fixed(FixedClock.now))
        let plan = try await planning(course: course, learners: learners)
        let fates = plan.rows.map { row -> String in
            guard case .refused(let findings) = row.fate else { return "\(row.number) good" }
            return "\(row.number) " + findings.map(\.code.rawValue).joined(separator: " ")
        }
        #expect(
            fates == [
                "2 good", "3 learners.cell.empty", "5 learners.date.unreadable", "6 learners.email.malformed",
                "7 learners.identifier.missing", "8 award.grade.notPassing", "9 learners.row.contradicts",
                "10 learners.row.contradicts", "11 learners.row.ragged", "12 good", "13 good",
            ])
        #expect(
            learners.findings.map(\.code) == ["learners.column.unknownSimilar", "learners.row.emptySkipped"])
    }
}
