// SPDX-License-Identifier: Apache-2.0

package import Vocabulary

extension ELM {
    /// What is to be achieved: outcomes, workload and, on a `Qualification`, the level.
    ///
    /// The model puts levels, accreditation and the qualification code on `Qualification` only; a credential that has
    /// them on the plain class is read all the same, and ``isQualification`` tells.
    package struct LearningAchievementSpecification: SpecificationProperties {
        package let node: CredentialNode
        package init(_ node: CredentialNode) { self.node = node }

        package var isQualification: Bool { node.isA("Qualification") }

        package var learningOutcome: [LearningOutcome] { node.views("learningOutcome") }
        package var learningOutcomeSummary: Note? { node.view("learningOutcomeSummary") }
        package var creditPoint: [CreditPoint] { node.views("creditPoint") }
        package var volumeOfLearning: LearningDuration? { node.duration("volumeOfLearning") }
        package var maximumDuration: LearningDuration? { node.duration("maximumDuration") }
        package var mode: [Concept] { node.concepts("mode") }
        package var learningSetting: Concept? { node.concept("learningSetting") }
        package var thematicArea: [Concept] { node.concepts("thematicArea") }
        package var educationSubject: [Concept] { node.concepts("educationSubject") }
        package var educationLevel: [Concept] { node.concepts("educationLevel") }
        package var language: [Concept] { node.concepts("language") }
        package var targetGroup: [Concept] { node.concepts("targetGroup") }
        package var entryRequirement: Note? { node.view("entryRequirement") }
        package var entitlesTo: [LearningEntitlementSpecification] { node.views("entitlesTo") }
        package var influencedBy: [LearningActivitySpecification] { node.views("influencedBy") }
        package var provenBy: [LearningAssessmentSpecification] { node.views("provenBy") }
        package var hasPart: [LearningAchievementSpecification] { node.views("hasPart") }
        package var isPartOf: [LearningAchievementSpecification] { node.views("isPartOf") }

        // On a Qualification.
        package var eqfLevel: Concept? { node.concept("eqfLevel") }
        package var nqfLevel: [Concept] { node.concepts("nqfLevel") }
        package var isPartialQualification: Bool? { node.boolean("isPartialQualification") }
        package var qualificationCode: [Concept] { node.concepts("qualificationCode") }
        package var accreditation: [Accreditation] { node.views("accreditation") }
    }
}
