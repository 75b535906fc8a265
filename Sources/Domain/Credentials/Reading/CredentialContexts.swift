// SPDX-License-Identifier: Apache-2.0

import JSONTree
import Localization
import Vocabulary

/// The contexts of a credential, judged: what they make the words mean.
///
/// A context we do not know can give any member any meaning, and every linked-data check passes vacuously under it.
/// So only the pair that European tools use is read.
struct CredentialContexts {
    /// Contexts that give the words of a verifiable credential, the current one first.
    static let credentials = ["https://www.w3.org/2018/credentials/v1", "https://www.w3.org/ns/credentials/v2"]
    static let europass = "http://data.europa.eu/snb/model/context/edc-ap"
    /// Other ways to write the Europass context, seen in real credentials.
    static let europassAliases: Set<String> = ["https://data.europa.eu/snb/model/context/edc-ap"]

    /// Each context once, and room for a few repeats.
    static let mostEntries = 10

    var findings: [Finding] = []
    var refusal: Finding?
    var usedDefault = false

    static func read(of credential: JSONNode, isWrapped: Bool) -> CredentialContexts {
        var contexts = CredentialContexts()
        guard let member = credential["@context"], !member.isNull else {
            if isWrapped {
                contexts.usedDefault = true
                contexts.findings.append(contexts.finding("format.context.default", .note, at: credential))
            } else {
                contexts.refusal = contexts.finding("format.context.missing", .error, at: credential)
            }
            return contexts
        }
        contexts.judge(member.kind == .array ? Array(member.elements) : [member], member: member)
        return contexts
    }

    private mutating func judge(_ entries: [JSONNode], member: JSONNode) {
        guard entries.count <= Self.mostEntries else {
            refusal = finding("format.context.tooMany", .error, at: member)
            return
        }
        var hasCredentials = false
        var hasEuropass = false
        for entry in entries {
            guard let name = entry.string else {
                refusal = finding("format.context.inline", .error, at: entry)
                return
            }
            if Self.credentials.contains(name) {
                if hasEuropass { findings.append(finding("format.context.order", .warning, at: entry, name)) }
                if name != Self.credentials[0] {
                    // The second version of the data model protects words that the Europass context defines anew, so
                    // a linked-data processor refuses the pair; EBSI issues it all the same.
                    findings.append(finding("format.context.version2", .warning, at: entry, name))
                }
                hasCredentials = true
            } else if name == Self.europass {
                hasEuropass = true
            } else if Self.europassAliases.contains(name) {
                findings.append(finding("format.context.alias", .warning, at: entry, name))
                hasEuropass = true
            } else {
                refusal = finding("format.context.unknown", .error, at: entry, name)
                return
            }
        }
        if !hasCredentials || !hasEuropass { refusal = finding("format.context.missing", .error, at: member) }
    }

    private func finding(
        _ code: FindingCode, _ severity: Finding.Severity, at place: JSONNode, _ context: String? = nil
    ) -> Finding {
        Finding(
            code, severity: severity, at: .pointer(place.pointer.description),
            parameters: context.map { ["context": .text(String($0.prefix(200)))] } ?? [:])
    }
}
