// SPDX-License-Identifier: Apache-2.0

import ArgumentParser

/// `vidimus levels`.
struct LevelsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "levels", abstract: "National frameworks of qualifications and the European one.",
        discussion: """
            Ends with 0 when it did what was asked, 1 when the answer is no, 2 when the
            command was called wrongly, and 3 when something could not be read.

            Examples:
              vidimus levels list
              vidimus levels show IE 8
              vidimus levels compare IE NL
            """,
        subcommands: [LevelsList.self, LevelsShow.self, LevelsCompare.self])
}
