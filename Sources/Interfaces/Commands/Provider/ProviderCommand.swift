// SPDX-License-Identifier: Apache-2.0

import ArgumentParser

/// `vidimus provider`.
struct ProviderCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "provider", abstract: "Suspend a provider, withdraw its right to award, or lift either.",
        discussion: """
            Example:
              vidimus provider suspend DEQARINST0382 --from 2026-12-01 --reason "Review under way"
            """,
        subcommands: [ProviderSuspend.self, ProviderWithdraw.self, ProviderLift.self])
}
