// SPDX-License-Identifier: Apache-2.0

package import Vocabulary

/// Decides whether a credential is a micro-credential, to which the sixteen elements apply.
///
/// The European Learning Model has no such class. The rule reads what the credential says about itself and never looks
/// at its size: how large a micro-credential may be is for dated national rules. Decision record 0007 has the reasons,
/// case by case.
package enum MicroCredentialRule {
    package enum Answer: Sendable {
        /// The credential is about this achievement, and it is a micro-credential.
        case microCredential(ELM.LearningAchievement)
        /// It is something else; the code says what.
        case somethingElse(FindingCode)
    }

    /// Types of learning opportunity that a micro-credential is awarded for.
    static let shortTypes: Set<String> = [shortLearningProgramme]
    /// Types of learning opportunity that lead to a full qualification.
    static let programmeTypes: Set<String> = ["http://data.europa.eu/snb/learning-opportunity/79343569f3"]
    static let shortLearningProgramme = "http://data.europa.eu/snb/learning-opportunity/74a4a268e8"
    static let diplomaSupplement = "http://data.europa.eu/snb/credential/6dff8a0f87"
    /// Credential types of the DC4EU catalogue that name micro-credentials.
    static let declaredTypes: Set<String> = [
        "EuropeanHigherEducationMicrocredential", "EuropeanVocationalEducationTrainingMicrocredential",
    ]

    package static func answer(for credential: EuropeanDigitalCredential) -> Answer {
        let achievements = credential.achievements
        guard let first = achievements.first else { return .somethingElse("elements.notApplicable.noAchievement") }
        if credential.types.contains(where: declaredTypes.contains) { return .microCredential(first) }
        if let declared = achievements.first(where: isDeclaredShort) { return .microCredential(declared) }
        if credential.credentialProfiles.contains(where: { $0.id == diplomaSupplement }) {
            return .somethingElse("elements.notApplicable.diplomaSupplement")
        }
        if achievements.count > 1 { return .somethingElse("elements.notApplicable.severalAchievements") }
        if first.specifiedBy?.dcType.contains(where: { programmeTypes.contains($0.id ?? "") }) == true {
            return .somethingElse("elements.notApplicable.programme")
        }
        if first.node.has("hasPart") { return .somethingElse("elements.notApplicable.hasParts") }
        guard saysWhatWasLearned(first) else { return .somethingElse("elements.notApplicable.nothingAssessed") }
        return .microCredential(first)
    }

    private static func isDeclaredShort(_ achievement: ELM.LearningAchievement) -> Bool {
        achievement.specifiedBy?.dcType.contains { shortTypes.contains($0.id ?? "") } == true
    }

    /// Whether anything shows that learning was described, measured or assessed; a certificate that somebody was there
    /// shows none of it. Any one will do, so that a micro-credential that lacks an element is still recognised.
    private static func saysWhatWasLearned(_ achievement: ELM.LearningAchievement) -> Bool {
        if achievement.node.has("provenBy") || achievement.node.has("creditReceived") { return true }
        guard let specification = achievement.specifiedBy else { return false }
        return ["learningOutcome", "learningOutcomeSummary", "creditPoint", "provenBy", "eqfLevel", "nqfLevel"]
            .contains { specification.node.has($0) }
    }
}
