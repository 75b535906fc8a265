// SPDX-License-Identifier: Apache-2.0

import Foundation
import JSONTree
import Localization
import Providers
import Vocabulary

/// Takes the facts of an accreditation from the register's plain JSON, which knows no linked data: times are
/// milliseconds since 1970, texts stand in lists of language and value.
enum ServiceAccreditation {
    static func recognises(_ node: JSONNode) -> Bool { node["accreditedOrganization"] != nil }

    static func facts(_ node: JSONNode, at pointer: JSONPointer) -> AccreditationFacts {
        var facts = AccreditationFacts(at: pointer)
        facts.id = node["id"]?.string
        facts.titles = texts(node["titles"])
        facts.type = node["type"]?.string.map { .init(text: $0, pointer: pointer.appending("type")) }
        facts.decisions =
            (node["decision"]?["content"]?.string).map {
                [.init(text: $0, pointer: pointer.appending("decision").appending("content"))]
            } ?? []
        facts.statuses = written(node["status"], at: pointer.appending("status"), \.string)
        facts.issued = day(node, "issuedDate", pointer)
        facts.expiry = day(node, "expiryDate", pointer)
        facts.review = day(node, "reviewDate", pointer)
        facts.agents = body(node["accreditingAgent"], at: pointer.appending("accreditingAgent"))
        facts.organisations = body(node["accreditedOrganization"], at: pointer.appending("accreditedOrganization"))
        facts.levels = concepts(node, "limitEQFLevels", pointer)
        facts.fields = concepts(node, "limitFields", pointer)
        facts.jurisdictions = concepts(node, "limitJurisdictions", pointer)
        if let limit = node["limitQualification"], limit.kind == .object {
            let names = [limit["uri"]?.string].compactMap(\.self) + values(limit["identifiers"]).map(\.text)
            let here = pointer.appending("limitQualification")
            facts.qualifications = (names + texts(limit["titles"])).map { .init(text: $0, pointer: here) }
        }
        if let report = node["report"], report.kind == .object {
            facts.documents = [
                ReportDocument(
                    title: texts(report["titles"]).first ?? "", address: report["url"]?.string,
                    languages: (report["languages"].map { Array($0.elements) } ?? []).compactMap(\.string)
                        .map { LinkedContext.lastPart($0).lowercased() })
            ]
        }
        return facts
    }

    private static func texts(_ node: JSONNode?) -> [String] {
        let all = (node.map { Array($0.elements) } ?? []).compactMap { element -> (String, Bool)? in
            element["value"]?.string.map { ($0, element["language"]?.string == "en") }
        }
        return all.filter(\.1).map(\.0) + all.filter { !$0.1 }.map(\.0)
    }

    private static func written(
        _ node: JSONNode?, at pointer: JSONPointer, _ text: (JSONNode) -> String?
    ) -> [AccreditationFacts.Written] {
        (node.map { Array($0.elements) } ?? []).enumerated().compactMap { index, element in
            text(element).map { .init(text: $0, pointer: pointer.appending(index)) }
        }
    }

    private static func concepts(
        _ node: JSONNode, _ name: String, _ pointer: JSONPointer
    ) -> [AccreditationFacts.Written] {
        written(node[name], at: pointer.appending(name)) { $0["uri"]?.string ?? $0.string }
    }

    /// The day in UTC of a time in milliseconds; what is none is passed on as it stands, to be told.
    private static func day(_ node: JSONNode, _ name: String, _ pointer: JSONPointer) -> AccreditationFacts.Written? {
        guard let value = node[name], !value.isNull else { return nil }
        let here = pointer.appending(name)
        guard let milliseconds = value.double, abs(milliseconds) < 2e14,
            let day = PlainDate(utcDayOf: Date(timeIntervalSince1970: milliseconds / 1_000))
        else { return .init(text: value.string ?? value.numberText ?? "", pointer: here) }
        return .init(text: day.description, pointer: here)
    }

    private static func values(_ node: JSONNode?) -> [(text: String, register: String?)] {
        (node.map { Array($0.elements) } ?? []).compactMap { element in
            (element["value"]?.string).map {
                ($0, element["schemeAgencyName"]?.string ?? element["schemeID"]?.string)
            }
        }
    }

    private static func body(_ node: JSONNode?, at pointer: JSONPointer) -> [AccreditationFacts.Body] {
        guard let node, node.kind == .object else { return [] }
        var body = AccreditationFacts.Body(pointer: pointer)
        body.names = texts(node["prefLabels"]) + texts(node["alternativeNames"])
        body.id = node["registration"]?.string
        typealias Notation = AccreditationFacts.Body.Notation
        let lists: [(String, Notation.Role)] = [
            ("identifiers", .other), ("vatIdentifiers", .vat), ("taxIdentifiers", .tax),
        ]
        for (name, role) in lists {
            body.notations += values(node[name]).map {
                Notation(text: $0.text, role: role, register: $0.register, pointer: pointer.appending(name))
            }
        }
        for location in node["locations"].map({ Array($0.elements) }) ?? [] {
            body.countries += (location["locations"].map { Array($0.elements) } ?? []).compactMap {
                $0["isoAlpha3Code"]?.string
            }
        }
        return [body]
    }
}
