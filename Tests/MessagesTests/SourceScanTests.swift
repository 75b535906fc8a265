// SPDX-License-Identifier: Apache-2.0

import Foundation
import Localization
import Messages
import TestSupport
import Testing

/// Reads the sources: a code that a module invents needs its words, and words that nothing uses are noise.
@Suite struct SourceScanTests {
    let catalogue: MessageCatalogue
    let sources: Sources

    init() throws {
        catalogue = try BuiltInMessages.load()
        sources = try Sources()
    }

    @Test func `finds the codes that the modules emit`() {
        #expect(sources.codes.count > 60, "the scan no longer sees the codes")
        #expect(sources.codes.contains("seal.signature.broken"))
    }

    @Test(arguments: BuiltInMessages.languages) func `has a text for every finding code in the sources`(
        _ language: LanguageTag
    ) {
        let known = catalogue.keys(in: language).map(\.rawValue)
        for code in sources.codes.sorted() {
            let pattern = Sources.pattern(of: "finding." + code)
            let hasText = known.contains { $0.wholeMatch(of: pattern) != nil }
            #expect(hasText, "no text for \(code) in \(language)")
        }
    }

    @Test(arguments: BuiltInMessages.languages) func `has a text for every evidence label in the sources`(
        _ language: LanguageTag
    ) {
        for key in sources.evidenceKeys.sorted() {
            let hasText = catalogue.contains(.evidence(key), in: language)
            #expect(hasText, "no text for evidence.\(key) in \(language)")
        }
    }

    @Test func `has a text for every key that is named in the sources`() {
        for key in sources.keys.sorted() {
            let hasText = catalogue.contains(MessageKey(rawValue: key), in: .en)
            #expect(hasText, "no text for \(key)")
        }
    }

    @Test(arguments: BuiltInMessages.languages) func `has words for every action of the audit log`(
        _ language: LanguageTag
    ) {
        #expect(sources.auditActions.count > 20, "the scan no longer sees the actions")
        for action in sources.auditActions.sorted() {
            let hasText = catalogue.contains(MessageKey(rawValue: "auditAction.\(action)"), in: language)
            #expect(hasText, "no words for \(action) in \(language)")
        }
    }

    @Test func `keeps no text that nothing uses`() {
        let families = [
            "layer.", "outcome.", "verdict.", "headline.", "element.", "elementState.", "format.", "severity.",
            "about.layer.", "evidence.", "finding.file.", "trustReason.", "noticeGiven.",
            "trustKind.", "providerTrust.", "reportDecision.", "trustEventNotice.", "entryRow.", "entryField.", "entryChange.",
            "noticeTitle.", "noticeLead.", "noticeConfirm.", "noticeWillHappen.", "noticeSince.", "noticeError.",
            "deskGroup.", "auditAction.", "auditRight.", "evidenceSource.", "providerKind.", "identifierScheme.", "providerRole.", "role.", "organisation.", "permission.",
            "list.change.", "list.decision.", "list.trust.", "list.verdict.", "list.question.",
            "reviewStage.", "reviewStep.", "reviewTask.", "reviewStandard.", "reviewDecision.", "reviewStatus.",
            "criterionJudgement.", "panelRole.", "visitWay.", "programmeEnd.", "programmeLevel.",
            "standard.", "judgement.", "cycleStanding.", "nextStep.", "cycleStep.", "feedbackQuestion.", "feedbackGroup.",
            "changePrompt.", "identityProblem.", "levelStanding.", "creditsClaim.",
            "importFate.", "importPart.", "bodyKind.", "bodyPart.", "importsProblem.", "importsSourceName.", "flagReason.", "documentCheck.",
        ]
        let codes = sources.codes.map { Sources.pattern(of: "finding." + $0) }
        for key in catalogue.keys(in: .en).map(\.rawValue).sorted() {
            let isUsed =
                sources.keys.contains(key) || families.contains { key.hasPrefix($0) }
                || codes.contains { key.wholeMatch(of: $0) != nil }
            #expect(isUsed, "\(key) is used nowhere")
        }
    }
}

/// The string literals of the sources that are names of messages.
struct Sources {
    /// Finding codes; an interpolated part stays as `\(…)`.
    private(set) var codes: Set<String> = []
    /// Keys written as `MessageKey = "…"`, and those of the command line.
    private(set) var keys: Set<String> = []
    /// What was done, `AuditAction = "…"`.
    private(set) var auditActions: Set<String> = []
    /// The labels of evidence, `Evidence("…"`.
    private(set) var evidenceKeys: Set<String> = []

    /// The first parts of every finding code there is; a new family is added here on purpose.
    private static let families: Set<String> = [
        "format", "seal", "sealing", "identity", "trust", "status", "time", "elements", "element", "vocabulary",
        "shape", "course", "learners", "award", "keys", "report", "deqar", "quality",
        "provider", "list", "review", "cycle", "feedback", "accreditation", "qdr", "export",
    ]
    private static let fileKinds: Set<String> = [
        "json", "jsonld", "yaml", "yml", "csv", "tsv", "pem", "p12", "pass", "swift", "html", "txt", "db", "zip",
    ]

    init() throws {
        let root = Checkout.url("Sources")
        let files = FileManager.default.enumerator(at: root, includingPropertiesForKeys: nil)
        while let file = files?.nextObject() as? URL {
            guard file.pathExtension == "swift" else { continue }
            let text = try String(contentsOf: file, encoding: .utf8)
            for match in text.matches(of: /MessageKey = "([^"]+)"|"(cli\.[^"]+)"/) {
                if let key = match.1 ?? match.2 { keys.insert(String(key)) }
            }
            for match in text.matches(of: /AuditAction = "([a-z\-]+)"/) { auditActions.insert(String(match.1)) }
            for match in text.matches(of: /(?:Evidence|append\(\.init)\(\s*"([^"]+)"/) { evidenceKeys.insert(String(match.1)) }
            // The one holds the texts themselves, the other names of settings, which look alike.
            guard !file.path.contains("/Interfaces/Messages/"), !file.path.contains("/Interfaces/Assembly/") else {
                continue
            }
            for match in text.matches(
                of: /"([a-z][A-Za-z]*(?:\.(?:[A-Za-z0-9_\-]|\\\([^()"]*(?:\([^()"]*\))?[^()"]*\))+)+)"/)
            {
                add(String(match.1))
            }
        }
    }

    private mutating func add(_ literal: String) {
        let parts = literal.split(separator: ".")
        guard let first = parts.first, let last = parts.last, Self.families.contains(String(first)),
            !Self.fileKinds.contains(String(last))
        else { return }
        codes.insert(literal)
    }

    /// A code as a pattern: an interpolated part stands for anything.
    static func pattern(of code: String) -> Regex<AnyRegexOutput> {
        let escaped = code.replacing(/\\\((?:[^()]|\([^()]*\))*\)/, with: "\u{0}")
        let text = NSRegularExpression.escapedPattern(for: escaped).replacingOccurrences(of: "\u{0}", with: "[^.]+")
        return (try? Regex(text)) ?? Regex(/\0/)
    }
}
