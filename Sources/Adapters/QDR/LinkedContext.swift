// SPDX-License-Identifier: Apache-2.0

import JSONTree

/// The names and prefixes that a document of linked data gives in its own context.
struct LinkedContext {
    enum Role: Equatable {
        case id, type, context
        case property(String)
        /// A keyword that is not read here.
        case unread
    }

    private var terms: [String: String] = [:]
    private var prefixes: [String: String] = [:]

    /// A context without names: the terms of the European Learning Model stand for themselves.
    init() {}

    /// Takes what a context written in the document says; contexts elsewhere that are known to give the terms of the
    /// model need not be fetched.
    ///
    /// - Throws: the address of a context that is not known, or the keyword that is not read.
    init(_ node: JSONNode?, at pointer: JSONPointer) throws(LinkedGraph.Unread) {
        guard let node else { return }
        switch node.kind {
        case .string:
            let address = node.string ?? ""
            guard Self.known.contains(where: address.hasPrefix) else {
                throw LinkedGraph.Unread(keyword: address, pointer: pointer)
            }
        case .array:
            for (index, element) in node.elements.enumerated() {
                let part = try LinkedContext(element, at: pointer.appending(index))
                terms.merge(part.terms) { $1 }
                prefixes.merge(part.prefixes) { $1 }
            }
        case .object:
            for member in node.members {
                if member.name == "@vocab" || member.name == "@version" { continue }
                guard !member.name.hasPrefix("@") else {
                    throw LinkedGraph.Unread(keyword: member.name, pointer: pointer.appending(member.name))
                }
                guard let iri = member.value.string ?? member.value["@id"]?.string else { continue }
                for part in member.value.members where !["@id", "@type", "@container"].contains(part.name) {
                    throw LinkedGraph.Unread(
                        keyword: part.name, pointer: pointer.appending(member.name).appending(part.name))
                }
                if let last = iri.last, "/#:?".contains(last) { prefixes[member.name] = iri }
                terms[member.name] = iri
            }
        default: throw LinkedGraph.Unread(keyword: "@context", pointer: pointer)
        }
    }

    private static let known = [
        "http://data.europa.eu/snb/model/context/", "https://data.europa.eu/snb/model/context/",
        "https://www.w3.org/2018/credentials/v1",
    ]

    /// A name with a prefix as the whole name.
    func expanded(_ text: String) -> String {
        guard let colon = text.firstIndex(of: ":"), let base = prefixes[String(text[..<colon])] else { return text }
        let rest = text[text.index(after: colon)...]
        return rest.hasPrefix("//") ? text : base + rest
    }

    func role(of name: String, value: JSONNode) -> Role {
        switch name {
        case "@id": return .id
        case "@type": return .type
        case "@context": return .context
        default: break
        }
        if name.hasPrefix("@") { return .unread }
        let iri = terms[name] ?? expanded(name)
        if iri == "@id" || (name == "id" && terms[name] == nil) { return .id }
        if iri == "@type" || (name == "type" && terms[name] == nil) { return .type }
        let last = Self.lastPart(iri)
        return .property(Self.aliases[last] ?? last)
    }

    /// What follows the last slash or number sign, or the prefix.
    static func lastPart(_ iri: String) -> String {
        let trimmed = iri.hasSuffix("/") ? String(iri.dropLast()) : iri
        if let cut = trimmed.lastIndex(where: { $0 == "/" || $0 == "#" }) {
            return String(trimmed[trimmed.index(after: cut)...])
        }
        return trimmed.split(separator: ":").last.map(String.init) ?? trimmed
    }

    /// Names of the model's own context for properties of other vocabularies.
    private static let aliases = [
        "dateIssued": "issued", "dcType": "type", "dateModified": "modified", "contentURL": "contentUrl",
        "eIDASIdentifier": "eidasLegalIdentifier", "adms-identifier": "identifier",
    ]
}
