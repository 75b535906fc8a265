// SPDX-License-Identifier: Apache-2.0

import JSONTree
import Localization
import Providers
import Vocabulary

/// Agencies and reviewed providers as their rows hold them.
enum StoredRegister {
    static func text(_ agency: QualityAssuranceAgency) -> String {
        var object = JSONObject()
        object["acronym"] = .string(agency.acronym)
        object["name"] = .string(agency.name)
        object["seat"] = agency.seat.map { .string($0.alpha2) }
        object["registrations"] = .array(
            agency.registrations.map {
                .array([.string($0.from.description), $0.until.map { .string($0.description) } ?? .null])
            })
        object["activities"] = .array(agency.activities.map(activity))
        object["countries"] = .array(
            agency.countries.map { country in
                let until = country.until.map { [JSONValue.string($0.description)] } ?? []
                return .array([.string(country.code.alpha2), .bool(country.isOfficial)] + until)
            })
        return String(decoding: JSONValue.object(object).serialized(), as: UTF8.self)
    }

    static func agency(_ id: String, _ text: String) throws(StoreError) -> QualityAssuranceAgency {
        let node = try StoredJSON.node(text, "agency \(id)")
        guard let name = AgencyID(id) else { throw .unexpectedContent("agency \(id)") }
        return QualityAssuranceAgency(
            id: name, acronym: node["acronym"]?.string ?? id, name: node["name"]?.string ?? id,
            seat: node["seat"]?.string.flatMap { CountryCode($0) },
            registrations: node["registrations"]?.elements.compactMap { period in
                period[0]?.string.flatMap { PlainDate($0) }.flatMap {
                    DayPeriod(from: $0, until: period[1]?.string.flatMap { PlainDate($0) })
                }
            } ?? [],
            activities: node["activities"]?.elements.compactMap(activity) ?? [],
            countries: node["countries"]?.elements.compactMap { country in
                country[0]?.string.flatMap { CountryCode($0) }.map {
                    QualityAssuranceAgency.Country(
                        code: $0, isOfficial: country[1]?.bool ?? false,
                        until: country[2]?.string.flatMap { PlainDate($0) })
                }
            } ?? [])
    }

    private static func activity(_ activity: QualityAssuranceAgency.Activity) -> JSONValue {
        var object = JSONObject()
        object["id"] = .string(activity.id.text)
        object["name"] = .string(activity.name)
        object["kind"] = .string(activity.kind.rawValue)
        object["group"] = activity.group.map(JSONValue.string)
        object["local"] = activity.localIdentifier.map(JSONValue.string)
        return .object(object)
    }

    private static func activity(_ node: JSONNode) -> QualityAssuranceAgency.Activity? {
        guard let id = node["id"]?.string.flatMap({ ActivityID($0) }),
            let kind = node["kind"]?.string.flatMap(ActivityKind.init)
        else { return nil }
        return QualityAssuranceAgency.Activity(
            id: id, name: node["name"]?.string ?? id.text, kind: kind, group: node["group"]?.string,
            localIdentifier: node["local"]?.string)
    }

    static func text(_ provider: ReviewedProvider) -> String {
        var object = JSONObject()
        object["name"] = .string(provider.name)
        object["seats"] = StoredJSON.texts(provider.seats.map(\.alpha2))
        object["higherEducation"] = .bool(provider.isHigherEducation)
        object["levels"] = .array(provider.levels.map(\.rawValue).sorted().map { .number(JSONNumber($0)) })
        object["identifiers"] = .array(
            provider.identifiers.map {
                [.string($0.scheme.rawValue), .string($0.notation), $0.country.map { .string($0.alpha2) } ?? .null]
            })
        object["local"] = .array(
            provider.localIdentifiers.sorted { $0.key.text < $1.key.text }.map {
                [.string($0.key.text), .array($0.value.map(JSONValue.string))]
            })
        return String(decoding: JSONValue.object(object).serialized(), as: UTF8.self)
    }

    static func provider(_ id: String, _ text: String) throws(StoreError) -> ReviewedProvider {
        let node = try StoredJSON.node(text, "provider \(id)")
        guard let name = ProviderID(id) else { throw .unexpectedContent("provider \(id)") }
        let local = node["local"]?.elements.compactMap { pair in
            pair[0]?.string.flatMap { AgencyID($0) }.map { ($0, StoredJSON.texts(pair[1])) }
        }
        return ReviewedProvider(
            id: name, name: node["name"]?.string ?? id,
            seats: StoredJSON.texts(node["seats"]).compactMap { CountryCode($0) },
            isHigherEducation: node["higherEducation"]?.bool ?? false,
            levels: Set(node["levels"]?.elements.compactMap { $0.int.flatMap(QFEHEALevel.init) } ?? []),
            identifiers: node["identifiers"]?.elements.compactMap(identifier) ?? [],
            localIdentifiers: Dictionary(local ?? []) { first, _ in first })
    }

    private static func identifier(_ node: JSONNode) -> ProviderIdentifier? {
        guard let scheme = node[0]?.string.flatMap(IdentifierScheme.init), let notation = node[1]?.string else {
            return nil
        }
        return ProviderIdentifier(scheme, notation, country: node[2]?.string.flatMap { CountryCode($0) })
    }
}
