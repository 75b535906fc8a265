// SPDX-License-Identifier: Apache-2.0

import Accounts
import ArgumentParser
import JSONTree
import Providers

/// `vidimus provider merge`.
struct ProviderMergeCommand: AccountableCommand {
    static let access = CommandAccess.permission(.keepRegister)
    static let configuration = CommandConfiguration(
        commandName: "merge",
        abstract: "Make one entry of two that are the same body.",
        discussion: """
            The second takes in the names, identifiers, places and roles of the first, which
            stays readable and leads to it. Ends with 0, or with 1 when it was refused.

            Example:
              vidimus provider merge https://old.example https://school.example
            """)

    @Argument(help: "The id of the entry that is taken in.")
    var absorbed: String

    @Argument(help: "The id of the entry that stays.")
    var kept: String

    @OptionGroup var options: ProviderOptions

    mutating func run() async throws {
        let services = try requireServices()
        let register = try services.providerRegister(in: options.data ?? services.defaultDataDirectory())
        let (absorbed, kept) = (try ProviderOptions.id(absorbed), try ProviderOptions.id(kept))
        do throws(ProviderRegisterError) {
            let entry = try await MergeProviders(store: register.store, clock: register.clock)(
                absorbed, into: kept, by: .operator)
            if options.json { Console.out(json: entry.json) } else { Console.out(kept.text) }
        } catch {
            try options.refuse(error)
        }
    }
}
