// SPDX-License-Identifier: Apache-2.0

package import Localization

/// What one learner achieved in the course.
package struct LearningResult: Hashable, Sendable {
    /// The grade of a course with one assessment, as the provider writes it.
    package let grade: String?
    /// Grades by the identifier of the assessment.
    package let gradesByAssessment: [String: String]
    package let assessedOn: PlainDate?

    package init(grade: String?, gradesByAssessment: [String: String] = [:], assessedOn: PlainDate?) {
        self.grade = grade
        self.gradesByAssessment = gradesByAssessment
        self.assessedOn = assessedOn
    }

    /// The grade for an assessment: its own, or the one grade there is when the course has only this assessment.
    package func grade(forAssessment id: String, ofOnly isOnly: Bool) -> String? {
        gradesByAssessment[id] ?? (isOnly ? grade : nil)
    }
}
