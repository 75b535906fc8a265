// SPDX-License-Identifier: Apache-2.0

import Courses
import Localization
import Vocabulary

/// What a learner's result must hold before the course can be awarded.
enum ResultRequirements {
    /// The findings of one row; empty when the course can be awarded.
    static func findings(result: LearningResult, course: MicroCredential, row: Int, today: PlainDate?) -> [Finding] {
        let onlyOne = course.assessments.count == 1
        var findings = course.assessments.compactMap { assessment in
            gradeFinding(
                grade: result.grade(forAssessment: assessment.id, ofOnly: onlyOne), assessment: assessment, row: row,
                column: onlyOne && result.gradesByAssessment[assessment.id] == nil ? "grade" : "grade.\(assessment.id)")
        }
        findings += result.gradesByAssessment.keys.sorted()
            .filter { id in !course.assessments.contains { $0.id == id } }
            .map { id in
                Finding(
                    "award.grade.unknownAssessment", at: .row(row, column: "grade.\(id)"),
                    parameters: [
                        "assessment": .text(id),
                        "known": .text(course.assessments.map(\.id).joined(separator: ", ")),
                    ])
            }
        if let assessedOn = result.assessedOn, let today, assessedOn > today {
            findings.append(
                Finding(
                    "award.assessedOn.future", at: .row(row, column: "assessed_on"),
                    parameters: ["date": .day(assessedOn)]))
        }
        return findings
    }

    private static func gradeFinding(
        grade: String?, assessment: AssessmentSpecification, row: Int, column: String
    ) -> Finding? {
        guard let grade else {
            return Finding(
                "award.grade.missing", at: .row(row, column: column),
                parameters: ["assessment": assessment.title.argument])
        }
        let passing = assessment.gradingScheme?.passingGrades ?? []
        guard passing.isEmpty || passing.contains(grade) else {
            return Finding(
                "award.grade.notPassing", at: .row(row, column: column),
                parameters: [
                    "grade": .text(grade), "passing": .text(passing.joined(separator: ", ")),
                    "assessment": assessment.title.argument,
                ])
        }
        return nil
    }
}
