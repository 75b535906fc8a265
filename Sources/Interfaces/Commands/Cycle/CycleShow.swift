// SPDX-License-Identifier: Apache-2.0

import Accounts
import ArgumentParser
import Courses
import Foundation
import JSONTree
import Localization
import Messages
import Providers
import QualityCycles

/// `vidimus cycle show`.
struct CycleShow: AccountableCommand {
    static let access = CommandAccess.permission(.approveCourses)
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Show every step that a course has taken.",
        discussion: """
            Ends with 0 when it answered, 1 when the provider has no such course in a quality
            cycle, 2 when the command was called wrongly, and 3 when the database cannot be read.

            Example:
              vidimus cycle show https://school.example data-literacy
            """)

    @Argument(help: "The id of the provider.")
    var provider: String

    @Argument(help: "The id of the course.")
    var course: String

    @OptionGroup var options: ProviderOptions

    mutating func run() async throws {
        let services = try requireServices()
        guard let course = CourseID(course) else {
            throw CommandFailure("“\(course.prefix(100))” cannot be the id of a course.", exit: .misuse)
        }
        let desk = try services.cycles(in: options.data ?? services.defaultDataDirectory()).desk
        let key = CycleKey(provider: try ProviderOptions.id(provider), course: course)
        guard let cycle = try await desk.store.cycle(key) else {
            Console.errorText("This provider has no such course in a quality cycle.")
            throw ExitStatusReached(status: .negative)
        }
        let day = try ProviderOptions.day(desk.clock)
        if options.json { return Console.out(json: CycleJSON.value(cycle, on: day, withSteps: true)) }
        let standing = cycle.standing(on: day)
        Console.out(["\(options.texts(.cycleStanding(standing.name)))"])
        for entry in cycle.entries {
            Console.out(
                cells: DateText.date(entry.at, in: options.texts.language),
                options.texts(.cycleStep(entry.step.name)), entry.by.text,
                entry.step.digest.map { String($0.text.prefix(12)) } ?? "")
        }
    }
}
