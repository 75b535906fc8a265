// SPDX-License-Identifier: Apache-2.0

import ArgumentParser

/// `vidimus trust`.
struct TrustCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "trust", abstract: "Ask which providers can be trusted, on which day and for what.",
        discussion: """
            Example:
              vidimus trust on 2017-05-01 DEQARINST0382
            """,
        subcommands: [TrustOn.self])
}
