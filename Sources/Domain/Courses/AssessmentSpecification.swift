// SPDX-License-Identifier: Apache-2.0

package import Vocabulary

/// How the learner's outcomes are assessed.
package struct AssessmentSpecification: Hashable, Sendable, Identifiable {
    /// A word unique within the course; the learners' file names it to give a grade for this assessment.
    package let id: String
    package let title: LocalizedText
    package let description: LocalizedText?
    package let type: Concept
    package let mode: Concept
    /// Supervision and identity verification during the assessment.
    package let supervision: Concept?
    package let gradingScheme: GradingScheme?

    package init(
        id: String, title: LocalizedText, description: LocalizedText? = nil, type: Concept, mode: Concept,
        supervision: Concept? = nil, gradingScheme: GradingScheme? = nil
    ) {
        self.id = id
        self.title = title
        self.description = description
        self.type = type
        self.mode = mode
        self.supervision = supervision
        self.gradingScheme = gradingScheme
    }
}

/// The scale on which an assessment is graded.
package struct GradingScheme: Hashable, Sendable {
    package let title: LocalizedText
    package let description: LocalizedText?
    /// The grades with which the assessment is passed, as they are written in the learners' file; empty when any
    /// grade may be.
    package let passingGrades: [String]

    package init(title: LocalizedText, description: LocalizedText? = nil, passingGrades: [String] = []) {
        self.title = title
        self.description = description
        self.passingGrades = passingGrades
    }
}
