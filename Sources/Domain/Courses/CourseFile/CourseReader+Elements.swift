// SPDX-License-Identifier: Apache-2.0

import Foundation
import Frameworks
import Localization
import Vocabulary

/// The mandatory elements of Annex I that describe the learning.
extension CourseReader {
    func learningOutcomes(_ entries: CourseEntries) -> [LearningOutcome] {
        let outcomes = mandatoryList(entries, "learning_outcomes").compactMap { field -> LearningOutcome? in
            guard let parts = field.entries(["id", "title", "type", "reuse_level", "skills"]) else { return nil }
            let id = localID(parts)
            let title = parts.required("title")?.text(most: 1_000)
            let type = parts["type"]?.concept(.skillType)
            let reuseLevel = parts["reuse_level"]?.concept(.skillReuseLevel)
            let skills = parts["skills"]?.elements.compactMap(escoSkill) ?? []
            guard let id, let title else { return nil }
            return LearningOutcome(id: id, title: title, type: type, reuseLevel: reuseLevel, escoSkills: skills)
        }
        refuseRepeated(outcomes.map(\.id), in: entries["learning_outcomes"])
        return outcomes
    }

    /// - Parameter country: the provider's, whose rule says how many hours a credit stands for.
    func workload(_ entries: CourseEntries, in country: CountryCode?) -> Workload? {
        guard let field = entries.required("workload", "course.element.missing"),
            let parts = field.entries(["hours", "ects"])
        else { return nil }
        let hours = parts["hours"]?.hours()
        let credits = parts["ects"]?.credits()
        if parts["hours"] == nil, parts["ects"] == nil { field.add("course.element.missing") }
        if parts["ects"] == nil, parts["hours"] != nil { field.add("course.workload.withoutECTS", .note) }
        if let hours, let credits, let written = parts["hours"]?.written {
            warnOfCredits(credits, hours: hours, written: written, in: country, at: field)
        }
        return Workload(hours: hours, credits: credits)
    }

    /// Credits that the hours are not worth in the provider's country, by any of its rules.
    private func warnOfCredits(
        _ credits: ECTSCredits, hours: Double, written: String, in country: CountryCode?, at field: CourseField
    ) {
        guard let tables = try? FrameworkTables.load(), let hours = Decimal(string: "\(hours)") else { return }
        let rules = country.map { tables.presentCreditHours($0.alpha2) } ?? [.usersGuide]
        let intervals = rules.map { CreditInterval(hours: hours, rule: $0) }
        guard intervals.allSatisfy({ $0.judge(credits) != .fits }), let least = intervals.map(\.least).min(),
            let most = intervals.map(\.most).max()
        else { return }
        field.add(
            "course.workload.hoursPerCredit", .warning,
            [
                "hours": .text(written), "ects": .text(credits.text), "country": .text(country?.alpha2 ?? "ECTS"),
                "least": .decimal("\(least.toTenths)"), "most": .decimal("\(most.toTenths)"),
            ])
    }

    func level(_ entries: CourseEntries) -> CourseLevel? {
        guard let field = entries.required("level", "course.element.missing"),
            let parts = field.entries(["eqf", "national", "cycle", "not_applicable"])
        else { return nil }
        let stated = ["eqf", "national", "cycle"].filter { parts[$0] != nil }
        if let reason = parts["not_applicable"] {
            guard stated.isEmpty else {
                reason.add("course.level.bothStatedAndNot", .error, ["stated": .text(stated.joined(separator: ", "))])
                return nil
            }
            return notApplicable(reason)
        }
        let eqf = parts["eqf"].flatMap(eqfLevel)
        let national = parts["national"]?.elements.compactMap(nationalLevel) ?? []
        let cycle = parts["cycle"]?.choice(HigherEducationCycle.self)
        if parts["eqf"] == nil, parts["national"] == nil { field.add("course.level.reasonNeeded") }
        guard let level = StatedLevel(eqf: eqf, national: national, cycle: cycle) else { return nil }
        warnOfContradictions(level, at: field)
        return .stated(level)
    }

    private func warnOfContradictions(_ level: StatedLevel, at field: CourseField) {
        guard let tables = try? FrameworkTables.load() else { return }
        for contradiction in level.contradictions(tables) {
            switch contradiction {
            case .national(let national, let own, let stated):
                field.add(
                    "course.level.nationalContradicts", .warning,
                    [
                        "level": .text(national.label), "own": .integer(own.number), "stated": .integer(stated.number),
                    ])
            case .cycle(let cycle, let own, let stated):
                field.add(
                    "course.level.cycleContradicts", .warning,
                    [
                        "cycle": .text(cycle.rawValue), "own": .integer(own.number), "stated": .integer(stated.number),
                    ])
            }
        }
    }

