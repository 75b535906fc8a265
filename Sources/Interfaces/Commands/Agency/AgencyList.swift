// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import JSONTree
import Localization
import Messages
import Providers
import Vocabulary

/// `vidimus agency list`.
struct AgencyList: AccountableCommand {
    static let access = CommandAccess.everyone
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List the agencies that are known, by their acronyms.",
        discussion: """
            Ends with 0 when it did what was asked, 2 when it was called wrongly, and 3
            when something could not be read or written.
            """)

    @OptionGroup var options: ProviderOptions

    mutating func run() async throws {
        let register = try await requireServices().quality(in: options.data).store.register()
        let agencies = register.agencies.values.sorted {
            ($0.acronym.lowercased(), $0.id.text) < ($1.acronym.lowercased(), $1.id.text)
        }
        guard !options.json else { return Console.out(json: .array(agencies.map(AgencyCommand.json))) }
        for agency in agencies {
            Console.out(cells: agency.id.text, agency.acronym, agency.seat?.alpha2 ?? "", agency.name)
        }
        if agencies.isEmpty { Console.out(options.texts("cli.agency.none")) }
    }
}
