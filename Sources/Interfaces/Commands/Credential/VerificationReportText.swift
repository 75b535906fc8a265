// SPDX-License-Identifier: Apache-2.0

import Courses
import Credentials
import Foundation
import Localization
import Messages
import Verifications
import Vocabulary

/// A verification report as lines for a terminal: the word, who and what, then the layers.
struct VerificationReportText {
    private let report: VerificationReport
    private let texts: Texts
    private let asked: Date?

    /// - Parameter asked: The time that the question named; `nil` when it was about now.
    init(_ report: VerificationReport, _ texts: Texts, asked: Date?) {
        self.report = report
        self.texts = texts
        self.asked = asked
    }

    var lines: [String] {
        [texts(Headline(report).key) + "  (\(report.verdict.rawValue))"]
            + subject + [""] + report.layers.flatMap(lines(for:))
    }

    private var subject: [String] {
        let languages = [texts.language, .en]
        var lines = asked.map { ["  \(texts("cli.asked")): \(DateText.dateTime($0, in: texts.language))"] } ?? []
        if let credential = report.credential {
            let awarding = credential.mainAwardingBodies.compactMap { $0.name.best(for: languages)?.text }
            let facts: [(MessageKey, String?)] = [
                ("cli.title", credential.subject.best(for: languages)?.text),
                ("cli.learner", credential.learner?.name.best(for: languages)?.text),
                (.credentialAwardedBy, awarding.isEmpty ? nil : awarding.joined(separator: ", ")),
                ("cli.issuer", credential.issuer?.name.best(for: languages)?.text),
            ]
            for case (let key, let value?) in facts { lines.append("  \(texts(key)): \(value)") }
        }
        if let sealer = report.sealer {
            lines.append("  \(texts("cli.sealer")): \(sealer.name)\(sealer.country.map { " (\($0))" } ?? "")")
            if let warning = report.nameWarning { lines.append("  \(texts.text(of: warning))") }
            if sealer.isTest { lines.append("  \(texts("cli.testSeal"))") }
        }
        return lines
    }

    private func lines(for layer: Layer) -> [String] {
        let elements = layer.name == .elements && layer.outcome != .passed ? shortcomings : []
        return Self.lines(for: layer, texts) + elements
    }

    /// A layer with its mark, its answer and what is worth saying about it.
    static func lines(for layer: Layer, _ texts: Texts) -> [String] {
        let mark =
            switch layer.outcome {
            case .passed: "+"
            case .failed: "x"
            case .unknown: "?"
            case .notApplicable: "-"
            }
        let heading = "\(mark) \(texts(.layer(layer.name.rawValue))): \(texts(.outcome(layer.outcome.rawValue)))"
        let worthSaying = layer.findings.filter { $0.severity != .note && $0 != layer.reason }
        // What the sentence leaves open here has an option at the terminal.
        let hint = layer.code == "trust.noAnchors" ? " " + texts("cli.trust.hint") : ""
        return [heading, "    \(texts.text(of: layer.reason))\(hint)  [\(layer.code.rawValue)]"]
            + worthSaying.map { "    - \(texts.text(of: $0))\(FindingPlace.text($0, texts))  [\($0.code.rawValue)]" }
    }

    /// Each mandatory element that is missing or incomplete, by its name.
    private var shortcomings: [String] {
        let short = report.elements?.findings.filter { $0.isMandatory && $0.state != .present } ?? []
        return short.map { element in
            let finding = Finding(FindingCode(rawValue: element.reasonCode), parameters: element.parameters)
            return "    - \(texts(.element(element.element.rawValue))): \(texts.text(of: finding))  "
                + "[\(element.reasonCode)]"
        }
    }
}
