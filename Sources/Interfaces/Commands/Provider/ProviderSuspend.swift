// SPDX-License-Identifier: Apache-2.0

import Accounts
import ArgumentParser
import Providers

/// `vidimus provider suspend`.
struct ProviderSuspend: AccountableCommand {
    static let access = CommandAccess.permission(.suspendProviders)
    static let configuration = CommandConfiguration(
        commandName: "suspend", abstract: "Stop a provider from awarding, from a day on, until it is lifted.",
        discussion: """
            No new award from that day; what was awarded before stays as good as it was.
            Ends with 0 when it is recorded, 2 when there is nothing to do or the command
            was called wrongly, and 3 when the register could not be read or written.

            Example:
              vidimus provider suspend DEQARINST0382 --from 2026-12-01 --reason "..."
            """)

    @OptionGroup var notice: NoticeArguments

    mutating func run() async throws {
        try await notice.give(.suspended, with: requireServices())
    }
}
