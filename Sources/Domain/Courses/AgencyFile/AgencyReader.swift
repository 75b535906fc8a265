// SPDX-License-Identifier: Apache-2.0

import Localization
import Providers
import Vocabulary
import Yams

/// Reads the whole entry. Each part is read even when another failed, so that one reading finds every problem.
struct AgencyReader {
    let log: CourseReadingLog

    private static let known = ["id", "acronym", "name", "seat", "registrations", "activities", "countries"]

    func agency(_ root: Node) -> QualityAssuranceAgency? {
        let opening = CourseField(root, name: "", log: log, languages: CourseField.TextLanguages())
        guard let entries = opening.entries(Self.known) else { return nil }
        let id = entries.required("id").flatMap { stable($0) { AgencyID($0) } }
        let acronym = entries.required("acronym")?.word(most: 50)
        let name = entries.required("name")?.word(most: 300)
        let seat = entries.required("seat")?.country()
        let registrations = entries.required("registrations")?.elements.compactMap(registration) ?? []
        let activities = entries.required("activities")?.elements.compactMap(activity) ?? []
        let countries = entries.required("countries")?.elements.compactMap(country) ?? []
        guard !log.hasErrors, let id, let acronym, let name, let seat else { return nil }
        return QualityAssuranceAgency(
            id: id, acronym: acronym, name: name, seat: seat, registrations: registrations, activities: activities,
            countries: countries)
    }

    private func registration(_ field: CourseField) -> DayPeriod? {
        guard let parts = field.entries(["from", "until"]) else { return nil }
        let (from, until) = (parts.required("from")?.day(), parts["until"].map { $0.day() })
        guard let from, until != .some(nil) else { return nil }
        guard let period = DayPeriod(from: from, until: until ?? nil) else {
            parts["until"]?.add("provider.period.reversed")
            return nil
        }
        return period
    }

    private func activity(_ field: CourseField) -> QualityAssuranceAgency.Activity? {
        guard let parts = field.entries(["id", "name", "kind", "group", "local-identifier"]) else { return nil }
        let id = parts.required("id").flatMap { stable($0) { ActivityID($0) } }
        let name = parts.required("name")?.word(most: 300)
        let kind = parts.required("kind")?.choice(ActivityKind.self)
        let group = parts["group"]?.word(most: 50)
        let local = parts["local-identifier"]?.word(most: 100)
        guard let id, let name, let kind else { return nil }
        return QualityAssuranceAgency.Activity(
            id: id, name: name, kind: kind, group: group, localIdentifier: local)
    }

    private func country(_ field: CourseField) -> QualityAssuranceAgency.Country? {
        guard let parts = field.entries(["country", "official", "until"]) else { return nil }
        let code = parts.required("country")?.country()
        let word = parts["official"]?.word()?.lowercased() ?? "no"
        guard ["true", "yes", "false", "no"].contains(word) else {
            parts["official"]?.addUnknown(word, known: ["yes", "no"])
            return nil
        }
        let until = parts["until"].map { $0.day() }
        guard let code, until != .some(nil) else { return nil }
        return QualityAssuranceAgency.Country(
            code: code, isOfficial: word == "true" || word == "yes", until: until ?? nil)
    }

    private func stable<Name>(_ field: CourseField, _ make: (String) -> Name?) -> Name? {
        guard let word = field.word(most: 200) else { return nil }
        guard let name = make(word) else {
            field.add("course.id.malformed", .error, ["value": .text(word)])
            return nil
        }
        return name
    }
}
