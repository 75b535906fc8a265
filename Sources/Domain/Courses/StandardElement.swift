// SPDX-License-Identifier: Apache-2.0

/// One of the sixteen elements that describe a micro-credential: Annex I of Council Recommendation 2022/C 243/02.
///
/// The cases stand in the Annex's order; raw values are part of the JSON interface.
package enum StandardElement: String, Sendable, Hashable, CaseIterable {
    case learnerIdentification = "learner_identification"
    case title
    case issuerCountry = "issuer_country"
    case awardingBody = "awarding_body"
    case issueDate = "issue_date"
    case learningOutcomes = "learning_outcomes"
    case workload
    case level
    case assessmentType = "assessment_type"
    case participationForm = "participation_form"
    case qualityAssurance = "qa_type"
    case prerequisites
    case supervision
    case grade
    case stackability
    case furtherInformation = "further_information"

    /// Whether the Annex lists the element as mandatory; the other five are optional, where relevant.
    ///
    /// Level is mandatory "if applicable": a level that does not apply is stated, with its reason.
    package var isMandatory: Bool {
        switch self {
        case .learnerIdentification, .title, .issuerCountry, .awardingBody, .issueDate, .learningOutcomes, .workload,
            .level, .assessmentType, .participationForm, .qualityAssurance:
            true
        case .prerequisites, .supervision, .grade, .stackability, .furtherInformation:
            false
        }
    }

    /// The element's number in the Annex, from 1.
    package var number: Int { (Self.allCases.firstIndex(of: self) ?? 0) + 1 }
}
