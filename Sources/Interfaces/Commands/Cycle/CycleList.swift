// SPDX-License-Identifier: Apache-2.0

import Accounts
import ArgumentParser
import Courses
import JSONTree
import Localization
import Messages
import Providers
import QualityCycles

/// `vidimus cycle list`.
struct CycleList: AccountableCommand {
    static let access = CommandAccess.permission(.approveCourses)
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List the courses in a quality cycle.",
        discussion: """
            Ends with 0 when it answered, also when there is none, 2 when the command was called
            wrongly, and 3 when the database cannot be read.

            Examples:
              vidimus cycle list
              vidimus cycle list --provider https://school.example --json
            """)

    @Option(help: ArgumentHelp("Only courses of this provider.", valueName: "id"))
    var provider: String?

    @OptionGroup var options: ProviderOptions

    mutating func run() async throws {
        let services = try requireServices()
        let desk = try services.cycles(in: options.data ?? services.defaultDataDirectory()).desk
        let id = try provider.map { try ProviderOptions.id($0) }
        let cycles = try await desk.store.cycles(of: id)
        let day = try ProviderOptions.day(desk.clock)
        if options.json {
            return Console.out(json: ["courses": .array(cycles.map { CycleJSON.value($0, on: day) })])
        }
        for cycle in cycles {
            let standing = cycle.standing(on: day)
            Console.out(
                cells: cycle.key.provider.text, cycle.key.course.text,
                options.texts(.cycleStanding(standing.name)),
                cycle.published.map { $0.approval.reviewOn.description } ?? "")
        }
    }
}
