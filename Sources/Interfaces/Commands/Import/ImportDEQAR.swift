// SPDX-License-Identifier: Apache-2.0

import Accounts
import ArgumentParser

/// `vidimus import deqar`.
struct ImportDEQAR: AccountableCommand {
    static let access = CommandAccess.permission(.keepRegister)
    static let configuration = CommandConfiguration(
        commandName: "deqar",
        abstract: "Bring in agencies, institutions or reports of the European database of quality assurance results.",
        discussion: """
            Reads submission CSV and JSON, answers of the Web API, and the tables of the
            register of agencies; which it is shows in the file. Agencies and institutions
            come first, since reports name them; several files, or the files of a folder, are
            one import in whatever order they lie there, and are taken back as one. Every report is held against DEQAR's
            rules; one that breaks a rule is refused with the rule and its place, and the
            others are taken. Ends with 0 when nothing was refused, 1 when some reports
            were, 2 when the command was called wrongly, and 3 when the file could not be
            read; then nothing of it is kept.

            Examples:
              vidimus import deqar reports.csv --dry-run
              vidimus import deqar reports.csv --source-version 2026-11-01
              vidimus import deqar dump/ --documents pdf/
              vidimus import deqar institutions.json --json
            """)

    @OptionGroup var arguments: EvidenceArguments

    mutating func run() async throws {
        try await arguments.run(requireServices(), with: \.importDEQAR)
    }
}
