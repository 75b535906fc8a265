// SPDX-License-Identifier: Apache-2.0

import Foundation
import Localization
import Vocabulary

/// Walks the claims of a credential into the tree that a person reads.
///
/// A claim that is its own part is entered once, and the walk ends at a number of claims that no person would read, so
/// that no graph can keep it going.
struct ClaimReader {
    static let maximumClaims = 2_000
    static let maximumDepth = 24

    private(set) var awardingBodies: [CredentialSummary.Organisation] = []
    private(set) var isCutShort = false
    private(set) var testStatement: LocalizedText?
    private var organisations: [String: CredentialSummary.Organisation] = [:]
    private var entered: Set<String> = []
    private var claimCount = 0
    private var depth = 0

    mutating func read(_ claims: [ELM.Claim]) -> [CredentialSummary.Claim] {
        claims.compactMap { read($0) }
    }

    private mutating func read(_ claim: ELM.Claim) -> CredentialSummary.Claim? {
        switch claim {
        case .achievement(let achievement): read(achievement)
        case .activity(let activity): read(activity)
        case .assessment(let assessment): read(assessment)
        case .entitlement(let entitlement): read(entitlement)
        case .other(let claim): begin(.other, claim)
        }
    }

    /// What all claims have; `nil` when the walk must not enter the claim.
    private mutating func begin(
        _ kind: CredentialSummary.Claim.Kind, _ claim: any ELM.ClaimProperties
    ) -> CredentialSummary.Claim? {
        if let id = claim.id, !entered.insert(id).inserted { return nil }
        claimCount += 1
        guard claimCount <= Self.maximumClaims, depth <= Self.maximumDepth else {
            isCutShort = true
            return nil
        }
        var summary = CredentialSummary.Claim(kind: kind, number: claimCount)
        summary.id = claim.id
        summary.title = claim.title
        summary.description = claim.description
        summary.types = claim.dcType.map(\.value)
        summary.awardingBodies = claim.awardedBy?.awardingBody.map { body(of: $0) } ?? []
        summary.awardedOn = claim.awardedBy?.awardingDate?.date
        summary.notes = notes(claim.additionalNote)
        summary.documents = pages(claim.supplementaryDocument)
        return summary
    }

    private mutating func read(_ achievement: ELM.LearningAchievement) -> CredentialSummary.Claim? {
        guard var claim = begin(.achievement, achievement) else { return nil }
        depth += 1
        defer { depth -= 1 }
        claim.creditReceived = achievement.creditReceived.compactMap { .init($0) }
        claim.isPartOf = achievement.isPartOf.map(\.title).filter { !$0.isEmpty }
        claim.specification = achievement.specifiedBy.map { specification($0, achievement) }
        claim.assessments = achievement.provenBy.compactMap { read($0) }
        claim.activities = achievement.influencedBy.compactMap { read($0) }
        claim.entitlements = achievement.entitlesTo.compactMap { read($0) }
        claim.parts = achievement.hasPart.compactMap { read($0) }
        return claim
    }

    private mutating func read(_ activity: ELM.LearningActivity) -> CredentialSummary.Claim? {
        guard var claim = begin(.activity, activity) else { return nil }
        depth += 1
        defer { depth -= 1 }
        var summary = CredentialSummary.Activity()
        let specification = activity.specifiedBy
        summary.modes = specification?.mode.map(\.value) ?? []
        summary.languages = specification?.language.map(\.value) ?? []
        summary.volume = specification?.volumeOfLearning
        summary.workload = activity.workload
        summary.levelOfCompletion = activity.levelOfCompletion
        summary.periods = activity.temporal.map { .init(start: $0.startDate?.date, end: $0.endDate?.date) }
        summary.directedBy = activity.directedBy.map(\.name).filter { !$0.isEmpty }
        claim.activity = summary
        claim.types += specification?.dcType.map(\.value) ?? []
        claim.notes += notes(specification?.additionalNote ?? [])
        claim.documents += pages(specification?.supplementaryDocument ?? [])
        claim.parts = activity.hasPart.compactMap { read($0) }
        return claim
    }

    private mutating func read(_ assessment: ELM.LearningAssessment) -> CredentialSummary.Claim? {
        guard var claim = begin(.assessment, assessment) else { return nil }
        depth += 1
        defer { depth -= 1 }
        var summary = CredentialSummary.Assessment()
        let specification = assessment.specifiedBy
        summary.types = specification?.dcType.map(\.value) ?? []
        summary.modes = specification?.mode.map(\.value) ?? []
        summary.languages = specification?.language.map(\.value) ?? []
        summary.supervision = assessment.idVerification?.value
        summary.grade = assessment.grade?.noteLiteral ?? LocalizedText()
        summary.gradeStatus = assessment.gradeStatus?.value
        summary.gradingScheme = specification?.gradingScheme?.title ?? LocalizedText()
        summary.gradingDescription = specification?.gradingScheme?.description ?? LocalizedText()
        summary.assessedOn = assessment.dateIssued?.date
        summary.lower = assessment.shortenedGrading?.percentageLower
        summary.equal = assessment.shortenedGrading?.percentageEqual
        summary.higher = assessment.shortenedGrading?.percentageHigher
        claim.assessment = summary
        claim.notes += notes(specification?.additionalNote ?? [])
        claim.parts = assessment.hasPart.compactMap { read($0) }
        return claim
    }

