// SPDX-License-Identifier: Apache-2.0

import JSONTree
import Localization
import Vocabulary

/// One pass over a credential: indexes the nodes that have identifiers, and notes members and values that are not
/// what the contexts expect.
///
/// A node that was met before in the same words is not entered again. European tools repeat shared nodes in full, so
/// the pass takes time in the size of what is said; the repeats cost one comparison of bytes.
struct GraphReader {
    /// More distinct nodes than the largest real credential has, by far.
    static let maximumNodes = 50_000
    /// Values of any kind; the largest official sample has 13,000.
    static let maximumValues = 500_000
    /// The members of one object, which are looked through for each name; real ones have a hundred at most.
    static let maximumMembers = 500
    /// How many different statements about one node are kept; contradictions beyond are findings only.
    static let maximumStatements = 16
    /// A document wrong throughout is described by its first faults.
    static let maximumFindings = 200

    private let tables: ELMTables
    private(set) var findings: [Finding] = []
    private var statements: [String: [JSONNode]] = [:]
    private let sizeInBytes: Int
    private var nodeCount = 0
    private var valueCount = 0
    private var widestObject = 0
    /// How deep the object being read lies; the credential itself is at 1.
    private var depth = 0
    /// Why the credential is more than is read, where it is not its size.
    private(set) var refusal: Finding?
    /// How many more bytes may be compared to find repeats; a document made to be slow runs out of it.
    private var comparisonBudget: Int

    init(tables: ELMTables, sizeInBytes: Int) {
        self.tables = tables
        self.sizeInBytes = sizeInBytes
        comparisonBudget = 16 * sizeInBytes
    }

    /// `nil` when the credential has more nodes or values than may be read, or an object with too many members.
    mutating func read(_ credential: JSONNode) -> CredentialGraph? {
        enter(credential)
        guard !isStopped else { return nil }
        return CredentialGraph(
            root: credential, statements: statements, budget: ReadingBudget(sizeInBytes: sizeInBytes))
    }

    private var isStopped: Bool {
        refusal != nil || nodeCount > Self.maximumNodes || valueCount > Self.maximumValues
            || widestObject > Self.maximumMembers
    }

    // MARK: Nodes

    private mutating func enter(_ object: JSONNode) {
        nodeCount += 1
        guard !isStopped else { return }
        if let member = object["id"] ?? object["@id"] {
            guard let id = member.string else {
                note("format.id.notText", .warning, at: member)
                return enterMembers(of: object)
            }
            guard index(object, as: id) else { return }
        }
        enterMembers(of: object)
    }

    /// Keeps the object as a statement about the node, and says whether it is a new one.
    private mutating func index(_ object: JSONNode, as id: String) -> Bool {
        guard let earlier = statements[id] else {
            statements[id] = [object]
            return true
        }
        // A bare reference says nothing.
        guard object.count > 1 else { return false }
        for statement in earlier {
            comparisonBudget -= object.rawBytes.count
            guard comparisonBudget > 0 else { break }
            if SourceText.isSame(statement.rawBytes, object.rawBytes) { return false }
        }
        guard earlier.count < Self.maximumStatements else {
            note("format.node.contradictory", .warning, at: object, ["node": .text(id)])
            return true
        }
        if earlier.count == 1, let first = earlier.first, first.count <= 1 {
            statements[id] = [object]
        } else {
            statements[id, default: []].append(object)
        }
        return true
    }

    // MARK: Members

    private mutating func enterMembers(of object: JSONNode) {
        depth += 1
        defer { depth -= 1 }
        var memberCount = 0
        for (name, value) in object.members {
            memberCount += 1
            widestObject = max(widestObject, memberCount)
            guard !isStopped else { return }
            switch name {
            case "id", "@id", "type", "@type", "proof", "sec:proof": continue
            case "@context" where depth == 1: continue
            case "@context": return refuse("format.context.inline", at: value)
            // What deepens, turns or hides members would have to be undone before anything is read.
            case _ where name.hasPrefix("@"): return refuse("format.member.keyword", at: value, name)
            // The same members by their full names: to pass over those of the credential itself could hide its end.
            case _ where depth == 1 && name.utf8.contains(UInt8(ascii: ":")):
                return refuse("format.member.fullName", at: value, name)
            default: enter(value, of: name, in: object)
            }
        }
    }

    private mutating func enter(_ value: JSONNode, of name: String, in object: JSONNode) {
        guard let term = tables.terms[name] else { return enterUnknown(value, of: name, in: object) }
        if let owner = term.confinedTo, !Self.hasType(object, owner) {
            return note("format.member.misplaced", .warning, at: value, ["member": .text(name)])
        }
        guard !value.isNull else { return }
        guard value.kind == .array else { return enter(value, as: term) }
        for element in value.elements {
            guard !isStopped else { return }
            if !element.isNull { enter(element, as: term) }
        }
    }

