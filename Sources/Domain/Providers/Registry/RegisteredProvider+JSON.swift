// SPDX-License-Identifier: Apache-2.0

import Foundation
package import JSONTree
import Localization
import Vocabulary

/// The entry as JSON: the one form that the store keeps, programs get and files have.
extension RegisteredProvider {
    package var json: JSONValue {
        var object: JSONObject = [
            "id": .string(id.text), "kinds": .array(kinds.map { .string($0.rawValue) }),
            "names": .array(names.map(\.json)), "identifiers": .array(identifiers.map(\.json)),
            "places": .array(places.map(\.json)),
        ]
        if !roles.isEmpty { object["roles"] = .array(roles.map(\.json)) }
        if let homepage { object["homepage"] = .string(homepage) }
        if let email { object["email"] = .string(email) }
        if let telephone { object["telephone"] = .string(telephone) }
        if let logo {
            object["logo"] = .string("data:\(logo.format.mediaType);base64,\(Data(logo.bytes).base64EncodedString())")
        }
        period.write(to: &object)
        return .object(object)
    }

    /// Reads what ``json`` wrote; `nil` for anything else.
    package init?(json node: JSONNode) {
        guard let id = (node["id"]?.string).flatMap({ ProviderID($0) }), let period = ValidityPeriod(json: node) else {
            return nil
        }
        let kinds = Self.list(node["kinds"]) { $0.string.flatMap { ProviderKind(rawValue: $0) } }
        let names = Self.list(node["names"]) { ProviderName(json: $0) }
        let identifiers = Self.list(node["identifiers"]) { ProviderIdentifier(json: $0) }
        let places = Self.list(node["places"]) { ProviderPlace(json: $0) }
        let roles = Self.list(node["roles"]) { ProviderRole(json: $0) }
        guard let kinds, let names, let identifiers, let places, let roles else { return nil }
        let logo = (node["logo"]?.string).flatMap { $0.split(separator: ",").last }
            .flatMap { Data(base64Encoded: String($0)) }.flatMap { MediaFile([UInt8]($0)) }
        do {
            try self.init(
                id: id, kinds: kinds, names: names, identifiers: identifiers, places: places, roles: roles,
                homepage: node["homepage"]?.string, email: node["email"]?.string,
                telephone: node["telephone"]?.string, logo: logo, period: period)
        } catch {
            return nil
        }
    }

    private static func list<Value>(_ node: JSONNode?, _ read: (JSONNode) -> Value?) -> [Value]? {
        guard let node else { return [] }
        var values: [Value] = []
        for element in node.elements {
            guard let value = read(element) else { return nil }
            values.append(value)
        }
        return values
    }
}

extension ProviderName {
    fileprivate var json: JSONValue {
        var object: JSONObject = ["use": .string(use.rawValue), "text": text.json]
        period.write(to: &object)
        return .object(object)
    }

    fileprivate init?(json node: JSONNode) {
        guard let use = (node["use"]?.string).flatMap({ Use(rawValue: $0) }), let period = ValidityPeriod(json: node),
            let text = node["text"].flatMap({ LocalizedText(json: $0) })
        else { return nil }
        self.init(use, text, period: period)
    }
}

extension ProviderIdentifier {
    fileprivate var json: JSONValue {
        var object: JSONObject = ["scheme": .string(scheme.rawValue), "notation": .string(notation)]
        if let country { object["country"] = .string(country.alpha2) }
        if let register { object["register"] = .string(register) }
        return .object(object)
    }

    fileprivate init?(json node: JSONNode) {
        guard let scheme = (node["scheme"]?.string).flatMap({ IdentifierScheme(rawValue: $0) }),
            let notation = node["notation"]?.string
        else { return nil }
        self.init(
            scheme, notation, country: (node["country"]?.string).flatMap { CountryCode($0) },
            register: node["register"]?.string)
    }
}

extension ProviderPlace {
    fileprivate var json: JSONValue {
        var object: JSONObject = ["country": .string(country.alpha2)]
        if let region {
            var written: JSONObject = ["code": .string(region.code)]
            if let name = region.name { written["name"] = name.json }
            object["region"] = .object(written)
        }
        if let address { object["address"] = address.json }
        if isSeat { object["seat"] = true }
        return .object(object)
    }

    fileprivate init?(json node: JSONNode) {
        guard let country = (node["country"]?.string).flatMap({ CountryCode($0) }) else { return nil }
        let region = node["region"].flatMap { region in
            (region["code"]?.string).flatMap { code in
                Region(code: code, name: region["name"].flatMap { LocalizedText(json: $0) })
            }
        }
        self.init(
            country: country, region: region, address: node["address"].flatMap { LocalizedText(json: $0) },
            isSeat: node["seat"]?.bool ?? false)
    }
}

extension ProviderRole {
    fileprivate var json: JSONValue {
        var object: JSONObject = ["role": .string(kind.rawValue)]
        if let principal { object["for"] = .string(principal.text) }
        period.write(to: &object)
        return .object(object)
    }

    fileprivate init?(json node: JSONNode) {
        guard let kind = (node["role"]?.string).flatMap({ Kind(rawValue: $0) }), let period = ValidityPeriod(json: node)
        else { return nil }
        var principal: ProviderID?
        if let text = node["for"]?.string {
            guard let id = ProviderID(text) else { return nil }
            principal = id
        }
        self.init(kind, for: principal, period: period)
    }
}

extension ValidityPeriod {
    fileprivate func write(to object: inout JSONObject) {
        if let from { object["from"] = .string(from.description) }
        if let until { object["until"] = .string(until.description) }
    }

    fileprivate init?(json node: JSONNode) {
        let (from, until) = (node["from"]?.string, node["until"]?.string)
        let (first, last) = (from.flatMap { PlainDate($0) }, until.flatMap { PlainDate($0) })
        guard (from == nil) == (first == nil), (until == nil) == (last == nil) else { return nil }
        self.init(from: first, until: last)
    }
}

extension LocalizedText {
    /// A language with several texts has them in an array, so that none is lost.
    fileprivate var json: JSONValue {
        var object = JSONObject()
        for language in languages {
            let texts = texts(in: language)
            object[language.code] = texts.count == 1 ? .string(texts[0]) : .array(texts.map(JSONValue.string))
        }
        return .object(object)
    }

    fileprivate init?(json node: JSONNode) {
        self.init()
        for member in node.members {
            guard let language = LanguageTag(member.name) else { return nil }
            let texts = member.value.string.map { [$0] } ?? member.value.elements.compactMap(\.string)
            for text in texts { add(text, language: language) }
        }
    }
}
