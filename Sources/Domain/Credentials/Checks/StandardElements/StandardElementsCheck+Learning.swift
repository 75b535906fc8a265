// SPDX-License-Identifier: Apache-2.0

import Courses
import Localization
import Vocabulary

/// Elements 6, 7, 8, 10 and 12: what is learned, with how much work, on which level, in which form, and after what.
extension StandardElementsCheck.Subject {
    func learningOutcomes() -> StandardElementFinding {
        let outcomes = specification?.learningOutcome ?? []
        let titled = outcomes.filter { !$0.title.isEmpty }
        if !titled.isEmpty {
            return finding(
                .learningOutcomes, .present, "present", at: titled.places, ["count": .integer(titled.count)])
        }
        if !outcomes.isEmpty {
            return finding(.learningOutcomes, .partial, "noTitle", at: outcomes.places)
        }
        guard let summary = specification?.learningOutcomeSummary, !summary.noteLiteral.isEmpty else {
            return missing(.learningOutcomes)
        }
        return finding(.learningOutcomes, .partial, "summaryOnly", at: [summary.pointer])
    }

    func workload() -> StandardElementFinding {
        let credits = (specification?.creditPoint ?? []) + achievement.creditReceived
        let counted = credits.filter { $0.isECTS && $0.point.flatMap(ECTSCredits.init) != nil }
        let hours = specification?.volumeOfLearning.flatMap(\.hours) ?? 0
        let volume = specification?.node.places("volumeOfLearning") ?? []
        if !counted.isEmpty || hours > 0 {
            return present(.workload, at: counted.places + volume)
        }
        if !volume.isEmpty { return finding(.workload, .partial, "notHours", at: volume) }
        if !credits.isEmpty {
            let isOther = credits.allSatisfy { !$0.isECTS }
            return finding(
                .workload, .partial, isOther ? "otherCreditOnly" : "noAmount", at: credits.places)
        }
        let spent = activities.filter { $0.workload != nil || $0.specifiedBy?.volumeOfLearning != nil }
        guard !spent.isEmpty else { return missing(.workload) }
        return finding(.workload, .partial, "activityOnly", at: spent.places)
    }

    func level() -> StandardElementFinding {
        guard let specification else { return missing(.level) }
        let levels = [specification.eqfLevel].compactMap { $0 } + specification.nqfLevel
        let places = levels.places + specification.educationLevel.places
        if !levels.isEmpty {
            guard levels.contains(where: { $0.id != nil }) else {
                return finding(.level, .partial, "noConcept", at: places)
            }
            guard specification.isQualification else {
                return finding(.level, .partial, "notOnQualification", at: places)
            }
            return present(.level, at: places)
        }
        if specification.statement(about: .levelNotApplicable) != nil {
            return finding(.level, .present, "notApplicable", at: specification.places(of: .levelNotApplicable))
        }
        if !places.isEmpty { return finding(.level, .partial, "cycleOnly", at: places) }
        // Outside formal learning there may be no level to state, but then that is to be said, with the reason.
        if let setting = specification.learningSetting, setting.id == Self.nonFormal {
            return finding(.level, .partial, "nonFormalWithoutReason", at: [setting.pointer])
        }
        return missing(.level)
    }

    func participationForm() -> StandardElementFinding {
        let modes = (specification?.mode ?? []) + activities.flatMap { $0.specifiedBy?.mode ?? [] }
        if !modes.isEmpty { return present(.participationForm, at: modes.places) }
        let types = activities.flatMap { $0.specifiedBy?.dcType ?? [] } + activities.flatMap(\.dcType)
        guard !types.isEmpty else { return missing(.participationForm) }
        return finding(.participationForm, .partial, "activityTypeOnly", at: types.places)
    }

    func prerequisites() -> StandardElementFinding {
        guard let requirement = specification?.entryRequirement else { return missing(.prerequisites) }
        guard !requirement.noteLiteral.isEmpty else {
            return finding(.prerequisites, .partial, "empty", at: [requirement.pointer])
        }
        return present(.prerequisites, at: [requirement.pointer])
    }

    private static let nonFormal = "http://data.europa.eu/snb/learning-setting/e207a81fc7"
}

extension ELM.SpecificationProperties {
    /// The pointers of the notes about a subject.
    func places(of subject: StatementSubject) -> [String] {
        additionalNote.filter { $0.statementSubject == subject }.places
    }
}
