// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Courses
import Credentials
import Foundation
import JSONTree
import Localization
import Messages
import Trust
import Verifications
import Vocabulary

/// `vidimus check`.
struct CredentialCheck: AccountableCommand {
    static let access = CommandAccess.everyone
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Say which of the 16 standard elements a document holds, and what is wrong with its shape and words.",
        discussion: """
            Works on sealed and unsealed documents; whether a seal is genuine is asked
            with verify. Ends with 0 when nothing is wrong, 1 when something is, 2 when
            the command was called wrongly, and 3 when the file could not be read.

            Examples:
              vidimus check draft.json
              vidimus check --only elements --json diploma.jsonld
            """)

    /// The parts of a check.
    enum Part: String, CaseIterable, ExpressibleByArgument {
        case elements, shape, vocabularies
    }

    @Argument(help: ArgumentHelp("The document; - reads standard input.", valueName: "file"))
    var file: String

    @Flag(help: "Print JSON.")
    var json = false

    @Option(help: ArgumentHelp("Look at one part only: elements, shape or vocabularies.", valueName: "part"))
    var only: Part?

    @OptionGroup var language: LanguageOption

    mutating func run() async throws {
        let texts = Texts(language.tag)
        let input = InputFile(file, texts)
        let verifier = Verifier(anchors: TrustAnchors())
        let bytes = try input.read(limit: verifier.limits.maxBytes)
        let examination: Examination
        do throws(UnreadableFile) {
            let now = Date()
            examination = try verifier.examine(bytes, at: now, checkedAt: now)
        } catch {
            if let other = OtherFile(bytes) { throw input.failure(other.key) }
            throw CommandFailure(
                "\(input.name)\(FindingPlace.text(error.finding, texts)): \(texts.text(of: error.finding))",
                exit: .unreadable)
        }
        if examination.format == .unrecognised, let other = OtherFile(bytes) { throw input.failure(other.key) }
        let output = CheckOutput(examination, only: only, texts: texts)
        if json { Console.out(json: output.json) } else { Console.out(output.lines) }
        throw ExitStatusReached(status: output.isClean ? .success : .negative)
    }
}

/// What a check found, as lines or JSON.
struct CheckOutput {
    private let texts: Texts
    private let elements: StandardElementsReport?
    private let findings: [Finding]
    private let wantsElements: Bool
    let isClean: Bool

    init(_ examination: Examination, only part: CredentialCheck.Part?, texts: Texts) {
        self.texts = texts
        wantsElements = part == nil || part == .elements
        elements = wantsElements ? examination.elements : nil
        var findings = examination.reading.credential == nil || part == nil ? examination.reading.findings : []
        if let credential = examination.reading.credential {
            if part == nil || part == .shape { findings += ShapeCheck.check(credential) }
            if part == nil || part == .vocabularies { findings += VocabularyCheck.check(credential) }
        }
        self.findings = findings
        isClean = !findings.contains { $0.severity == .error } && elements?.isComplete != false
    }

    var lines: [String] {
        var lines: [String] = []
        if let elements {
            for element in elements.findings {
                let finding = Finding(FindingCode(rawValue: element.reasonCode), parameters: element.parameters)
                let mark = element.state == .present ? "+" : element.isMandatory ? "x" : "-"
                lines.append(
                    "\(mark) \(texts(.element(element.element.rawValue))): "
                        + "\(texts(.elementState(element.state.rawValue))). \(texts.text(of: finding))")
            }
        } else if wantsElements {
            lines.append("- \(texts(.finding("elements.notMicroCredential")))")
        }
        for finding in findings where finding.severity != .note {
            let mark = finding.severity == .error ? "x" : "?"
            lines.append(
                "\(mark) \(texts.text(of: finding))\(FindingPlace.text(finding, texts))  [\(finding.code.rawValue)]")
        }
        lines.append(texts(isClean ? "cli.check.clean" : "cli.check.problems"))
        return lines
    }

    var json: JSONValue {
        let rows = elements?.findings.map { element -> JSONValue in
            let finding = Finding(FindingCode(rawValue: element.reasonCode), parameters: element.parameters)
            return [
                "element": .string(element.element.rawValue), "state": .string(element.state.rawValue),
                "mandatory": .bool(element.isMandatory), "code": .string(element.reasonCode),
                "reason": .string(texts.text(of: finding)), "places": .array(element.places.map(JSONValue.string)),
            ]
        }
        return [
            "clean": .bool(isClean), "elements": rows.map(JSONValue.array) ?? .null,
            "findings": .array(findings.map { FindingJSON.value($0, in: texts.language) }),
        ]
    }
}
