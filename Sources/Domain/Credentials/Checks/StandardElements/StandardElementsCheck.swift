// SPDX-License-Identifier: Apache-2.0

package import Courses
import Localization
import Vocabulary

/// Judges how far a credential holds the sixteen elements of Annex I of Council Recommendation 2022/C 243/02.
///
/// Stricter than the application profile, which is content with a title and an awarding body: each mandatory element
/// must say what the Annex asks for. A missing element says what a credential is worth, never that it is not genuine.
package enum StandardElementsCheck {
    /// `nil` when the credential is not a micro-credential; ``MicroCredentialRule`` says why.
    package static func check(_ credential: EuropeanDigitalCredential) -> StandardElementsReport? {
        guard case .microCredential(let achievement) = MicroCredentialRule.answer(for: credential) else { return nil }
        let subject = Subject(credential, achievement)
        return StandardElementsReport(StandardElement.allCases.map { judge($0, subject) })
    }

    private static func judge(_ element: StandardElement, _ subject: Subject) -> StandardElementFinding {
        switch element {
        case .learnerIdentification: subject.learnerIdentification()
        case .title: subject.title()
        case .issuerCountry: subject.issuerCountry()
        case .awardingBody: subject.awardingBody()
        case .issueDate: subject.issueDate()
        case .learningOutcomes: subject.learningOutcomes()
        case .workload: subject.workload()
        case .level: subject.level()
        case .assessmentType: subject.assessmentType()
        case .participationForm: subject.participationForm()
        case .qualityAssurance: subject.qualityAssurance()
        case .prerequisites: subject.prerequisites()
        case .supervision: subject.supervision()
        case .grade: subject.grade()
        case .stackability: subject.stackability()
        case .furtherInformation: subject.furtherInformation()
        }
    }

    /// The parts of a credential that the elements are looked for in.
    struct Subject {
        let credential: EuropeanDigitalCredential
        let achievement: ELM.LearningAchievement
        let specification: ELM.LearningAchievementSpecification?
        /// The assessments of the achievement with their parts, without those that only count attendance.
        let assessments: [ELM.LearningAssessment]
        /// Assessments that only count attendance, which is none.
        let attendance: [ELM.LearningAssessment]
        let activities: [ELM.LearningActivity]

        init(_ credential: EuropeanDigitalCredential, _ achievement: ELM.LearningAchievement) {
            self.credential = credential
            self.achievement = achievement
            specification = achievement.specifiedBy
            var all = AssessmentList()
            all.add(achievement.provenBy)
            var activities = achievement.influencedBy
            for claim in credential.claims {
                switch claim {
                case .assessment(let assessment): all.add([assessment])
                case .activity(let activity): activities.append(activity)
                case .achievement, .entitlement, .other: break
                }
            }
            assessments = all.assessments.filter { !$0.isAttendanceOnly }
            attendance = all.assessments.filter(\.isAttendanceOnly)
            self.activities = activities
        }
    }

    /// Assessments with their parts, each once.
    private struct AssessmentList {
        private static let maximum = 500
        private(set) var assessments: [ELM.LearningAssessment] = []
        private var entered: Set<String> = []

        mutating func add(_ further: [ELM.LearningAssessment]) {
            for assessment in further where assessments.count < Self.maximum {
                if let id = assessment.id, !entered.insert(id).inserted { continue }
                assessments.append(assessment)
                add(assessment.hasPart)
            }
        }
    }
}

extension ELM.LearningAssessment {
    static let levelOfAttendance = "http://data.europa.eu/snb/assessment/7331eb4762"

    /// Whether all that the assessment looks at is that somebody was there.
    var isAttendanceOnly: Bool {
        let types = (specifiedBy?.dcType ?? []) + dcType
        return !types.isEmpty && types.allSatisfy { $0.id == Self.levelOfAttendance }
    }
}

extension StandardElementsCheck.Subject {
    typealias Parameters = [String: MessageArgument]

    /// A finding whose reason code is `element.<id>.<reason>`.
    func finding(
        _ element: StandardElement, _ state: StandardElementState, _ reason: String, at places: [String] = [],
        _ parameters: Parameters = [:]
    ) -> StandardElementFinding {
        StandardElementFinding(
            element, state, places: places, reasonCode: "element.\(element.rawValue).\(reason)", parameters: parameters)
    }

    func present(_ element: StandardElement, at places: [String]) -> StandardElementFinding {
        finding(element, .present, "present", at: places)
    }

    func missing(_ element: StandardElement) -> StandardElementFinding { finding(element, .missing, "missing") }
}
