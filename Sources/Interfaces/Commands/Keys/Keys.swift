// SPDX-License-Identifier: Apache-2.0

import ArgumentParser

/// `vidimus keys`.
struct Keys: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "keys", abstract: "Keys and certificates of this installation.",
        discussion: """
            Ends with 0 when it did what was asked, 2 when it was called wrongly, and 3
            when files could not be read or written.

            Example:
              vidimus keys test
            """,
        subcommands: [KeysTest.self])
}
