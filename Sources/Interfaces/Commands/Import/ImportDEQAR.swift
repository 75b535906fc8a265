// SPDX-License-Identifier: Apache-2.0

import Accounts
import ArgumentParser
import Foundation
import JSONTree
import Providers
import Vocabulary

/// `vidimus import deqar`.
struct ImportDEQAR: AccountableCommand {
    static let access = CommandAccess.permission(.keepRegister)
    static let configuration = CommandConfiguration(
        commandName: "deqar",
        abstract: "Bring in agencies, institutions or reports of the European database of quality assurance results.",
        discussion: """
            Reads submission CSV and JSON, answers of the Web API, and the tables of the
            register of agencies; which it is shows in the file. Agencies and institutions
            come first, since reports name them. Every report is held against DEQAR's
            rules; one that breaks a rule is refused with the rule and its place, and the
            others are taken. Ends with 0 when nothing was refused, 1 when some reports
            were, 2 when the command was called wrongly, and 3 when the file could not be
            read; then nothing of it is kept.

            Examples:
              vidimus import deqar reports.csv --dry-run
              vidimus import deqar reports.csv --source-version 2026-11-01
              vidimus import deqar institutions.json --json
            """)

    @Argument(help: ArgumentHelp("The file; - reads standard input.", valueName: "file"))
    var file: String

    @Flag(help: "Say what would change, and change nothing.")
    var dryRun = false

    @Option(help: ArgumentHelp("Which state of the source it is; today's date if absent.", valueName: "text"))
    var sourceVersion: String?

    @Option(help: ArgumentHelp("The folder for the database and keys.", valueName: "folder"))
    var data: String?

    @Flag(help: "Print JSON.")
    var json = false

    @OptionGroup var language: LanguageOption

    mutating func run() async throws {
        let services = try requireServices()
        let input = InputFile(file, Texts(language.tag))
        let bytes = try input.read(limit: 512 << 20)
        let desk = try services.quality(in: data)
        let origin = ImportEvidence.Origin(
            file: file == "-" ? "-" : URL(fileURLWithPath: file).lastPathComponent, version: sourceVersion,
            sha256: services.sha256(of: bytes))
        let outcome = try await desk.importDEQAR(bytes, from: origin, by: .operator, isDryRun: dryRun)
        let output = ImportOutput(texts: Texts(language.tag), file: input.name, isDryRun: dryRun)
        if json { Console.out(json: output.json(outcome)) } else { output.show(outcome) }
        throw ExitStatusReached(
            status: outcome.reading.isRefused ? .unreadable : outcome.counts.rejected > 0 ? .negative : .success)
    }
}
