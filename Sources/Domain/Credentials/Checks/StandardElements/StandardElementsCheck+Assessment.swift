// SPDX-License-Identifier: Apache-2.0

import Courses
import Vocabulary

/// Elements 9, 13 and 14: how the learning was assessed, under whose eyes, and with what grade.
extension StandardElementsCheck.Subject {
    func assessmentType() -> StandardElementFinding {
        guard !assessments.isEmpty else {
            guard attendance.isEmpty else {
                return finding(
                    .assessmentType, .missing, "attendanceOnly",
                    at: attendance.flatMap { $0.specifiedBy?.dcType ?? $0.dcType }.places)
            }
            return missing(.assessmentType)
        }
        let typed = assessments.filter { !types(of: $0).isEmpty }
        let complete = typed.filter { $0.specifiedBy?.mode.isEmpty == false }
        if !complete.isEmpty {
            return present(
                .assessmentType,
                at: complete.flatMap { types(of: $0) + ($0.specifiedBy?.mode ?? []) }.places)
        }
        if !typed.isEmpty {
            return finding(.assessmentType, .partial, "noMode", at: typed.flatMap { types(of: $0) }.places)
        }
        let modes = assessments.flatMap { $0.specifiedBy?.mode ?? [] }
        guard modes.isEmpty else {
            return finding(.assessmentType, .partial, "noType", at: modes.places)
        }
        return finding(.assessmentType, .partial, "neither", at: assessments.places)
    }

    func supervision() -> StandardElementFinding {
        let stated = assessments.compactMap(\.idVerification)
        guard !stated.isEmpty else { return missing(.supervision) }
        let places = stated.places
        let isUnconfirmed = stated.contains { concept in
            EUVocabulary.contains(scheme: EUVocabulary.List.supervision.scheme, id: concept.id ?? "") == .unlisted
        }
        if isUnconfirmed { return finding(.supervision, .partial, "unconfirmed", at: places) }
        return present(.supervision, at: places)
    }

    func grade() -> StandardElementFinding {
        let grades = assessments.compactMap(\.grade)
        let written = grades.filter { !$0.noteLiteral.isEmpty }
        if !written.isEmpty { return present(.grade, at: written.places) }
        guard !grades.isEmpty else { return missing(.grade) }
        return finding(.grade, .partial, "empty", at: grades.places)
    }

    private func types(of assessment: ELM.LearningAssessment) -> [ELM.Concept] {
        ((assessment.specifiedBy?.dcType ?? []) + assessment.dcType)
            .filter { $0.id != ELM.LearningAssessment.levelOfAttendance }
    }
}
