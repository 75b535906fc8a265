// SPDX-License-Identifier: Apache-2.0

import JSONTree
import Localization
import Providers

/// Takes the facts of an accreditation from linked data.
struct LinkedAccreditation {
    let graph: LinkedGraph

    func facts(_ thing: LinkedGraph.Thing) -> AccreditationFacts {
        var facts = AccreditationFacts(at: thing.pointer)
        facts.id = thing.id.hasPrefix("_:") ? nil : thing.id
        facts.titles = graph.texts(thing, "title")
        facts.type = written(thing, "type").first
        facts.decisions = written(thing, "decision")
        facts.statuses = written(thing, "status")
        facts.issued = written(thing, "issued").first
        facts.expiry = written(thing, "expiryDate").first
        facts.review = written(thing, "reviewDate").first
        facts.agents = graph.related(thing, "accreditingAgent").map(body)
        facts.organisations = graph.related(thing, "organisation").map(body)
        facts.levels = written(thing, "limitEQFLevel")
        facts.fields = written(thing, "limitField")
        facts.jurisdictions = written(thing, "limitJurisdiction")
        facts.qualifications = graph.related(thing, "limitQualification").flatMap(qualification)
        for name in thing.properties.keys.sorted() where name.hasPrefix("limit") && !Self.limits.contains(name) {
            facts.otherLimits += written(thing, name).map {
                AccreditationFacts.Written(text: "\(name): \($0.text)", pointer: $0.pointer)
            }
        }
        facts.documents = ["report", "supplementaryDocument"].flatMap { graph.related(thing, $0) }.map(document)
        return facts
    }

    private static let limits: Set<String> = ["limitEQFLevel", "limitField", "limitJurisdiction", "limitQualification"]

    private func written(_ thing: LinkedGraph.Thing, _ property: String) -> [AccreditationFacts.Written] {
        graph.references(thing, property).map { AccreditationFacts.Written(text: $0.id, pointer: $0.pointer) }
    }

    private func body(_ thing: LinkedGraph.Thing) -> AccreditationFacts.Body {
        var body = AccreditationFacts.Body(pointer: thing.pointer)
        body.id = thing.id.hasPrefix("_:") ? nil : thing.id
        body.names = ["legalName", "prefLabel", "altLabel"].flatMap { graph.texts(thing, $0) }
        for (property, role) in Self.roles {
            for identifier in graph.related(thing, property) {
                let register = ["schemeName", "schemeAgency", "schemeId"].lazy
                    .compactMap { graph.texts(identifier, $0).first }.first
                body.notations += graph.texts(identifier, "notation").map {
                    .init(text: $0, role: role, register: register, pointer: identifier.pointer)
                }
            }
        }
        for location in graph.related(thing, "location") {
            let places = [location] + graph.related(location, "address")
            for place in places {
                body.countries += graph.references(place, "countryCode").map(\.id)
                body.countries += graph.references(place, "spatialCode").map(\.id)
            }
        }
        return body
    }

    private static let roles: [(String, AccreditationFacts.Body.Notation.Role)] = [
        ("eidasLegalIdentifier", .eidas), ("registration", .registration), ("vatIdentifier", .vat),
        ("taxIdentifier", .tax), ("identifier", .other),
    ]

    private func qualification(_ thing: LinkedGraph.Thing) -> [AccreditationFacts.Written] {
        let notations = graph.related(thing, "identifier").flatMap { graph.texts($0, "notation") }
        let names = thing.id.hasPrefix("_:") ? [] : [thing.id]
        return (names + notations + graph.texts(thing, "title")).map { .init(text: $0, pointer: thing.pointer) }
    }

    private func document(_ thing: LinkedGraph.Thing) -> ReportDocument {
        let languages = graph.references(thing, "language").map { LinkedContext.lastPart($0.id).lowercased() }
        return ReportDocument(
            title: graph.texts(thing, "title").first ?? "",
            address: graph.texts(thing, "contentUrl").first ?? graph.texts(thing, "contentURL").first,
            languages: languages)
    }
}
