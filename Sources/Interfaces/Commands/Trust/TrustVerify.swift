// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Foundation
import JSONTree
import Localization
import Messages
import ProviderLists
import Verifications
import Vocabulary

/// `vidimus trust verify`.
struct TrustVerify: AccountableCommand {
    static let access = CommandAccess.everyone
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: "Say whether a list of providers is genuine and current; no network is used.",
        discussion: """
            Ends with 0 when the list is valid, 1 when it is invalid, outdated or could not
            be checked in full, 2 when the command was called wrongly, and 3 when a file
            could not be read as what it should be.

            Examples:
              vidimus trust verify list.json --anchors authority.pem
              vidimus trust verify list.json --anchors authority.pem --json
              vidimus trust verify list.json --anchors authority.pem --seal-only
            """)

    @Argument(help: ArgumentHelp("The list; - reads standard input.", valueName: "file"))
    var file: String

    @OptionGroup var trusted: AnchorArguments

    @Option(help: ArgumentHelp("The time the question is about, such as 2026-06-01; now if absent.", valueName: "time"))
    var at: Moment?

    @Flag(help: "Compare every entry with what was sealed, and read none: finds every change, and is quicker.")
    var sealOnly = false

    @Flag(help: "Print JSON.")
    var json = false

    @OptionGroup var language: LanguageOption

    mutating func run() async throws {
        let texts = Texts(language.tag)
        let now = Date()
        let report = try await ListArgument(file, texts).verify(
            try trusted.read(texts), at: at?.date ?? now, checkedAt: now, readingEntries: !sealOnly)
        if json {
            Console.out(json: report.json(language: language.tag))
        } else {
            Console.out(lines(report, texts))
        }
        throw ExitStatusReached(status: report.verdict == .valid ? .success : .negative)
    }

    private func lines(_ report: ProviderListReport, _ texts: Texts) -> [String] {
        let file = report.file
        var lines = [texts(.listVerdict(report.verdict)) + "  (\(report.verdict.rawValue))"]
        lines.append(
            "  "
                + texts(
                    "cli.list.what",
                    [
                        "number": .integer(file.number), "issuer": .text(file.issuer.name),
                        "issued": .dateTime(file.issued),
                    ]))
        if let sealer = report.sealer {
            lines.append("  \(texts("cli.sealer")): \(sealer.name)\(sealer.country.map { " (\($0))" } ?? "")")
            if sealer.isTest { lines.append("  \(texts("cli.testSeal"))") }
        }
        lines.append("  SHA-256 \(file.sha256)")
        lines.append("")
        return lines + report.layers.flatMap { VerificationReportText.lines(for: $0, texts) }
    }
}
