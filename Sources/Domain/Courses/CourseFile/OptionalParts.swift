// SPDX-License-Identifier: Apache-2.0

import Localization
import Vocabulary

/// What Annex I lists as optional, and what else helps to find and to understand the course.
struct OptionalParts {
    let description: LocalizedText?
    let prerequisites: LocalizedText?
    let stackability: Stackability?
    let furtherInformation: FurtherInformation?
    let learningSetting: Concept?
    let opportunityType: Concept?
    let fields: [Concept]
    let languages: [LanguageTag]
    let targetGroups: [Concept]
    let validity: LearningDuration?

    init(_ entries: CourseEntries) {
        description = entries["description"]?.text()
        prerequisites = entries["prerequisites"]?.text()
        stackability = entries["stackability"].flatMap(Self.stackability)
        furtherInformation = entries["further_information"].flatMap(Self.furtherInformation)
        learningSetting = entries["learning_setting"]?.concept(.learningSetting)
        opportunityType = entries["opportunity_type"]?.concept(.learningOpportunity)
        fields = entries["fields"]?.elements.compactMap { $0.concept(.iscedF) } ?? []
        languages = entries["languages"]?.elements.compactMap { $0.language() } ?? []
        targetGroups = entries["target_groups"]?.elements.compactMap { $0.concept(.targetGroup) } ?? []
        validity = entries["valid_for"].flatMap(Self.validity)
    }

    private static func stackability(_ field: CourseField) -> Stackability? {
        guard let parts = field.entries(["kind", "statement", "leads_to"]) else { return nil }
        let kind = parts.required("kind")?.choice(Stackability.Kind.self)
        let statement = parts.required("statement")?.text()
        let leadsTo = parts["leads_to"]?.elements.compactMap(target) ?? []
        guard let kind, let statement else { return nil }
        return Stackability(kind: kind, statement: statement, leadsTo: leadsTo)
    }

    private static func target(_ field: CourseField) -> StackingTarget? {
        guard let parts = field.entries(["title", "type", "status", "homepage"]) else { return nil }
        let title = parts.required("title")?.text(most: 300)
        let type = parts.required("type")?.concept(.entitlement)
        let status = parts.required("status")?.concept(.entitlementStatus)
        let homepage = parts["homepage"]?.webAddress()
        guard let title, let type, let status else { return nil }
        return StackingTarget(title: title, type: type, status: status, homepage: homepage)
    }

    private static func furtherInformation(_ field: CourseField) -> FurtherInformation? {
        guard let parts = field.entries(["note", "homepage", "documents"]) else { return nil }
        let documents = parts["documents"]?.elements.compactMap(document) ?? []
        return FurtherInformation(
            note: parts["note"]?.text(), homepage: parts["homepage"]?.webAddress(), documents: documents)
    }

    private static func document(_ field: CourseField) -> WebDocument? {
        guard let parts = field.entries(["title", "address", "language"]) else { return nil }
        let title = parts.required("title")?.text(most: 300)
        let address = parts.required("address")?.webAddress()
        let language = parts["language"]?.language()
        guard let title, let address else { return nil }
        return WebDocument(title: title, address: address, language: language)
    }

    private static func validity(_ field: CourseField) -> LearningDuration? {
        guard let word = field.word() else { return nil }
        guard let duration = LearningDuration(word) else {
            field.add("course.duration.malformed", .error, ["value": .text(word)])
            return nil
        }
        return duration
    }
}
