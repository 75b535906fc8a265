// SPDX-License-Identifier: Apache-2.0

import Localization
import Messages
import Providers
import Vocabulary

/// What an import says: the file's own problems, each row that is refused, flagged or doubtful, and the difference.
struct ImportOutput {
    let texts: Texts
    let file: String
    let isDryRun: Bool

    func show(_ outcome: ImportEvidence.Outcome) {
        for (index, finding) in outcome.reading.findings.enumerated() {
            Console.errorText("\(outcome.reading.file(of: index) ?? file): \(line(finding))")
        }
        guard !outcome.reading.isRefused else { return }
        for row in outcome.plan.rows {
            for finding in row.findings { Console.errorText("\(row.file ?? file): \(line(finding))") }
        }
        for row in outcome.plan.rows {
            guard case .changed(let report, let before) = row.fate else { continue }
            for line in lines(ImportChange(report: report, before: before, flags: [])) { Console.out(line) }
        }
        let counts = outcome.counts
        Console.out(
            texts(
                "cli.import.counts",
                [
                    "new": .integer(counts.new), "changed": .integer(counts.changed), "same": .integer(counts.same),
                    "duplicate": .integer(counts.duplicate), "rejected": .integer(counts.rejected),
                    "flagged": .integer(counts.flagged),
                ]))
        if counts.agencies + counts.providers > 0 {
            Console.out(
                texts(
                    "cli.import.register",
                    ["agencies": .integer(counts.agencies), "providers": .integer(counts.providers)]))
        }
        for line in outcome.plan.bodies.flatMap(lines) { Console.out(line) }
        if let record = outcome.record {
            Console.out(texts("cli.import.kept", ["id": .text(record.id.text)]))
        } else {
            Console.out(texts(isDryRun ? "cli.import.dryRun" : "cli.import.nothingNew"))
        }
    }

    /// A body that is new in one line, else a line for each part that differs.
    func lines(_ change: BodyChange) -> [String] {
        let body = "\(texts(.bodyKind(change.kind))) \(change.id) (\(change.name))"
        guard !change.isNew else { return ["\(body): \(texts(.importFate("new")))"] }
        return change.differences.map { line(body, DifferenceWords($0) { texts($0) }) }
    }

    /// A line for each part of a report that differs from before.
    func lines(_ change: ImportChange) -> [String] {
        change.differences.map { line(change.report.id.text, DifferenceWords($0) { texts($0) }) }
    }

    private func line(_ body: String, _ words: DifferenceWords) -> String {
        texts(
            .importBodyDifference,
            [
                "body": .text(body), "part": .text(words.part), "before": .text(words.before),
                "after": .text(words.after),
            ])
    }

    /// Each reason for which a report was not taken, at its place.
    func lines(_ refusal: ImportRefusal) -> [String] {
        refusal.findings.map { "\(refusal.file ?? file): \(line($0))" }
    }

    private func line(_ finding: Finding) -> String { FindingPlace.prefix(finding, texts) + texts.text(of: finding) }
}