    func assessments(_ entries: CourseEntries) -> [AssessmentSpecification] {
        let fields = mandatoryList(entries, "assessments")
        let assessments = fields.compactMap { field -> AssessmentSpecification? in
            guard let parts = field.entries(["id", "title", "description", "type", "mode", "supervision", "grading"])
            else { return nil }
            let id = localID(parts)
            let title = parts.required("title")?.text(most: 300)
            let description = parts["description"]?.text()
            let type = parts.required("type", "course.element.missing")?.concept(.assessment)
            let mode = parts.required("mode", "course.element.missing")?.concept(.modeOfLearning)
            let supervision = parts["supervision"]?.concept(.supervision)
            let scheme = parts["grading"].flatMap(gradingScheme)
            guard let id, let title, let type, let mode else { return nil }
            return AssessmentSpecification(
                id: id, title: title, description: description, type: type, mode: mode, supervision: supervision,
                gradingScheme: scheme)
        }
        refuseRepeated(assessments.map(\.id), in: entries["assessments"])
        let isAttendanceAlone = assessments.allSatisfy { EUVocabulary.key(of: $0.type.id) == "attendance" }
        if !assessments.isEmpty, assessments.count == fields.count, isAttendanceAlone {
            entries["assessments"]?.add("course.assessment.attendanceOnly")
        }
        return assessments
    }

    func participation(_ entries: CourseEntries) -> [Concept] {
        mandatoryList(entries, "participation").compactMap { $0.concept(.modeOfLearning) }
    }

    /// The fields of a list that must not be empty.
    func mandatoryList(_ entries: CourseEntries, _ name: String) -> [CourseField] {
        entries.required(name, "course.element.missing")?.elements ?? []
    }

    /// A word that names a part within the course and may stand in a column's heading.
    private func localID(_ parts: CourseEntries) -> String? {
        guard let field = parts.required("id"), let word = field.word(most: 60) else { return nil }
        guard word.utf8.allSatisfy(\.isNameByte) else {
            field.add("course.localID.malformed", .error, ["value": .text(word)])
            return nil
        }
        return word
    }

    private func refuseRepeated(_ ids: [String], in field: CourseField?) {
        var seen: Set<String> = []
        for id in ids where !seen.insert(id).inserted {
            field?.add("course.localID.repeated", .error, ["id": .text(id)])
        }
    }

    private func notApplicable(_ field: CourseField) -> CourseLevel? {
        // `not_applicable: true` gives no reason.
        if let written = field.written, ["true", "yes", "on"].contains(written.lowercased()) {
            field.add("course.level.reasonNeeded")
            return nil
        }
        return field.text(most: 1_000).map { .notApplicable(reason: $0) }
    }

    private func eqfLevel(_ field: CourseField) -> EQFLevel? {
        guard let word = field.word() else { return nil }
        guard let level = Int(word).flatMap({ EQFLevel($0) }) ?? EQFLevel(iri: word) else {
            field.add("course.level.unknownEQF", .error, ["value": .text(word)])
            return nil
        }
        return level
    }

    /// A national level: its IRI, or the country with the level and, where it has several, the framework.
    private func nationalLevel(_ field: CourseField) -> Concept? {
        if field.written != nil { return field.concept(.qdr) }
        guard let parts = field.entries(["country", "level", "framework"]) else { return nil }
        let country = parts.required("country")?.country()
        let level = parts.required("level")?.word()
        let framework = parts["framework"]?.word()
        guard let country, let level else { return nil }
        let found = EUVocabulary.nqfLevels(of: country, level: level, framework: framework)
        if found.count == 1, let only = found.first { return only.concept }
        let known = found.isEmpty ? EUVocabulary.nqfLevels(of: country).map(\.level) : found.map(\.framework)
        field.add(
            found.isEmpty ? "course.level.unknownNational" : "course.level.frameworkNeeded", .error,
            ["value": .text(level), "country": .text(country.alpha2), "known": .text(known.joined(separator: ", "))])
        return nil
    }

    private func gradingScheme(_ field: CourseField) -> GradingScheme? {
        guard let parts = field.entries(["title", "description", "passing"]) else { return nil }
        let title = parts.required("title")?.text(most: 300)
        let description = parts["description"]?.text()
        let passing = parts["passing"]?.elements.compactMap { $0.word(most: 60) } ?? []
        return title.map { GradingScheme(title: $0, description: description, passingGrades: passing) }
    }

    /// A skill of ESCO: its IRI, or its IRI with the label that readers shall see.
    private func escoSkill(_ field: CourseField) -> Concept? {
        let iri: String?
        var label = LocalizedText()
        if field.written != nil {
            iri = field.word()
        } else {
            guard let parts = field.entries(["id", "label"]) else { return nil }
            iri = parts.required("id")?.word()
            label = parts["label"]?.text(most: 300) ?? label
        }
        guard let iri else { return nil }
        guard ESCOSkill.isWellFormed(iri) else {
            field.add("course.skill.malformed", .error, ["value": .text(String(iri.prefix(100)))])
            return nil
        }
        if label.isEmpty { field.add("course.skill.labelMissing", .warning) }
        return Concept(id: iri, scheme: ESCOSkill.scheme, label: label)
    }
}
