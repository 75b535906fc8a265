// SPDX-License-Identifier: Apache-2.0

import Accounts
import ArgumentParser
import JSONTree
import Localization
import Messages
import Providers
import Vocabulary

/// `vidimus agency add`.
struct AgencyAdd: AccountableCommand {
    static let access = CommandAccess.permission(.keepRegister)
    static let configuration = CommandConfiguration(
        commandName: "add",
        abstract: "Enter an agency from a YAML or JSON file, or put a new entry in the place of its old one.",
        discussion: """
            Demo/agencies/taitolautakunta.yaml shows every element. It is kept as an import
            of its own, so that `vidimus import undo` takes it back.

            Ends with 0, 1 when something is wrong with the entry, 2 when the command was
            called wrongly, and 3 when the file could not be read.

            Example:
              vidimus agency add agency.yaml
            """)

    @Argument(help: ArgumentHelp("The entry; - reads standard input.", valueName: "file"))
    var file: String

    @OptionGroup var options: ProviderOptions

    mutating func run() async throws {
        let services = try requireServices()
        let files = try EvidenceFolder(options.texts, services).files([file])
        let desk = try services.quality(in: options.data)
        let outcome = try await desk.enterAgency(files, by: .operator)
        guard !outcome.reading.isRefused else {
            options.show(outcome.reading.findings, of: file)
            throw ExitStatusReached(status: .negative)
        }
        let output = ImportOutput(texts: options.texts, file: file, isDryRun: false)
        if options.json {
            Console.out(json: ImportJSON.outcome(outcome, in: options.texts.language))
        } else {
            output.show(outcome)
        }
    }
}
