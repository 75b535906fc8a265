// SPDX-License-Identifier: Apache-2.0

import Accounts
import ArgumentParser
import JSONTree
import Providers

/// `vidimus provider unmerge`.
struct ProviderUnmerge: AccountableCommand {
    static let access = CommandAccess.permission(.keepRegister)
    static let configuration = CommandConfiguration(
        commandName: "unmerge",
        abstract: "Take a merge back: both entries are again what they were.",
        discussion: """
            Merges into the same entry are taken back last first, and not after a
            correction of it. Ends with 0, or with 1 when it was refused.

            Example:
              vidimus provider unmerge https://old.example
            """)

    @Argument(help: "The id of the entry that was taken in.")
    var id: String

    @OptionGroup var options: ProviderOptions

    mutating func run() async throws {
        let services = try requireServices()
        let register = try services.providerRegister(in: options.data ?? services.defaultDataDirectory())
        let absorbed = try ProviderOptions.id(id)
        do throws(ProviderRegisterError) {
            let entry = try await UndoMerge(store: register.store, clock: register.clock)(absorbed, by: .operator)
            if options.json { Console.out(json: entry.json) } else { Console.out(absorbed.text) }
        } catch {
            try options.refuse(error)
        }
    }
}
