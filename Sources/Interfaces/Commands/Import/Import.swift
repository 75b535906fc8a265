// SPDX-License-Identifier: Apache-2.0

import ArgumentParser

/// `vidimus import`.
struct Import: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import", abstract: "Bring in evidence from registers, see what came, and take it back.",
        discussion: """
            Ends with 0 when it did what was asked, 1 when the answer is no, 2 when the
            command was called wrongly, and 3 when something could not be read or written.

            Examples:
              vidimus import deqar reports.csv --dry-run
              vidimus import qdr accreditation.jsonld
              vidimus import list
              vidimus import show 20261124T101500123Z-1a2b3c4d
              vidimus import undo 20261124T101500123Z-1a2b3c4d
            """,
        subcommands: [ImportDEQAR.self, ImportQDR.self, ImportList.self, ImportShow.self, ImportUndo.self])
}
