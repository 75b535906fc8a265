// SPDX-License-Identifier: Apache-2.0

import Courses
import Localization
import Vocabulary

/// What a learner's result must hold before the course can be awarded.
enum ResultRequirements {
    /// The columns with grades for assessments that the course does not have: the heading is at fault, not the rows.
    /// A column without a single grade does no harm.
    static func findings(headingOf learners: LearnersReading, course: MicroCredential) -> [Finding] {
        learners.gradeColumns
            .filter { column in
                !course.assessments.contains { $0.id == column.assessment }
                    && learners.rows.contains { $0.hasGrade(forAssessment: column.assessment) }
            }
            .map { column in
                Finding(
                    "award.grade.unknownAssessment",
                    at: .row(column.row, column: LearnerColumn.gradeOf(assessment: column.assessment).heading),
                    parameters: [
                        "assessment": .text(column.assessment),
                        "known": .text(course.assessments.map(\.id).joined(separator: ", ")),
                    ])
            }
    }

    /// The findings of one row; empty when the course can be awarded.
    static func findings(
        of learner: Learner, result: LearningResult, course: MicroCredential, row: Int, today: PlainDate?
    ) -> [Finding] {
        let onlyOne = course.assessments.count == 1
        let findings = course.assessments.compactMap { assessment in
            gradeFinding(
                grade: result.grade(forAssessment: assessment.id, ofOnly: onlyOne), assessment: assessment, row: row,
                column: onlyOne && result.gradesByAssessment[assessment.id] == nil ? "grade" : "grade.\(assessment.id)")
        }
        return findings + dayFindings(born: learner.dateOfBirth, assessed: result.assessedOn, row: row, today: today)
    }

    /// Days that cannot be: not yet come, before anybody alive was born, or an assessment before its learner's birth.
    private static func dayFindings(
        born: PlainDate?, assessed: PlainDate?, row: Int, today: PlainDate?
    ) -> [Finding] {
        func finding(_ code: FindingCode, _ column: LearnerColumn, _ day: PlainDate) -> Finding {
            Finding(code, at: .row(row, column: column.heading), parameters: ["date": .day(day)])
        }
        var findings: [Finding] = []
        if let born {
            if let today, born > today { findings.append(finding("award.dateOfBirth.future", .dateOfBirth, born)) }
            if born.year < earliestYear { findings.append(finding("award.dateOfBirth.tooEarly", .dateOfBirth, born)) }
        }
        if let assessed {
            if let today, assessed > today {
                findings.append(finding("award.assessedOn.future", .assessedOn, assessed))
            }
            if let born, assessed <= born {
                findings.append(finding("award.assessedOn.beforeBirth", .assessedOn, assessed))
            } else if assessed.year < earliestYear {
                findings.append(finding("award.assessedOn.tooEarly", .assessedOn, assessed))
            }
        }
        return findings
    }

    /// Nobody alive was born before it.
    private static let earliestYear = 1900

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

extension LearnerRow {
    fileprivate func hasGrade(forAssessment id: String) -> Bool {
        if case .learner(_, let result) = content { result.gradesByAssessment[id] != nil } else { false }
    }
}
