// SPDX-License-Identifier: Apache-2.0

import JSONTree
package import Localization
package import Providers
import Vocabulary

/// An answer of the Qualification Dataset Register about accreditations, in one of the forms it is given in.
///
/// Read are: framed JSON-LD under the European Learning Model's context, a graph with a context of names and prefixes
/// written in the document (compacted or flattened), expanded JSON-LD, and the register's plain JSON. Nothing is fetched.
package enum QDRFile {
    package struct Limits: Sendable {
        package var bytes = 64 << 20
        package var nodes = 4_000_000
        package var accreditations = 100_000

        package init() {}
    }

    package static let source = "QDR accreditations"

    /// Reads a file, whatever is in it; every problem is a finding at its pointer, and accreditations that are sound
    /// survive their neighbours.
    package static func read(
        _ bytes: [UInt8], register: QualityRegister, today: PlainDate, limits: Limits = Limits()
    ) -> EvidenceReading {
        guard bytes.count <= limits.bytes else {
            return refused("qdr.file.tooLarge", ["limit": .integer(limits.bytes >> 20)])
        }
        let root: JSONNode
        do throws(JSONError) {
            let bounds = JSONLimits(maxBytes: limits.bytes, maxDepth: 64, maxNodes: limits.nodes)
            root = try JSONDocument(parsing: bytes, limits: bounds).root
        } catch {
            return refused(
                "qdr.file.notJSON", ["line": .integer(error.line), "column": .integer(error.column)],
                at: .line(error.line, column: error.column))
        }
        let facts: [AccreditationFacts]
        do throws(LinkedGraph.Unread) {
            switch form(of: root) {
            case .service: facts = service(root)
            case .linked: facts = try linked(root)
            case .credential: return refused("qdr.json.credential")
            case nil: return refused("qdr.json.shape", at: .pointer(""))
            }
        } catch {
            return refused(
                "qdr.jsonld.unread", ["keyword": .text(String(error.keyword.prefix(200)))],
                at: .pointer(error.pointer.description))
        }
        guard !facts.isEmpty else { return refused("qdr.file.none") }
        guard facts.count <= limits.accreditations else {
            return refused("qdr.file.tooMany", ["limit": .integer(limits.accreditations)])
        }
        var reader = AccreditationReader(register: register, today: today)
        var reading = EvidenceReading(source: source)
        reading.candidates = facts.map { reader.candidate($0) }
        reading.agencies = reader.agencies
        reading.providers = reader.providers
        return reading
    }

    private enum Form { case service, linked, credential }

    private static func form(of root: JSONNode) -> Form? {
        if root.kind == .array {
            guard let first = root[0], first.kind == .object else { return nil }
            if ServiceAccreditation.recognises(first) { return .service }
            return first["@id"] != nil || first["@type"] != nil ? .linked : nil
        }
        guard root.kind == .object else { return nil }
        if ServiceAccreditation.recognises(root) { return .service }
        if names(root["type"]).union(names(root["@type"])).contains(where: { $0.hasSuffix("Credential") }) {
            return .credential
        }
        return root["@context"] != nil || root["@graph"] != nil ? .linked : nil
    }

    private static func names(_ node: JSONNode?) -> Set<String> {
        guard let node else { return [] }
        return Set((node.kind == .array ? Array(node.elements) : [node]).compactMap(\.string))
    }

    private static func service(_ root: JSONNode) -> [AccreditationFacts] {
        guard root.kind == .array else { return [ServiceAccreditation.facts(root, at: .root)] }
        return root.elements.enumerated().map { index, element in
            ServiceAccreditation.facts(element, at: JSONPointer.root.appending(index))
        }
    }

    private static func linked(_ root: JSONNode) throws(LinkedGraph.Unread) -> [AccreditationFacts] {
        let context = try LinkedContext(
            root.kind == .object ? root["@context"] : nil, at: JSONPointer.root.appending("@context"))
        let base = root["@graph"].map { _ in JSONPointer.root.appending("@graph") } ?? .root
        let list = root["@graph"] ?? root
        let roots: [(node: JSONNode, pointer: JSONPointer)] =
            list.kind == .array
            ? list.elements.enumerated().map { ($1, base.appending($0)) } : [(list, base)]
        let graph = try LinkedGraph(roots, context: context)
        let reader = LinkedAccreditation(graph: graph)
        return graph.things(of: "Accreditation").map(reader.facts)
    }

    private static func refused(
        _ code: FindingCode, _ parameters: [String: MessageArgument] = [:], at place: Place? = nil
    ) -> EvidenceReading {
        EvidenceReading(source: nil, findings: [Finding(code, at: place, parameters: parameters)])
    }
}
