// SPDX-License-Identifier: Apache-2.0

package import Vocabulary

/// One thing that the learner knows, understands or is able to do after the course.
package struct LearningOutcome: Hashable, Sendable, Identifiable {
    /// A word unique within the course.
    package let id: String
    package let title: LocalizedText
    /// Knowledge or skill.
    package let type: Concept?
    package let reuseLevel: Concept?
    /// Skills of the ESCO classification that the outcome builds.
    package let escoSkills: [Concept]

    package init(
        id: String, title: LocalizedText, type: Concept? = nil, reuseLevel: Concept? = nil, escoSkills: [Concept] = []
    ) {
        self.id = id
        self.title = title
        self.type = type
        self.reuseLevel = reuseLevel
        self.escoSkills = escoSkills
    }
}
