// SPDX-License-Identifier: Apache-2.0

package import Localization
package import Providers
package import Vocabulary

/// The description of a micro-credential: everything about it that is the same for every learner.
///
/// It holds every element of Annex I of Council Recommendation 2022/C 243/02 that does not speak of one learner.
package struct MicroCredential: Hashable, Sendable, Identifiable {
    package let id: CourseID
    package let version: CourseVersion
    package let title: LocalizedText
    package let description: LocalizedText?
    package let provider: Provider
    /// Who awards it; never empty, and the provider itself unless the description says otherwise.
    package let awardingBodies: [Provider]
    /// Never empty.
    package let learningOutcomes: [LearningOutcome]
    package let workload: Workload
    package let level: CourseLevel
    /// Never empty, and never attendance alone.
    package let assessments: [AssessmentSpecification]
    /// How learners take part; concepts of the modes of learning, never empty.
    package let participation: [Concept]
    /// Never empty.
    package let qualityAssurance: [QualityAssurance]
    package let prerequisites: LocalizedText?
    package let stackability: Stackability?
    package let furtherInformation: FurtherInformation?
    /// Formal or non-formal.
    package let learningSetting: Concept?
    /// What sort of learning opportunity it is, such as a short learning programme or a course.
    package let opportunityType: Concept?
    /// Fields of education and training (ISCED-F 2013).
    package let fields: [Concept]
    /// The languages of teaching and assessment.
    package let languages: [LanguageTag]
    package let targetGroups: [Concept]
    /// How long a credential stays valid after it is awarded; `nil` means for good.
    package let validity: LearningDuration?
    /// The languages in which a credential is shown, the primary one first; never empty.
    package let displayLanguages: [LanguageTag]

    package init(
        id: CourseID, version: CourseVersion, title: LocalizedText, description: LocalizedText? = nil,
        provider: Provider, awardingBodies: [Provider], learningOutcomes: [LearningOutcome], workload: Workload,
        level: CourseLevel, assessments: [AssessmentSpecification], participation: [Concept],
        qualityAssurance: [QualityAssurance], prerequisites: LocalizedText? = nil,
        stackability: Stackability? = nil, furtherInformation: FurtherInformation? = nil,
        learningSetting: Concept? = nil, opportunityType: Concept? = nil, fields: [Concept] = [],
        languages: [LanguageTag] = [], targetGroups: [Concept] = [], validity: LearningDuration? = nil,
        displayLanguages: [LanguageTag]
    ) {
        self.id = id
        self.version = version
        self.title = title
        self.description = description
        self.provider = provider
        self.awardingBodies = awardingBodies
        self.learningOutcomes = learningOutcomes
        self.workload = workload
        self.level = level
        self.assessments = assessments
        self.participation = participation
        self.qualityAssurance = qualityAssurance
        self.prerequisites = prerequisites
        self.stackability = stackability
        self.furtherInformation = furtherInformation
        self.learningSetting = learningSetting
        self.opportunityType = opportunityType
        self.fields = fields
        self.languages = languages
        self.targetGroups = targetGroups
        self.validity = validity
        self.displayLanguages = displayLanguages
    }
}
