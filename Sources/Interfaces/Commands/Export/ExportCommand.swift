// SPDX-License-Identifier: Apache-2.0

import ArgumentParser

/// `vidimus export`.
struct ExportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export", abstract: "Write what the register knows in the forms that others read.",
        discussion: """
            Ends with 0 when the file was written, 1 when there is nothing to write, 2 when
            the command was called wrongly, and 3 when something could not be read or
            written.

            Examples:
              vidimus export ams --out accreditations.jsonld
              vidimus export deqar --agency 20 --since 2026-01-01 --out reports.json
            """,
        subcommands: [ExportAMS.self, ExportDEQAR.self])
}
