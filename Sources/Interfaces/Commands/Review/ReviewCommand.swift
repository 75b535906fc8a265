// SPDX-License-Identifier: Apache-2.0

import ArgumentParser

/// `vidimus review`.
struct ReviewCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "review", abstract: "External reviews, to read. They are conducted on the pages.",
        discussion: """
            Ends with 0 when it did what was asked, 1 when the answer is no, 2 when the
            command was called wrongly, and 3 when something could not be read or written.

            Examples:
              vidimus review list --provider https://school.example
              vidimus review show 0123456789abcdef01234567
            """,
        subcommands: [ReviewList.self, ReviewShow.self])
}
