// SPDX-License-Identifier: Apache-2.0

package import JSONTree
package import Vocabulary

/// What reading a document as a credential came to.
package struct CredentialReading: Sendable {
    /// The credential; `nil` when the document is refused, and then a finding of severity error says why.
    package let credential: EuropeanDigitalCredential?
    package let findings: [Finding]
    /// Whether the document was the upload wrapper of the European tools, `{credential, deliveryDetails}`.
    package let wasWrapper: Bool
    /// Whether the document named no context and was read with the usual pair.
    package let usedDefaultContext: Bool

    /// The finding that refused the document.
    package var refusal: Finding? {
        credential == nil ? findings.first { $0.severity == .error } : nil
    }

    /// Whether the document may well be in order and is only more than we can read: a presentation, a credential of
    /// another kind, a context we do not know, a size beyond our limits. What is none of these is simply no credential.
    package var isBeyondUs: Bool {
        guard let refusal else { return false }
        return Self.codesBeyondUs.contains(refusal.code)
    }

    private static let codesBeyondUs: Set<FindingCode> = [
        "format.presentation", "format.otherCredential", "format.context.unknown", "format.context.inline",
        "format.tooManyNodes", "format.tables.unavailable", "format.context.tooMany", "format.member.keyword",
        "format.member.fullName", "format.payload.wrapper",
    ]

    /// The reading of bytes that hold no document at all.
    package static func refused(_ reason: Finding) -> CredentialReading {
        CredentialReading(credential: nil, findings: [reason])
    }

    init(
        credential: EuropeanDigitalCredential?, findings: [Finding], wasWrapper: Bool = false,
        usedDefaultContext: Bool = false
    ) {
        self.credential = credential
        self.findings = findings
        self.wasWrapper = wasWrapper
        self.usedDefaultContext = usedDefaultContext
    }
}

extension EuropeanDigitalCredential {
    /// Reads a document: a credential, or the upload wrapper around one.
    ///
    /// Refused are documents that are no European Digital Credential (`format.notCredential`, `format.presentation`,
    /// `format.otherCredential`), those with a context we do not know, whose words could mean anything
    /// (`format.context.unknown`), and those with more nodes than a credential has (`format.tooManyNodes`). Everything
    /// else that is odd becomes a finding with its place.
    package static func read(_ document: JSONDocument) -> CredentialReading {
        guard let tables = ELMTables.shared else { return refused("format.tables.unavailable", at: document.root) }
        let root = document.root
        guard root.kind == .object else { return refused("format.notCredential", at: root) }
        let wasWrapper = root["type"] == nil && root["@type"] == nil && root["credential"]?.kind == .object
        let object = wasWrapper ? root["credential"] ?? root : root
        guard isCredential(object) else {
            return refused(codeOfOther(object), at: object, wasWrapper: wasWrapper)
        }

        var findings: [Finding] = []
        let contexts = CredentialContexts.read(of: object, isWrapped: wasWrapper)
        findings += contexts.findings
        if let refusal = contexts.refusal {
            return CredentialReading(credential: nil, findings: [refusal] + findings, wasWrapper: wasWrapper)
        }
        var reader = GraphReader(tables: tables, sizeInBytes: document.bytes.count)
        guard let graph = reader.read(object) else {
            return reader.refusal.map { .refused($0) }
                ?? refused("format.tooManyNodes", at: object, wasWrapper: wasWrapper)
        }
        findings += reader.findings
        guard let node = graph.node(object) else { return refused("format.notCredential", at: object) }
        return CredentialReading(
            credential: EuropeanDigitalCredential(node), findings: findings, wasWrapper: wasWrapper,
            usedDefaultContext: contexts.usedDefault)
    }

    private static func isCredential(_ object: JSONNode) -> Bool {
        types(of: object).contains { ELM.className($0) == "EuropeanDigitalCredential" }
    }

    /// What a document is that is no European Digital Credential.
    private static func codeOfOther(_ object: JSONNode) -> FindingCode {
        let types = Set(types(of: object))
        if !types.isDisjoint(with: ["VerifiablePresentation", "EuropassPresentation"]) { return "format.presentation" }
        return types.contains("VerifiableCredential") ? "format.otherCredential" : "format.notCredential"
    }

    private static func types(of object: JSONNode) -> [String] {
        guard let type = object["type"] ?? object["@type"] else { return [] }
        return type.kind == .array ? type.elements.compactMap(\.string) : [type.string].compactMap { $0 }
    }

    private static func refused(
        _ code: FindingCode, at place: JSONNode, wasWrapper: Bool = false
    ) -> CredentialReading {
        CredentialReading(
            credential: nil, findings: [Finding(code, at: .pointer(place.pointer.description))], wasWrapper: wasWrapper)
    }
}
