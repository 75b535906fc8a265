// SPDX-License-Identifier: Apache-2.0

import ArgumentParser

/// `vidimus cycle`.
struct CycleCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "cycle", abstract: "The quality cycles of courses: where each stands, and what is due.",
        discussion: """
            Ends with 0 when it did what was asked, 1 when there is nothing of that name, 2
            when the command was called wrongly, and 3 when something could not be read or
            written.

            Examples:
              vidimus cycle list
              vidimus cycle show https://school.example data-literacy
              vidimus cycle remind --address https://vidimus.example
            """,
        subcommands: [CycleList.self, CycleShow.self, CycleRemind.self])
}
