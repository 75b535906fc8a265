// SPDX-License-Identifier: Apache-2.0

import Foundation
package import JSONTree
import Localization
import Vocabulary

/// Reads accreditations from linked data as it is found: our own files, answers of the Qualification Dataset Register,
/// framed and flattened documents, in the namespaces of 3.3 and of 3.0 to 3.2.
///
/// A property is known by the last part of its name, whatever stands before it: the real answers break the closed shapes
/// in several places, and a reader that insists on them reads none. Nothing is fetched.
package struct AccreditationReader {
    /// The most nodes and the deepest nesting that are followed.
    private static let mostNodes = 100_000
    private static let mostDepth = 16

    private let nodes: [String: JSONNode]
    private let found: [JSONNode]

    package init(_ document: JSONDocument) {
        var nodes: [String: JSONNode] = [:]
        var found: [JSONNode] = []
        var budget = Self.mostNodes
        Self.walk(document.root, depth: 0, &budget) { node in
            if let id = Self.id(node) {
                // A node that only points at another is not the other.
                if node.members.contains(where: { $0.name != "@id" && $0.name != "id" }) {
                    nodes[id] = nodes[id] ?? node
                }
            }
            if Self.types(node).contains("Accreditation") { found.append(node) }
        }
        self.nodes = nodes
        var seen: Set<String> = []
        self.found = found.filter { node in Self.id(node).map { seen.insert($0).inserted } ?? true }
    }

    /// Every accreditation of the document, in its order.
    package var accreditations: [AccreditationStatement] {
        found.map { node in
            AccreditationStatement(
                iri: Self.id(node), title: text(node, "title"), type: concept(node, "dcType", "type"),
                decision: concept(node, "decision"), issued: moment(node, "issued"),
                expiry: moment(node, "expiryDate"),
                accreditingAgent: values(node, "accreditingAgent").first.map(organisation),
                organisations: values(node, "organisation").map(organisation),
                reports: (values(node, "report") + values(node, "supplementaryDocument")).compactMap(address),
                limitEQFLevels: concepts(node, "limitEQFLevel", "limitEqfLevel"),
                limitFields: concepts(node, "limitField"), limitJurisdictions: concepts(node, "limitJurisdiction"),
                limitCredentialTypes: concepts(node, "limitCredentialType"),
                limitQualifications: values(node, "limitQualification").flatMap { value in
                    let own = resolved(value)
                    let notations = identifiers(own).map(\.notation)
                    return notations.isEmpty ? [Self.id(own)].compactMap(\.self) : notations
                })
        }
    }

    private func organisation(_ value: JSONNode) -> AccreditationStatement.Organisation {
        let node = resolved(value)
        let legal = text(node, "legalName")
        return AccreditationStatement.Organisation(
            iri: Self.id(node), legalName: legal.isEmpty ? text(node, "prefLabel") : legal,
            identifiers: identifiers(node))
    }

    private func identifiers(_ node: JSONNode) -> [AccreditationStatement.Organisation.Identifier] {
        [
            "identifier", "eidasLegalIdentifier", "eIDASLegalIdentifier", "eIDASIdentifier", "vatIdentifier",
            "taxIdentifier", "registration",
        ]
        .flatMap { property in
            values(node, property).flatMap { value -> [AccreditationStatement.Organisation.Identifier] in
                let own = resolved(value)
                let scheme = plain(own, "schemeName") ?? property
                return values(own, "notation").compactMap { notation in
                    Self.literal(notation).map { .init(scheme: scheme, notation: $0) }
                }
            }
        }
    }

    private func address(_ value: JSONNode) -> String? {
        let node = resolved(value)
        return values(node, "contentUrl", "contentURL").first.flatMap { Self.literal($0) ?? Self.id($0) }
    }

    // MARK: Properties

    /// The values of the first of these properties that is there; arrays are opened.
    private func values(_ node: JSONNode, _ names: String...) -> [JSONNode] {
        for name in names {
            let found = node.members.filter { Self.local($0.name) == name }.flatMap { member in
                member.value.kind == .array ? Array(member.value.elements) : [member.value]
            }
            if !found.isEmpty { return found }
        }
        return []
    }

    private func concept(_ node: JSONNode, _ names: String...) -> String? {
        for name in names {
            for value in values(node, name) {
                // `type` names the class of a node as well; a concept has an address.
                if let iri = Self.id(value) ?? value.string, iri.contains("://") || iri.hasPrefix("urn:") { return iri }
            }
        }
        return nil
    }

    private func concepts(_ node: JSONNode, _ names: String...) -> [String] {
        for name in names {
            let found = values(node, name).compactMap { Self.id($0) ?? $0.string }
            if !found.isEmpty { return found }
        }
        return []
    }

    private func plain(_ node: JSONNode, _ name: String) -> String? {
        values(node, name).first.flatMap(Self.literal)
    }

    private func moment(_ node: JSONNode, _ name: String) -> Date? {
        guard let text = plain(node, name) else { return nil }
        let whole = text.utf8.count == 10 ? text + "T00:00:00Z" : text
        let zoned =
            whole.hasSuffix("Z") || whole.dropFirst(19).contains { $0 == "+" || $0 == "-" } ? whole : whole + "Z"
        return (try? Date(zoned, strategy: Date.ISO8601FormatStyle()))
            ?? (try? Date(zoned, strategy: Date.ISO8601FormatStyle(includingFractionalSeconds: true)))
    }

    /// Texts with their languages: literals, or a map from languages to one or several texts.
    private func text(_ node: JSONNode, _ name: String) -> LocalizedText {
        var words = LocalizedText()
        let unknown = LanguageTag("und") ?? .en
        for value in values(node, name) {
            if let text = Self.literal(value) {
                let language = (value["@language"] ?? value["language"])?.string.flatMap { LanguageTag($0) }
                words.add(text, language: language ?? unknown)
            } else if value.kind == .object {
                for (code, texts) in value.members {
                    guard let language = LanguageTag(code) else { continue }
                    for text in [texts] + Array(texts.elements) {
                        if let text = text.string { words.add(text, language: language) }
                    }
                }
            }
        }
        return words
    }

    // MARK: Nodes

    /// The node that a value is or points to.
    private func resolved(_ value: JSONNode) -> JSONNode {
        let id = value.kind == .string ? value.string : Self.id(value)
        return id.flatMap { nodes[$0] } ?? value
    }

    private static func walk(
        _ node: JSONNode, depth: Int, _ budget: inout Int, _ visit: (JSONNode) -> Void
    ) {
        guard depth < mostDepth, budget > 0 else { return }
        budget -= 1
        switch node.kind {
        case .object:
            visit(node)
            for (name, value) in node.members where name != "@context" { walk(value, depth: depth + 1, &budget, visit) }
        case .array: for element in node.elements { walk(element, depth: depth + 1, &budget, visit) }
        default: break
        }
    }

    private static func id(_ node: JSONNode) -> String? { (node["@id"] ?? node["id"])?.string }

    private static func types(_ node: JSONNode) -> [String] {
        guard let value = node["@type"] ?? node["type"] else { return [] }
        return ([value] + Array(value.elements)).compactMap(\.string).map { local($0) }
    }

    private static func literal(_ node: JSONNode) -> String? {
        if let text = node.string ?? node.numberText { return text }
        return node["@value"].flatMap { $0.string ?? $0.numberText }
    }

    /// The last part of a name: `limitField` of `elm:limitField` and of a whole IRI.
    private static func local(_ name: String) -> String {
        String(
            name[(name.lastIndex { $0 == "/" || $0 == "#" || $0 == ":" }.map(name.index(after:)) ?? name.startIndex)...]
        )
    }
}