    private mutating func enterUnknown(_ value: JSONNode, of name: String, in object: JSONNode) {
        if let meant = ELMTerm.misspellings[name] {
            note("format.member.misspelt", .warning, at: value, ["member": .text(name), "meant": .text(meant)])
            return enter(value, of: meant, in: object)
        }
        // A compact or full identifier is a member of some other vocabulary: kept by linked data, unread by us.
        guard !name.utf8.contains(UInt8(ascii: ":")) else { return }
        note("format.member.unknown", .warning, at: value, ["member": .text(String(name.prefix(100)))])
    }

    private mutating func enter(_ value: JSONNode, as term: ELMTerm) {
        valueCount += 1
        guard !isStopped else { return }
        switch (term.kind, value.kind) {
        case (.node, .object): enter(value)
        case (.node, .string): break
        case (.text, .object): enterLanguages(of: value)
        case (.text, .string): note("format.text.noLanguage", .warning, at: value, ["member": .text(term.name)])
        case (.node, _), (.text, _), (_, .array): noteWrongType(value, term)
        case (_, .object) where value["@value"] == nil: noteWrongType(value, term)
        default: enterLiteral(value, as: term)
        }
    }

    private mutating func enterLanguages(of map: JSONNode) {
        guard map["@value"] == nil else { return }
        var languageCount = 0
        for (language, texts) in map.members {
            languageCount += 1
            widestObject = max(widestObject, languageCount)
            valueCount += 1 + (texts.kind == .array ? texts.count : 0)
            guard !isStopped else { return }
            if language != "@none", LanguageTag(language) == nil {
                note("format.text.badLanguage", .warning, at: texts, ["language": .text(String(language.prefix(50)))])
            }
            let isText = texts.kind == .array ? texts.elements.allSatisfy { $0.kind == .string } : texts.kind == .string
            if !isText, !texts.isNull {
                note("format.value.wrongType", .warning, at: texts, ["member": .text(language), "expected": "text"])
            }
        }
    }

    // MARK: Literals

    private mutating func enterLiteral(_ value: JSONNode, as term: ELMTerm) {
        let literal = value.kind == .object ? value["@value"] ?? value : value
        switch term.kind {
        case .dateTime: enterDateTime(literal, term)
        case .duration:
            if literal.string.flatMap(LearningDuration.init) == nil { noteWrongType(value, term) }
        case .integer, .positiveInteger:
            let number = literal.int ?? literal.string.flatMap(Int.init)
            guard let number, term.kind == .integer || number > 0 else { return noteWrongType(value, term) }
        case .boolean:
            guard literal.bool != nil || ["true", "false", "0", "1"].contains(literal.string) else {
                return noteWrongType(value, term)
            }
        case .string, .anyURI:
            if literal.kind != .string { noteWrongType(value, term) }
        case .decimal, .literal, .node, .text:
            break
        }
    }

    private mutating func enterDateTime(_ literal: JSONNode, _ term: ELMTerm) {
        guard let text = literal.string, let moment = ELM.DateTime(text) else { return noteWrongType(literal, term) }
        if moment.isDateOnly {
            note("format.date.noTime", .warning, at: literal, ["member": .text(term.name)])
        } else if !moment.hasZone {
            note("format.date.noZone", .note, at: literal, ["member": .text(term.name)])
        }
    }

    // MARK: Findings

    private mutating func refuse(_ code: FindingCode, at place: JSONNode, _ member: String? = nil) {
        refusal = Finding(
            code, at: .pointer(place.pointer.description),
            parameters: member.map { ["member": .text(String($0.prefix(100)))] } ?? [:])
    }

    private mutating func noteWrongType(_ value: JSONNode, _ term: ELMTerm) {
        note(
            "format.value.wrongType", .warning, at: value,
            ["member": .text(term.name), "expected": .text(String(describing: term.kind))])
    }

    private mutating func note(
        _ code: FindingCode, _ severity: Finding.Severity, at place: JSONNode,
        _ parameters: [String: MessageArgument] = [:]
    ) {
        guard findings.count < Self.maximumFindings else { return }
        let pointer = place.pointer.description
        findings.append(Finding(code, severity: severity, at: .pointer(pointer), parameters: parameters))
        if findings.count == Self.maximumFindings {
            findings.append(Finding("format.findings.more", severity: .note, at: .pointer("")))
        }
    }

    private static func hasType(_ object: JSONNode, _ className: String) -> Bool {
        guard let type = object["type"] ?? object["@type"] else { return false }
        if let name = type.string { return ELM.className(name) == className }
        return type.kind == .array && type.elements.contains { $0.string.map(ELM.className) == className }
    }
}
