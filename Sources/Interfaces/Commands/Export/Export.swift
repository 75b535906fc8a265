// SPDX-License-Identifier: Apache-2.0

import ArgumentParser

/// `vidimus export`.
struct Export: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export", abstract: "Hand on what the register holds, in the shapes of others.",
        discussion: """
            Ends with 0 when it did what was asked, 1 when the answer is no, 2 when the
            command was called wrongly, and 3 when something could not be read or written.

            Example:
              vidimus export deqar --agency 20 --since 2026-01-01 --out reports.json
            """,
        subcommands: [ExportDEQAR.self])
}