    private mutating func read(_ entitlement: ELM.LearningEntitlement) -> CredentialSummary.Claim? {
        guard var claim = begin(.entitlement, entitlement) else { return nil }
        depth += 1
        defer { depth -= 1 }
        var summary = CredentialSummary.Entitlement()
        summary.status = entitlement.specifiedBy?.entitlementStatus?.value
        summary.issued = entitlement.dateIssued?.date
        summary.expires = entitlement.expiryDate?.date
        summary.organisations = entitlement.specifiedBy?.limitOrganisation.map(\.name) ?? []
        claim.entitlement = summary
        claim.types += entitlement.specifiedBy?.dcType.map(\.value) ?? []
        claim.documents += pages(entitlement.specifiedBy?.homepage ?? [])
        claim.parts = entitlement.hasPart.compactMap { read($0) }
        return claim
    }

    /// A body is often named on every claim; it is read once.
    private mutating func body(of organisation: ELM.Organisation) -> CredentialSummary.Organisation {
        if let id = organisation.id, let known = organisations[id] { return known }
        let summary = CredentialSummary.Organisation(organisation)
        if let id = organisation.id { organisations[id] = summary }
        awardingBodies.append(summary)
        return summary
    }

    // MARK: Specifications

    private mutating func specification(
        _ specification: ELM.LearningAchievementSpecification, _ achievement: ELM.LearningAchievement
    ) -> CredentialSummary.Specification {
        var summary = CredentialSummary.Specification()
        summary.title = specification.title
        summary.description = specification.description
        summary.isQualification = specification.isQualification
        summary.types = specification.dcType.map(\.value)
        summary.outcomes = specification.learningOutcome.map { .init($0) }
        summary.outcomeSummary = specification.learningOutcomeSummary?.noteLiteral ?? LocalizedText()
        summary.workload = .init(specification)
        summary.level = .init(specification)
        summary.modes = specification.mode.map(\.value)
        summary.languages = specification.language.map(\.value)
        summary.setting = specification.learningSetting?.value
        summary.fields = (specification.thematicArea + specification.educationSubject).map(\.value)
        summary.targetGroups = specification.targetGroup.map(\.value)
        summary.maximumDuration = specification.maximumDuration
        summary.prerequisites = specification.entryRequirement?.noteLiteral ?? LocalizedText()
        summary.qualityAssurance = specification.accreditation.map { .init($0) }
        summary.internalQualityAssurance = specification.statement(about: .qualityAssurance) ?? LocalizedText()
        summary.stackability = specification.statement(about: .stackability) ?? LocalizedText()
        summary.isPartialQualification = specification.isPartialQualification
        summary.isPartOf = specification.isPartOf.map(\.title).filter { !$0.isEmpty }
        summary.notes = notes(specification.additionalNote)
        summary.homepages = specification.homepage.compactMap(\.contentURL)
        summary.documents = pages(specification.supplementaryDocument)
        summary.identifiers = specification.identifier.compactMap { .init($0) }
        return summary
    }

    /// The notes that have no place of their own in the summary.
    private mutating func notes(_ notes: [ELM.Note]) -> [CredentialSummary.Note] {
        notes.compactMap { note in
            switch note.statementSubject {
            case .testSeal:
                testStatement = testStatement ?? note.noteLiteral
                return nil
            case .levelNotApplicable, .qualityAssurance, .stackability:
                return nil
            case .furtherInformation, nil:
                guard !note.noteLiteral.isEmpty else { return nil }
                return .init(subject: note.subject?.prefLabel ?? LocalizedText(), text: note.noteLiteral)
            }
        }
    }

    private func pages(_ resources: [ELM.WebResource]) -> [CredentialSummary.WebPage] {
        resources.compactMap { resource in
            resource.contentURL.map { .init(title: resource.title, address: $0) }
        }
    }
}

// MARK: - Values

extension CredentialSummary.Outcome {
    init(_ outcome: ELM.LearningOutcome) {
        self.init(
            title: outcome.title, type: outcome.dcType?.value, reuseLevel: outcome.reusabilityLevel?.value,
            escoSkills: outcome.relatedESCOSkill.map(\.value), otherSkills: outcome.relatedSkill.map(\.value))
    }
}

extension CredentialSummary.Credit {
    init?(_ credit: ELM.CreditPoint) {
        guard let points = credit.point else { return nil }
        self.init(framework: credit.framework?.value, points: points, isECTS: credit.isECTS)
    }
}

extension CredentialSummary.Workload {
    init(_ specification: ELM.LearningAchievementSpecification) {
        self.init()
        let credits = specification.creditPoint.compactMap { CredentialSummary.Credit($0) }
        ects = credits.first(where: \.isECTS)?.points
        otherCredit = credits.filter { !$0.isECTS }
        duration = specification.volumeOfLearning
        hours = duration?.hours
    }
}

extension CredentialSummary.Level {
    init(_ specification: ELM.LearningAchievementSpecification) {
        self.init()
        eqf = specification.eqfLevel?.value
        national = specification.nqfLevel.map(\.value)
        cycles = specification.educationLevel.map(\.value)
        notApplicableReason = specification.statement(about: .levelNotApplicable)
    }
}
