// SPDX-License-Identifier: Apache-2.0

import Accounts
import ArgumentParser
import Providers

/// `vidimus provider lift`.
struct ProviderLift: AccountableCommand {
    static let access = CommandAccess.permission(.suspendProviders)
    static let configuration = CommandConfiguration(
        commandName: "lift", abstract: "Give a suspended or withdrawn provider back its right to award, from a day on.",
        discussion: """
            The history keeps the suspension and the days it was in force.
            Ends with 0 when it is recorded, 2 when there is nothing to do or the command
            was called wrongly, and 3 when the register could not be read or written.

            Example:
              vidimus provider lift DEQARINST0382 --from 2026-12-01 --reason "..."
            """)

    @OptionGroup var notice: NoticeArguments

    mutating func run() async throws {
        try await notice.give(.lifted, with: requireServices())
    }
}
