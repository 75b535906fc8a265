// SPDX-License-Identifier: Apache-2.0

import JSONTree
import Localization
import Providers
import Vocabulary

/// A report as its row holds it: JSON with short names, written and read only here.
enum StoredReport {
    static func text(_ report: QualityReport) -> String {
        var object = JSONObject()
        object["agency"] = .string(report.agency.text)
        object["contributing"] = StoredJSON.texts(report.contributingAgencies.map(\.text))
        object["local"] = report.localIdentifier.map(JSONValue.string)
        object["activities"] = StoredJSON.texts(report.activities.map(\.text))
        object["kind"] = .string(report.kind.rawValue)
        object["status"] = .string(report.status.rawValue)
        object["decision"] = .string(report.decision.rawValue)
        object["from"] = report.validity.statedFrom.map { .string($0.description) }
        object["until"] = report.validity.statedUntil.map { .string($0.description) }
        object["providers"] = StoredJSON.texts(report.providers.map(\.text))
        object["platforms"] = StoredJSON.texts(report.platforms.map(\.text))
        if !report.programmes.isEmpty { object["programmes"] = .array(report.programmes.map(programme)) }
        if !report.documents.isEmpty { object["documents"] = .array(report.documents.map(document)) }
        if !report.links.isEmpty { object["links"] = .array(report.links.map(link)) }
        object["comment"] = report.comment.map(JSONValue.string)
        object["summary"] = report.summary.map(JSONValue.string)
        object["accreditation"] = report.accreditation.map(StoredAccreditation.value)
        return String(decoding: JSONValue.object(object).serialized(), as: UTF8.self)
    }

    static func report(_ id: String, _ text: String) throws(StoreError) -> QualityReport {
        let node = try StoredJSON.node(text, "report \(id)")
        guard let name = ReportID(id), let agency = node["agency"]?.string.flatMap({ AgencyID($0) }),
            let kind = node["kind"]?.string.flatMap(ActivityKind.init),
            let status = node["status"]?.string.flatMap(ReportStatus.init),
            let decision = node["decision"]?.string.flatMap(ReportDecision.init),
            let validity = validity(node)
        else { throw .unexpectedContent("report \(id)") }
        return QualityReport(
            id: name, agency: agency,
            contributingAgencies: StoredJSON.texts(node["contributing"]).compactMap { AgencyID($0) },
            localIdentifier: node["local"]?.string,
            activities: StoredJSON.texts(node["activities"]).compactMap { ActivityID($0) },
            kind: kind, status: status, decision: decision, validity: validity,
            providers: StoredJSON.texts(node["providers"]).compactMap { ProviderID($0) },
            platforms: StoredJSON.texts(node["platforms"]).compactMap { ProviderID($0) },
            programmes: node["programmes"]?.elements.compactMap(programme) ?? [],
            documents: node["documents"]?.elements.map(document) ?? [],
            links: node["links"]?.elements.map(link) ?? [], summary: node["summary"]?.string,
            comment: node["comment"]?.string,
            accreditation: node["accreditation"].flatMap(StoredAccreditation.accreditation))
    }

    private static func validity(_ node: JSONNode) -> ReportValidity? {
        let from = node["from"]?.string.flatMap { PlainDate($0) }
        let until = node["until"]?.string.flatMap { PlainDate($0) }
        if node["accreditation"] != nil { return ReportValidity(accreditedFrom: from, until: until) }
        return from.flatMap { ReportValidity(from: $0, until: until) }
    }

    static func programme(_ programme: ReportProgramme) -> JSONValue {
        var object = JSONObject()
        object["name"] = .string(programme.name)
        object["otherNames"] = pairs(programme.otherNames.map { ($0.name, $0.qualification) })
        object["qualification"] = programme.qualification.map(JSONValue.string)
        object["identifiers"] = pairs(programme.identifiers.map { ($0.notation, $0.resource) })
        object["level"] = programme.level.map { .number(JSONNumber($0.rawValue)) }
        object["eqf"] = programme.statedEQFLevel.map { .number(JSONNumber($0.number)) }
        object["nationalLevel"] = programme.nationalLevel.map(JSONValue.string)
        object["degree"] = .bool(programme.leadsToDegree)
        object["ects"] = programme.ects.map(JSONValue.string)
        object["certification"] = programme.certification.map { .string($0.rawValue) }
        object["fields"] = StoredJSON.texts(programme.fields.map(\.code))
        object["outcomes"] = StoredJSON.texts(programme.outcomes)
        object["outcomeDescription"] = programme.outcomeDescription.map(JSONValue.string)
        object["partOfAccreditation"] = programme.isPartOfAccreditation.map(JSONValue.bool)
        object["countries"] = StoredJSON.texts(programme.countries.map(\.alpha2))
        return .object(object)
    }

    static func programme(_ node: JSONNode) -> ReportProgramme? {
        guard let name = node["name"]?.string else { return nil }
        return ReportProgramme(
            name: name, otherNames: pairs(node["otherNames"]).map { .init($0.first, qualification: $0.second) },
            qualification: node["qualification"]?.string,
            identifiers: pairs(node["identifiers"]).map { .init($0.first, resource: $0.second) },
            level: node["level"]?.int.flatMap(QFEHEALevel.init),
            statedEQFLevel: node["eqf"]?.int.flatMap { EQFLevel($0) },
            nationalLevel: node["nationalLevel"]?.string, leadsToDegree: node["degree"]?.bool ?? true,
            ects: node["ects"]?.string,
            certification: node["certification"]?.string.flatMap(ProgrammeCertification.init),
            fields: StoredJSON.texts(node["fields"]).compactMap { FieldOfStudy($0) },
            outcomes: StoredJSON.texts(node["outcomes"]),
            outcomeDescription: node["outcomeDescription"]?.string,
            isPartOfAccreditation: node["partOfAccreditation"]?.bool,
            countries: StoredJSON.texts(node["countries"]).compactMap { CountryCode($0) })
    }

    /// A name with what belongs to it; the name alone where nothing does.
    private static func pairs(_ pairs: [(first: String, second: String?)]) -> JSONValue? {
        guard !pairs.isEmpty else { return nil }
        return .array(
            pairs.map { pair in
                guard let second = pair.second else { return .string(pair.first) }
                return .array([.string(pair.first), .string(second)])
            })
    }

    private static func pairs(_ node: JSONNode?) -> [(first: String, second: String?)] {
        node?.elements.compactMap { element in
            if let name = element.string { return (name, nil) }
            let texts = StoredJSON.texts(element)
            return texts.first.map { ($0, texts.dropFirst().first) }
        } ?? []
    }

    private static func link(_ link: ReportLink) -> JSONValue {
        ["title": .string(link.title), "address": .string(link.address)]
    }

    private static func link(_ node: JSONNode) -> ReportLink {
        ReportLink(title: node["title"]?.string ?? "", address: node["address"]?.string ?? "")
    }

    private static func document(_ document: ReportDocument) -> JSONValue {
        var object = JSONObject()
        object["title"] = .string(document.title)
        object["address"] = document.address.map(JSONValue.string)
        object["fileName"] = document.fileName.map(JSONValue.string)
        object["languages"] = StoredJSON.texts(document.languages)
        object["sha256"] = document.sha256.map(JSONValue.string)
        return .object(object)
    }

    private static func document(_ node: JSONNode) -> ReportDocument {
        ReportDocument(
            title: node["title"]?.string ?? "", address: node["address"]?.string,
            fileName: node["fileName"]?.string, languages: StoredJSON.texts(node["languages"]),
            sha256: node["sha256"]?.string)
    }
}
