// SPDX-License-Identifier: Apache-2.0

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

    init(_ report: VerificationReport, _ texts: Texts) {
        self.report = report
        self.texts = texts
    }

    var lines: [String] {
        [texts(.verdict(report.verdict.rawValue)) + "  (\(report.verdict.rawValue))"]
            + subject + [""] + report.layers.flatMap(lines(for:))
    }

    private var subject: [String] {
        let languages = [texts.language, .en]
        var lines: [String] = []
        if let credential = report.credential {
            let facts: [(MessageKey, String?)] = [
                ("cli.title", credential.subject.best(for: languages)?.text),
                ("cli.learner", credential.learner?.name.best(for: languages)?.text),
                ("cli.issuer", credential.issuer?.name.best(for: languages)?.text),
            ]
            for case (let key, let value?) in facts { lines.append("  \(texts(key)): \(value)") }
        }
        if let sealer = report.sealer {
            lines.append("  \(texts("cli.sealer")): \(sealer.name)\(sealer.country.map { " (\($0))" } ?? "")")
            if sealer.isTest { lines.append("  \(texts("cli.testSeal"))") }
        }
        return lines
    }

    private func lines(for layer: Layer) -> [String] {
        let mark =
            switch layer.outcome {
            case .passed: "+"
            case .failed: "x"
            case .unknown: "?"
            case .notApplicable: "-"
            }
        let heading = "\(mark) \(texts(.layer(layer.name.rawValue))): \(texts(.outcome(layer.outcome.rawValue)))"
        let worthSaying = layer.findings.filter { $0.severity != .note && $0 != layer.reason }
        return [heading, "    \(texts.text(of: layer.reason))  [\(layer.code.rawValue)]"]
            + worthSaying.map { "    - \(texts.text(of: $0))\(FindingPlace.text($0))  [\($0.code.rawValue)]" }
    }
}
