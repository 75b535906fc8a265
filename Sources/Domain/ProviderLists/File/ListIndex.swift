// SPDX-License-Identifier: Apache-2.0

import Foundation
import JSONTree
import Localization
import Vocabulary

/// What is under the seal of a list: who published which version when, and the digest of every entry.
///
/// The entries stand beside the seal and not under it, so that a reader can say which of them was altered, and so that
/// one entry with the index is proof of its own.
struct ListIndex {
    /// The value of `format`, which keeps a seal over something else from being taken for a list.
    static let format = "vidimus-provider-list"
    /// The version of the format; one that changes the meaning of what is there gets the next number.
    static let version = 1
    /// The members that a reader of this version knows; a list may name others in `critical`.
    static let known: Set<String> = [
        "agencies", "format", "issued", "issuer", "nextUpdate", "number", "previous", "providers", "version",
    ]

    /// One entry: its id and the SHA-256 of its line in hexadecimal digits.
    struct Entry: Hashable {
        let id: String
        let sha256: String
    }

    let issuer: TrustedProviderList.Issuer
    let number: Int
    let issued: Date
    let nextUpdate: PlainDate
    let previous: TrustedProviderList.Predecessor?
    let agencies: [Entry]
    let providers: [Entry]

    /// The canonical JSON (RFC 8785): names in order, and no numbers but small integers.
    var bytes: [UInt8] {
        var issuer = JSONObject()
        issuer["address"] = self.issuer.address.map(JSONValue.string)
        issuer["country"] = self.issuer.country.map { .string($0.alpha2) }
        issuer["identifier"] = self.issuer.identifier.map(JSONValue.string)
        issuer["name"] = .string(self.issuer.name)
        var object = JSONObject()
        object["agencies"] = .array(agencies.map(Self.json))
        object["format"] = .string(Self.format)
        object["issued"] = .string(ListMoment.text(issued))
        object["issuer"] = .object(issuer)
        object["nextUpdate"] = .string(nextUpdate.description)
        object["number"] = .number(JSONNumber(number))
        if let previous {
            object["previous"] = ["number": .number(JSONNumber(previous.number)), "sha256": .string(previous.sha256)]
        }
        object["providers"] = .array(providers.map(Self.json))
        object["version"] = .number(JSONNumber(Self.version))
        return JSONValue.object(object).serialized()
    }

    private static func json(_ entry: Entry) -> JSONValue {
        ["id": .string(entry.id), "sha256": .string(entry.sha256)]
    }
}

extension ListIndex {
    init(_ issuer: TrustedProviderList.Issuer, of list: TrustedProviderList, agencies: [Entry], providers: [Entry]) {
        self.init(
            issuer: issuer, number: list.number, issued: list.issued, nextUpdate: list.nextUpdate,
            previous: list.previous, agencies: agencies, providers: providers)
    }

    /// - Throws: the finding that says why this is no index that can be read here.
    static func read(_ bytes: [UInt8]) throws(ListRefusal) -> ListIndex {
        let document: JSONDocument
        do throws(JSONError) {
            document = try JSONDocument(parsing: bytes, limits: ListLimits.index)
        } catch {
            throw ListRefusal(Finding("list.index.notJSON", parameters: ["reason": .text(error.reason)]))
        }
        guard document.root["format"]?.string == format else { throw ListRefusal.notAList }
        try checkVersion(document.root)
        do throws(ListFault) {
            return try ListIndex(try ListReader(document.root))
        } catch {
            throw ListRefusal(
                Finding("list.index.malformed", parameters: ["pointer": .text(error.pointer.description)]))
        }
    }

    /// A version that we do not know, or members that must be understood and are not, are refused: guessing at them
    /// would give wrong answers about people.
    private static func checkVersion(_ root: JSONNode) throws(ListRefusal) {
        guard let version = root["version"]?.int, version == Self.version else {
            let written = root["version"].map { String(decoding: $0.rawBytes.prefix(20), as: UTF8.self) }
            throw ListRefusal(Finding("list.version.unknown", parameters: ["version": .text(written ?? "-")]))
        }
        guard let critical = root["critical"] else { return }
        let names = critical.elements.map { $0.string ?? "" }
        guard critical.kind == .array, !names.isEmpty else {
            throw ListRefusal(Finding("list.index.malformed", parameters: ["pointer": .text("/critical")]))
        }
        if let unknown = names.first(where: { !known.contains($0) }) {
            throw ListRefusal(
                Finding("list.critical.unknown", parameters: ["name": .text(String(unknown.prefix(100)))]))
        }
    }

    private init(_ reader: ListReader) throws(ListFault) {
        guard let member = reader.node["issuer"] else { throw reader.fault("issuer") }
        let issuer = try ListReader(member)
        var previous: TrustedProviderList.Predecessor?
        let number = try reader.integer("number", in: 1...1_000_000_000)
        if let member = reader.node["previous"] {
            let earlier = try ListReader(member)
            previous = TrustedProviderList.Predecessor(
                number: try earlier.integer("number", in: 1...max(1, number - 1)),
                sha256: try earlier.value("sha256", Self.digest))
        }
        self.init(
            issuer: TrustedProviderList.Issuer(
                name: try issuer.text("name"), country: try issuer.optionalValue("country") { CountryCode($0) },
                identifier: try issuer.optionalText("identifier"), address: try issuer.optionalText("address")),
            number: number, issued: try reader.value("issued") { ListMoment.date($0) },
            nextUpdate: try reader.value("nextUpdate") { PlainDate($0) }, previous: previous,
            agencies: try Self.entries("agencies", reader), providers: try Self.entries("providers", reader))
    }

    /// Ids in their order, each once: a second entry under an id would be a second meaning.
    private static func entries(_ name: String, _ reader: ListReader) throws(ListFault) -> [Entry] {
        guard let member = reader.node[name], member.kind == .array else { throw reader.fault(name) }
        var entries: [Entry] = []
        for (index, element) in member.elements.enumerated() {
            guard entries.count < ListLimits.mostEntries else { throw reader.fault(name) }
            guard let id = element["id"]?.string, !id.isEmpty, let sha256 = element["sha256"]?.string.flatMap(digest),
                entries.last.map({ TrustedProviderList.Content.precedes($0.id, id) }) ?? true
            else { throw ListFault(pointer: JSONPointer(tokens: [name, String(index)])) }
            entries.append(Entry(id: id, sha256: sha256))
        }
        return entries
    }

    private static func digest(_ text: String) -> String? {
        let isDigest =
            text.utf8.count == 64
            && text.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
        return isDigest ? text : nil
    }
}
