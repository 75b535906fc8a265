// SPDX-License-Identifier: Apache-2.0

import JSONTree
import Localization
import ProviderLists
import Providers
import Vocabulary

/// The nodes of a document of accreditations, each written once.
struct AccreditationGraph {
    private var nodes: [JSONValue] = []
    private var written: Set<String> = []

    var json: JSONValue {
        var context = JSONObject()
        for prefix in ELMNamespace.prefixes { context[prefix.name] = .string(prefix.iri) }
        return ["@context": .object(context), "@graph": .array(nodes)]
    }

    /// The name of a node that has no address of its own.
    static func iri(_ kind: String, _ name: String) -> String {
        let escaped = name.utf8.map { byte -> String in
            let isPlain =
                byte < 0x80 && (Character(Unicode.Scalar(byte)).isLetter || Character(Unicode.Scalar(byte)).isNumber)
            return isPlain || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".")
                ? String(Unicode.Scalar(byte)) : "%" + hexadecimal(byte)
        }
        return "urn:vidimus:\(kind):\(escaped.joined())"
    }

    private static func hexadecimal(_ byte: UInt8) -> String {
        let text = String(byte, radix: 16, uppercase: true)
        return text.count == 1 ? "0" + text : text
    }

    mutating func add(_ iri: String, _ type: String, _ members: JSONObject) {
        guard written.insert(iri).inserted else { return }
        var node: JSONObject = ["@id": .string(iri), "@type": .string(type)]
        for member in members.members { node[member.name] = member.value }
        nodes.append(.object(node))
    }

    private static func reference(_ iri: String) -> JSONValue { ["@id": .string(iri)] }

    // MARK: Organisations

    mutating func organisation(_ provider: ListedProvider) -> JSONValue {
        let iri = Self.iri("provider", provider.id.text)
        guard !written.contains(iri) else { return Self.reference(iri) }
        var node = JSONObject()
        node["rov:legalName"] = .array(Self.legalName(of: provider))
        var others: [JSONValue] = []
        var vat: [JSONValue] = []
        for (index, identifier) in provider.identifiers.enumerated() {
            let name = "\(provider.id.text)/\(index + 1)"
            let country = identifier.country ?? provider.countries.first
            switch (identifier.scheme, country) {
            case (.eidas, let country?) where node["elm:eidasLegalIdentifier"] == nil:
                node["elm:eidasLegalIdentifier"] = legalIdentifier(identifier.notation, country, of: name)
            case (.vat, let country?): vat.append(legalIdentifier(identifier.notation, country, of: name))
            case (.euid, let country?) where node["rov:registration"] == nil:
                node["rov:registration"] = legalIdentifier(identifier.notation, country, of: name)
            default:
                others.append(
                    self.identifier(
                        identifier.notation, scheme: identifier.register ?? identifier.scheme.rawValue, of: name))
            }
        }
        if !vat.isEmpty { node["elm:vatIdentifier"] = .array(vat) }
        if !others.isEmpty { node["adms:identifier"] = .array(others) }
        node["elm:location"] = .array(locations(of: iri, provider.countries))
        add(iri, "elm:Organisation", node)
        return Self.reference(iri)
    }

    mutating func organisation(_ agency: QualityAssuranceAgency) -> JSONValue {
        let iri = Self.iri("agency", agency.id.text)
        guard !written.contains(iri) else { return Self.reference(iri) }
        var node = JSONObject()
        node["rov:legalName"] = .array([AccreditationWriter.text(agency.name)])
        if agency.acronym != agency.name { node["skos:altLabel"] = .array([AccreditationWriter.text(agency.acronym)]) }
        node["adms:identifier"] = identifier(agency.id.text, scheme: "agency", of: "agency/\(agency.id.text)")
        node["elm:location"] = .array(
            locations(of: iri, agency.seat.map { [$0] } ?? agency.countries.prefix(1).map(\.code)))
        add(iri, "elm:Organisation", node)
        return Self.reference(iri)
    }

    /// The newest name in law in each language; the id where there is none.
    private static func legalName(of provider: ListedProvider) -> [JSONValue] {
        var names: [String: String] = [:]
        for name in provider.names where name.use == .legal {
            for language in name.text.languages {
                guard names[language.code] == nil || name.period.until == nil else { continue }
                names[language.code] = name.text[language]
            }
        }
        guard !names.isEmpty else { return [AccreditationWriter.text(provider.id.text)] }
        return names.sorted { $0.key < $1.key }.map { AccreditationWriter.text($0.value, $0.key) }
    }

    /// The shapes want a place of every organisation, and a country of every place.
    private mutating func locations(of owner: String, _ countries: [CountryCode]) -> [JSONValue] {
        countries.map { country in
            let (place, address) = ("\(owner):place:\(country.alpha3)", "\(owner):address:\(country.alpha3)")
            add(address, "elm:Address", ["elm:countryCode": concept(iri: country.iri, .country)])
            add(place, "dc:Location", ["elm:address": Self.reference(address)])
            return Self.reference(place)
        }
    }

    // MARK: Identifiers, documents, notes

    mutating func identifier(_ notation: String, scheme: String, of owner: String) -> JSONValue {
        let iri = Self.iri("identifier", "\(owner)/\(scheme)")
        add(iri, "elm:Identifier", ["skos:notation": .string(notation), "elm:schemeName": .string(scheme)])
        return Self.reference(iri)
    }

    private mutating func legalIdentifier(_ notation: String, _ country: CountryCode, of owner: String) -> JSONValue {
        let iri = Self.iri("identifier", owner)
        add(
            iri, "elm:LegalIdentifier",
            ["skos:notation": .string(notation), "dc:spatial": concept(iri: country.iri, .country)])
        return Self.reference(iri)
    }

    /// A document with a web address; another cannot be named in the model.
    mutating func document(_ document: ReportDocument, of owner: String, _ index: Int) -> JSONValue? {
        guard let address = document.address, address.hasPrefix("https://") || address.hasPrefix("http://"),
            !address.contains(where: { $0.isWhitespace || "<>\"{}|\\^`".contains($0) })
        else { return nil }
        let iri = Self.iri("document", "\(owner)/\(index + 1)")
        var node: JSONObject = ["elm:contentUrl": ["@type": "xsd:anyURI", "@value": .string(address)]]
        if !document.title.isEmpty { node["dc:title"] = .array([AccreditationWriter.text(document.title)]) }
        add(iri, "elm:WebResource", node)
        return Self.reference(iri)
    }

    mutating func note(_ text: String, of owner: String) -> JSONValue {
        let iri = Self.iri("note", owner)
        add(iri, "elm:Note", ["elm:noteLiteral": .array([AccreditationWriter.text(text, "en")])])
        return Self.reference(iri)
    }

    // MARK: Concepts

    mutating func concept(_ list: EUVocabulary.List, key: String) -> JSONValue? {
        EUVocabulary.concept(list, key: key).map { concept(iri: $0.id, list) }
    }

    mutating func concept(_ list: EUVocabulary.List, code: String) -> JSONValue? {
        EUVocabulary.concept(list, code: code).map { concept(iri: $0.id, list) }
    }

    mutating func concept(iri: String, _ list: EUVocabulary.List) -> JSONValue {
        add(list.scheme, "skos:ConceptScheme", JSONObject())
        add(iri, "skos:Concept", ["skos:inScheme": Self.reference(list.scheme)])
        return Self.reference(iri)
    }

    /// Of the EU's list of decisions only "positive" is known; the others carry our own names.
    mutating func decision(_ decision: ReportDecision) -> JSONValue? {
        if decision == .positive, let known = concept(.accreditationDecision, key: "positive") { return known }
        let iri = Self.iri("decision", decision.rawValue)
        add(iri, "skos:Concept", ["skos:prefLabel": .array([AccreditationWriter.text(decision.rawValue, "en")])])
        return Self.reference(iri)
    }
}
