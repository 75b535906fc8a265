// SPDX-License-Identifier: Apache-2.0

import Localization
import Providers
import Vocabulary
import Yams

/// Reads the whole description. Each part is read even when another failed, so that one reading finds every problem.
struct CourseReader {
    let log: CourseReadingLog
    /// Gives the bytes of a file beside the description; `nil` where a description comes alone.
    let resource: ((String) -> [UInt8]?)?

    static let known = [
        "id", "version", "language", "display_languages", "title", "description", "provider", "awarding_bodies",
        "learning_outcomes", "workload", "level", "assessments", "participation", "quality_assurance",
        "prerequisites", "stackability", "further_information", "learning_setting", "opportunity_type", "fields",
        "languages", "target_groups", "valid_for",
    ]

    /// The course, unless something that it needs is missing, and the languages it is to be shown in.
    func course(_ root: Node) -> (MicroCredential?, displayLanguages: [LanguageTag]) {
        var languages = CourseField.TextLanguages()
        let opening = CourseField(root, name: "", log: log, languages: languages)
        guard let names = opening.entries(Self.known) else { return (nil, []) }
        if let standard = names["language"]?.language() { languages.standard = standard }
        languages.display = names["display_languages"].map(displayLanguages) ?? []
        if languages.display.isEmpty { languages.display = [languages.standard] }
        return (course(names.reading(languages), shownIn: languages.display), languages.display)
    }

    private func course(_ entries: CourseEntries, shownIn displayLanguages: [LanguageTag]) -> MicroCredential? {
        let id = identifier(entries)
        let version = version(entries)
        let title = entries.required("title", "course.element.missing")?.text(most: 300)
        let provider = entries.required("provider", "course.element.missing").flatMap(provider)
        let awardingBodies = entries["awarding_bodies"]?.elements.compactMap(self.provider)
        let outcomes = learningOutcomes(entries)
        let workload = workload(entries, in: provider?.country)
        let level = level(entries)
        let assessments = assessments(entries)
        let participation = participation(entries)
        let qualityAssurance = qualityAssurance(entries)
        let remarks = OptionalParts(entries)
        warnOfLevel(level, setting: remarks.learningSetting, entries)

        guard let id, let version, let title, let provider, let workload, let level else { return nil }
        return MicroCredential(
            id: id, version: version, title: title, description: remarks.description, provider: provider,
            awardingBodies: awardingBodies ?? [provider], learningOutcomes: outcomes, workload: workload,
            level: level, assessments: assessments, participation: participation, qualityAssurance: qualityAssurance,
            prerequisites: remarks.prerequisites, stackability: remarks.stackability,
            furtherInformation: remarks.furtherInformation, learningSetting: remarks.learningSetting,
            opportunityType: remarks.opportunityType, fields: remarks.fields, languages: remarks.languages,
            targetGroups: remarks.targetGroups, validity: remarks.validity, displayLanguages: displayLanguages)
    }

    /// Each language once, and no more than there are official languages of the Union: every credential of the course
    /// carries a picture for each.
    private func displayLanguages(_ field: CourseField) -> [LanguageTag] {
        let elements = field.elements
        if elements.count > Self.mostDisplayLanguages {
            field.add("course.displayLanguages.tooMany", .error, ["limit": .integer(Self.mostDisplayLanguages)])
        }
        var languages: [LanguageTag] = []
        for element in elements.prefix(Self.mostDisplayLanguages) {
            guard let language = element.language() else { continue }
            if languages.contains(language) {
                element.add("course.displayLanguages.repeated", .error, ["value": .text(language.code)])
            } else {
                languages.append(language)
            }
        }
        return languages
    }

    private static let mostDisplayLanguages = 24

    private func identifier(_ entries: CourseEntries) -> CourseID? {
        guard let field = entries.required("id"), let word = field.word(most: 200) else { return nil }
        guard let id = CourseID(word) else {
            field.add("course.id.malformed", .error, ["value": .text(word)])
            return nil
        }
        return id
    }

    private func version(_ entries: CourseEntries) -> CourseVersion? {
        guard let field = entries.required("version"), let word = field.word() else { return nil }
        guard let version = CourseVersion(word) else {
            field.add("course.version.malformed", .error, ["value": .text(word)])
            return nil
        }
        if field.isFractionalNumber { field.add("course.version.unquoted", .warning, ["value": .text(word)]) }
        return version
    }

    /// A formal course usually has a level; the reason why it has none will be read by everyone.
    private func warnOfLevel(_ level: CourseLevel?, setting: Concept?, _ entries: CourseEntries) {
        guard case .notApplicable = level, let setting, EUVocabulary.key(of: setting.id) == "formal" else { return }
        entries["level"]?.add("course.level.formalWithoutLevel", .warning)
    }
}
