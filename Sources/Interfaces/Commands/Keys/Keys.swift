// SPDX-License-Identifier: Apache-2.0

import ArgumentParser

/// `vidimus keys`.
struct Keys: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "keys", abstract: "Keys and certificates of this installation.",
        discussion: """
            Example:
              vidimus keys test
            """,
        subcommands: [KeysTest.self])
}
