// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import JSONTree
import Localization
import Messages
import Providers

/// `vidimus agency show`.
struct AgencyShow: AccountableCommand {
    static let access = CommandAccess.everyone
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Show an agency: its registrations, procedures and countries, as JSON.",
        discussion: """
            Ends with 0 when it did what was asked, 1 when there is no such agency, 2 when it
            was called wrongly, and 3 when something could not be read or written.

            Example:
              vidimus agency show ASIIN
            """)

    @Argument(help: ArgumentHelp("Its number, name or acronym.", valueName: "agency"))
    var agency: String

    @OptionGroup var options: ProviderOptions

    mutating func run() async throws {
        let register = try await requireServices().quality(in: options.data).store.register()
        guard let found = register.agency(named: agency) else {
            Console.errorText(options.texts("cli.agency.unknown", ["agency": .text(agency)]))
            throw ExitStatusReached(status: .negative)
        }
        Console.out(json: AgencyCommand.json(found))
    }
}
