// SPDX-License-Identifier: Apache-2.0

package import Foundation
package import Vocabulary

extension CredentialSummary {
    /// One thing the credential says about the learner, with its parts.
    package struct Claim: Sendable {
        package enum Kind: String, Sendable, Hashable { case achievement, activity, assessment, entitlement, other }

        package var kind: Kind
        package var id: String?
        /// The place of the claim among all that were read, from 1.
        package let number: Int
        package var title = LocalizedText()
        package var description = LocalizedText()
        /// The types that the specification, or the claim itself, states.
        package var types: [Concept] = []
        package var awardingBodies: [Organisation] = []
        package var awardedOn: Date?
        package var notes: [Note] = []
        package var documents: [WebPage] = []

        /// What was to be achieved; achievements only.
        package var specification: Specification?
        /// Credit that this learner received; achievements only.
        package var creditReceived: [Credit] = []
        /// The larger awards that the document says this is a part of.
        package var isPartOf: [LocalizedText] = []

        /// Assessments only.
        package var assessment: Assessment?
        /// Activities only.
        package var activity: Activity?
        /// Entitlements only.
        package var entitlement: Entitlement?

        /// Parts of the same kind: modules of a degree, sections of an examination.
        package var parts: [Claim] = []
        package var activities: [Claim] = []
        package var assessments: [Claim] = []
        package var entitlements: [Claim] = []

        package init(kind: Kind, number: Int) {
            self.kind = kind
            self.number = number
        }
    }

    /// What an achievement consists of.
    package struct Specification: Sendable {
        package var title = LocalizedText()
        package var description = LocalizedText()
        package var isQualification = false
        package var types: [Concept] = []
        package var outcomes: [Outcome] = []
        package var outcomeSummary = LocalizedText()
        package var workload = Workload()
        package var level = Level()
        package var modes: [Concept] = []
        package var languages: [Concept] = []
        package var setting: Concept?
        package var fields: [Concept] = []
        package var targetGroups: [Concept] = []
        package var maximumDuration: LearningDuration?
        package var prerequisites = LocalizedText()
        package var qualityAssurance: [Accreditation] = []
        /// What the provider says about its own quality assurance.
        package var internalQualityAssurance = LocalizedText()
        /// What the document says about stacking, in words.
        package var stackability = LocalizedText()
        package var isPartialQualification: Bool?
        package var isPartOf: [LocalizedText] = []
        package var notes: [Note] = []
        package var homepages: [String] = []
        package var documents: [WebPage] = []
        package var identifiers: [Identifier] = []

        package init() {}
    }

    package struct Outcome: Sendable, Hashable {
        package var title: LocalizedText
        package var type: Concept?
        package var reuseLevel: Concept?
        package var escoSkills: [Concept]
        package var otherSkills: [Concept]

        package init(
            title: LocalizedText, type: Concept? = nil, reuseLevel: Concept? = nil, escoSkills: [Concept] = [],
            otherSkills: [Concept] = []
        ) {
            self.title = title
            self.type = type
            self.reuseLevel = reuseLevel
            self.escoSkills = escoSkills
            self.otherSkills = otherSkills
        }
    }

    package struct Workload: Sendable, Hashable {
        /// ECTS credits as decimal text.
        package var ects: String?
        package var otherCredit: [Credit] = []
        /// The notional hours, when the duration can be counted in hours.
        package var hours: Double?
        package var duration: LearningDuration?

        package init() {}
        package var isEmpty: Bool { ects == nil && otherCredit.isEmpty && duration == nil }
    }

    package struct Credit: Sendable, Hashable {
        package var framework: Concept?
        package var points: String
        package var isECTS: Bool
    }

    package struct Level: Sendable, Hashable {
        package var eqf: Concept?
        package var national: [Concept] = []
        /// Cycle of higher education, or other educational level.
        package var cycles: [Concept] = []
        /// Why no level applies, where the document says so.
        package var notApplicableReason: LocalizedText?

        package init() {}
        package var isEmpty: Bool {
            eqf == nil && national.isEmpty && cycles.isEmpty && notApplicableReason == nil
        }
    }

    package struct Assessment: Sendable, Hashable {
        package var types: [Concept] = []
        package var modes: [Concept] = []
        package var supervision: Concept?
        package var grade = LocalizedText()
        package var gradeStatus: Concept?
        package var gradingScheme = LocalizedText()
        package var gradingDescription = LocalizedText()
        package var assessedOn: Date?
        /// Shares of learners below, at and above this grade, in per cent.
        package var lower: Int?
        package var equal: Int?
        package var higher: Int?
        package var languages: [Concept] = []

        package init() {}
    }

    package struct Activity: Sendable, Hashable {
        package var modes: [Concept] = []
        package var periods: [Period] = []
        package var workload: LearningDuration?
        package var volume: LearningDuration?
        package var levelOfCompletion: Int?
        package var directedBy: [LocalizedText] = []
        package var languages: [Concept] = []

        package init() {}
    }

    package struct Period: Sendable, Hashable {
        package var start: Date?
        package var end: Date?
    }

    package struct Entitlement: Sendable, Hashable {
        package var status: Concept?
        package var issued: Date?
        package var expires: Date?
        package var organisations: [LocalizedText] = []

        package init() {}
    }

    package struct Accreditation: Sendable, Hashable {
        package var id: String?
        package var title: LocalizedText
        package var description: LocalizedText
        package var type: Concept?
        package var decision: Concept?
        package var agency: LocalizedText
        package var issued: Date?
        package var expires: Date?
        package var report: String?
    }

    package struct Note: Sendable, Hashable {
        package var subject: LocalizedText
        package var text: LocalizedText
    }

    package struct WebPage: Sendable, Hashable {
        package var title: LocalizedText
        package var address: String
    }
}
