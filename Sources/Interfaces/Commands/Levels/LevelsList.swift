// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Frameworks
import JSONTree
import Localization
import Messages

/// `vidimus levels list`.
struct LevelsList: AccountableCommand {
    static let access = CommandAccess.everyone
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List the national frameworks and since when each is referenced to the EQF.",
        discussion: """
            Ends with 0 when it did what was asked, 2 when it was called wrongly, and 3
            when the tables could not be read.

            Examples:
              vidimus levels list
              vidimus levels list --on 2015-06-01 --json
            """)

    @OptionGroup var options: FrameworkOptions

    mutating func run() async throws {
        let frameworks = try FrameworkTables.load().frameworks.filter { $0.inForce.contains(options.year) }
        if options.json { return Console.out(json: .array(frameworks.map(FrameworkJSON.framework))) }
        let output = FrameworkOutput(texts: options.texts, year: options.year)
        for framework in frameworks {
            Console.out(cells: framework.code, output.referencing(framework), framework.name)
        }
    }
}
