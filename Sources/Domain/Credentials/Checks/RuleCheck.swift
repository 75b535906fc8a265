// SPDX-License-Identifier: Apache-2.0

import JSONTree
import Localization
import Vocabulary

/// One rule of the application profile, asked of one node.
struct RuleCheck {
    let rule: MemberRule
    let node: CredentialNode
    let term: ELMTerm?

    func findings() -> [Finding] {
        // What no context knows is not in the graph, so a rule about it is kept only by having no least number.
        let values = isKnownHere ? distinctValues() : []
        let count = term?.kind == .text ? texts(of: values).count : values.count
        var findings: [Finding] = []
        if count < rule.minimum {
            findings.append(finding("shape.tooFew", at: node.pointer, ["minimum": .integer(rule.minimum)]))
        }
        if let maximum = rule.maximum, count > maximum {
            findings.append(
                finding("shape.tooMany", at: node.pointer, ["maximum": .integer(maximum), "count": .integer(count)]))
        }
        if rule.isUniquePerLanguage, hasRepeatedLanguage(values) {
            findings.append(finding("shape.repeatedLanguage", at: node.pointer))
        }
        return findings + values.flatMap(judge)
    }

    private var isKnownHere: Bool {
        guard let term else { return false }
        return term.confinedTo.map(node.isA) ?? true
    }

    /// The values as a graph has them: equal ones once.
    private func distinctValues() -> [JSONNode] {
        let values = node.values(rule.member)
        guard values.count > 1 else { return values }
        var seen: Set<String> = []
        return values.filter { value in
            let id = value.kind == .object ? CredentialGraph.identifier(of: value) : value.string
            return id.map { seen.insert($0).inserted } ?? true
        }
    }

    // MARK: Values

    private func judge(_ value: JSONNode) -> [Finding] {
        switch rule.range {
        case .node(let classes): judgeNode(value, classes)
        case .text: texts(of: [value]).allSatisfy({ $0.language != nil }) ? [] : [finding("shape.noLanguage", value)]
        case .literal(let kind): isLiteral(value, kind) ? [] : [finding("shape.wrongValue", value)]
        case .anything: rule.needsLiteral && !isLiteral(value, .literal) ? [finding("shape.wrongValue", value)] : []
        }
    }

    private func judgeNode(_ value: JSONNode, _ classes: [String]) -> [Finding] {
        guard term?.kind == .node, let target = node.graph.node(value) else {
            return [finding("shape.wrongValue", value)]
        }
        var findings: [Finding] = []
        let types = target.types
        if rule.member == "hasClaim" {
            if !isClaim(target, types, classes) { findings.append(finding("shape.noClaim", value)) }
        } else if !types.contains(where: classes.contains) {
            findings.append(
                finding("shape.wrongClass", at: pointer(value), ["classes": .text(classes.joined(separator: ", "))]))
        }
        if rule.needsIdentifier, target.id?.hasPrefix("_:") ?? true {
            findings.append(finding("shape.noIdentifier", value))
        }
        if let scheme = rule.scheme, !isInScheme(target, scheme) {
            findings.append(finding("shape.notInScheme", at: pointer(value), ["scheme": .text(scheme)]))
        }
        if rule.member == "issuer", rule.className == "EuropeanDigitalCredential", !hasLegalIdentifier(target) {
            findings.append(finding("shape.issuerIdentifier", value))
        }
        return findings
    }

    /// A claim is of one of the four classes, or a plain claim that is complete in itself.
    private func isClaim(_ target: CredentialNode, _ types: [String], _ classes: [String]) -> Bool {
        types.contains { $0 != "Claim" && classes.contains($0) }
            || (types.contains("Claim") && ["title", "dcType", "awardedBy"].allSatisfy(target.has))
    }

    private func isInScheme(_ target: CredentialNode, _ scheme: String) -> Bool {
        let schemes = target.nodes("inScheme")
        // The rule on accreditation types is the only one that does not ask for the scheme's class.
        let needsClass = scheme != EUVocabulary.List.accreditation.scheme
        return schemes.contains { $0.id == scheme }
            && schemes.allSatisfy { $0.id != nil && (!needsClass || $0.isA("ConceptScheme")) }
    }

    private func hasLegalIdentifier(_ target: CredentialNode) -> Bool {
        let identifiers = target.nodes("eIDASIdentifier")
        return identifiers.count == 1 && identifiers.allSatisfy { $0.isA("LegalIdentifier") }
    }

    private func isLiteral(_ value: JSONNode, _ kind: ELMTerm.Kind) -> Bool {
        // The context decides what a text means; read as the name of a node it is no literal of any kind.
        guard term?.kind != .node else { return false }
        let literal = value.kind == .object ? value["@value"] ?? value : value
        guard literal.kind != .object, literal.kind != .array else { return false }
        let text = literal.string ?? literal.numberText
        switch kind {
        case .dateTime: return text.flatMap(ELM.DateTime.init)?.isStrict ?? false
        case .duration: return text.flatMap(LearningDuration.init) != nil
        case .integer: return text.flatMap(Int.init) != nil
        case .positiveInteger: return text.flatMap(Int.init).map { $0 > 0 && $0 <= rule.largest ?? .max } ?? false
        case .decimal: return text.flatMap(Double.init) != nil
        case .boolean: return literal.bool != nil || ["true", "false", "0", "1"].contains(text)
        case .string, .anyURI, .literal: return true
        case .node, .text: return false
        }
    }

    // MARK: Texts

    private func texts(of values: [JSONNode]) -> [(language: String?, text: String)] {
        values.flatMap { value -> [(String?, String)] in
            guard value.kind == .object else { return [(nil, value.string ?? "")] }
            if let literal = value["@value"] { return [(value["@language"]?.string, literal.string ?? "")] }
            return value.members.flatMap { language, texts -> [(String?, String)] in
                let language = language == "@none" ? nil : language.lowercased()
                let all = texts.kind == .array ? Array(texts.elements) : [texts]
                return all.compactMap(\.string).uniqued().map { (language, $0) }
            }
        }
    }

    private func hasRepeatedLanguage(_ values: [JSONNode]) -> Bool {
        var seen: Set<String> = []
        var pairs: Set<String> = []
        for (language, text) in texts(of: values) {
            guard let language, pairs.insert(language + "\u{0}" + text).inserted else { continue }
            if !seen.insert(language).inserted { return true }
        }
        return false
    }

    // MARK: Findings

    private func finding(_ code: FindingCode, _ value: JSONNode) -> Finding { finding(code, at: pointer(value)) }

    private func finding(
        _ code: FindingCode, at pointer: String, _ parameters: [String: MessageArgument] = [:]
    ) -> Finding {
        var all = parameters
        all["class"] = .text(rule.className)
        all["member"] = .text(rule.member)
        return Finding(code, severity: .error, at: .pointer(pointer), parameters: all)
    }

    private func pointer(_ value: JSONNode) -> String { value.pointer.description }
}
