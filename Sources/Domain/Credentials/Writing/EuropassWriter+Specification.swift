// SPDX-License-Identifier: Apache-2.0

import Awards
import Courses
import JSONTree
import Localization
import Providers
import Vocabulary

/// What was to be achieved: a `Qualification` where a level is stated, for only that class carries one, else a
/// `LearningAchievementSpecification`.
extension EuropassWriter {
    mutating func specification() throws(Failure) -> JSONObject {
        var written =
            isQualification
            ? node("Qualification", "qualification")
            : node("LearningAchievementSpecification", "learningAchievementSpec")
        written["identifier"] = identifier(
            course.id.text, scheme: course.provider.id.text, version: course.version.text)
        written["title"] = text(course.title)
        written["description"] = text(course.description)
        written["dcType"] = try opportunityTypes()
        written["learningOutcome"] = try learningOutcomes()
        written["creditPoint"] = try creditPoint()
        written["volumeOfLearning"] = course.workload.hours.flatMap(LearningDuration.init(hours:)).map {
            .string($0.text)
        }
        try writeLevel(into: &written)
        written["mode"] = try concepts(course.participation)
        if let setting = course.learningSetting { written["learningSetting"] = try concept(setting) }
        written["thematicArea"] = try concepts(course.fields)
        written["language"] = try languages(of: course.languages)
        written["targetGroup"] = try concepts(course.targetGroups)
        written["entryRequirement"] = note(course.prerequisites)
        if isQualification { written["accreditation"] = try accreditations() }
        written["additionalNote"] = oneOrMany(statements())
        if let homepage = course.furtherInformation?.homepage { written["homepage"] = try webResource(homepage) }
        var documents: [JSONValue] = []
        for document in course.furtherInformation?.documents ?? [] {
            documents.append(
                try webResource(document.address, title: document.title, language: document.language))
        }
        written["supplementaryDocument"] = oneOrMany(documents)
        return written
    }

    /// A micro-credential says that it is one: a short learning programme, beside whatever else it is.
    private mutating func opportunityTypes() throws(Failure) -> JSONValue? {
        var types = [try concept(.learningOpportunity, code: "74a4a268e8")]
        if let type = course.opportunityType, type.id != MicroCredentialRule.shortLearningProgramme {
            types.append(try concept(type))
        }
        return oneOrMany(types)
    }

    private mutating func writeLevel(into written: inout JSONObject) throws(Failure) {
        guard case .stated(let level) = course.level else { return }
        if let eqf = level.eqf { written["eqfLevel"] = try concept(.eqf, code: String(eqf.number)) }
        written["nqfLevel"] = try concepts(level.national)
        if let cycle = level.cycle {
            let concept = EuropassWords.cycle(cycle)
            written["educationLevel"] = unlistedConcept(
                Concept(id: concept.id, scheme: concept.scheme, label: ours(concept.label)))
        }
    }

    private mutating func learningOutcomes() throws(Failure) -> JSONValue? {
        var outcomes: [JSONValue] = []
        for outcome in course.learningOutcomes {
            var written = node("LearningOutcome", "learningOutcome")
            written["title"] = text(outcome.title)
            if let type = outcome.type { written["dcType"] = try concept(type) }
            if let level = outcome.reuseLevel { written["reusabilityLevel"] = try concept(level) }
            written["relatedESCOSkill"] = try concepts(outcome.escoSkills)
            outcomes.append(.object(written))
        }
        return oneOrMany(outcomes)
    }

    mutating func creditPoint() throws(Failure) -> JSONValue? {
        guard let credits = course.workload.credits else { return nil }
        var written = node("CreditPoint", "creditPoint")
        written["framework"] = try concept(.educationCredit, code: "6fcec5c5af")
        written["point"] = .string(credits.text)
        return .object(written)
    }

    private mutating func languages(of tags: [LanguageTag]) throws(Failure) -> JSONValue? {
        var values: [JSONValue] = []
        for tag in tags { values.append(try languageConcept(tag)) }
        return oneOrMany(values)
    }

    /// The elements for which the model has no property, as notes that say what they are about.
    private mutating func statements() -> [JSONValue] {
        var notes: [JSONValue?] = []
        if case .notApplicable(let reason) = course.level { notes.append(note(reason, about: .levelNotApplicable)) }
        for assurance in course.qualityAssurance where assurance.kind == .internalOnly {
            notes.append(note(Self.joined(assurance.title, assurance.description), about: .qualityAssurance))
        }
        notes.append(note(course.stackability?.statement, about: .stackability))
        notes.append(note(course.furtherInformation?.note, about: .furtherInformation))
        return notes.compactMap { $0 }
    }

    /// A heading and what stands below it, language by language.
    private static func joined(_ title: LocalizedText, _ description: LocalizedText?) -> LocalizedText {
        guard let description else { return title }
        return LocalizedText(
            (title.languages + description.languages).uniqued().map { language in
                (language, [title[language], description[language]].compactMap { $0 }.joined(separator: "\n"))
            })
    }
}
