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

/// `vidimus cycle`.
struct CycleCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "cycle", abstract: "The quality cycles of courses: where each stands, and what is due.",
        discussion: """
            Ends with 0 when it did what was asked, 1 when there is nothing of that name, 2
            when the command was called wrongly, and 3 when something could not be read or
            written.

            Examples:
              vidimus cycle list
              vidimus cycle show https://school.example data-literacy
              vidimus cycle remind --address https://vidimus.example
            """,
        subcommands: [CycleList.self, CycleShow.self, CycleRemind.self])
}

/// `vidimus cycle list`.
struct CycleList: AccountableCommand {
    static let access = CommandAccess.permission(.approveCourses)
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List the courses in a quality cycle.",
        discussion: """
            Ends with 0, also when there is none, 2 when the command was called wrongly, and
            3 when the database cannot be read.

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

/// `vidimus cycle show`.
struct CycleShow: AccountableCommand {
    static let access = CommandAccess.permission(.approveCourses)
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Show every step that a course has taken.",
        discussion: """
            Ends with 0, 1 when the provider has no such course in a quality cycle, 2 when
            the command was called wrongly, and 3 when the database cannot be read.

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

/// `vidimus cycle remind`.
struct CycleRemind: AccountableCommand {
    static let access = CommandAccess.permission(.approveCourses)
    static let configuration = CommandConfiguration(
        commandName: "remind",
        abstract: "Write the reminders that are due, and close rounds of feedback that are over.",
        discussion: """
            For a timer such as cron where no server runs; each reminder goes out once,
            whoever asks for it. Ends with 0, also when nothing was due, 2 when the command
            was called wrongly, and 3 when something could not be read or written.

            Examples:
              vidimus cycle remind --address https://vidimus.example
              vidimus cycle remind --days 60,14 --data /srv/vidimus
            """)

    @Option(help: ArgumentHelp("Days before the review date, with commas.", valueName: "days"))
    var days: String?

    @Option(help: ArgumentHelp("Where the pages are reached, for the link in the letter.", valueName: "address"))
    var address = "http://localhost:8080"

    @OptionGroup var options: ProviderOptions

    func validate() throws {
        if let days, ReminderDays.read(days) == nil {
            throw ValidationError("--days are whole numbers from 1 to 366 with commas between them.")
        }
    }

    mutating func run() async throws {
        let services = try requireServices()
        let desk = try services.cycles(in: options.data ?? services.defaultDataDirectory())
        try await desk.rounds.closeOverdue()
        let remind = try desk.remind(days.flatMap(ReminderDays.read) ?? RemindReviewers.usualDays, address)
        let sent = try await remind()
        let letters = sent.reduce(0) { $0 + $1.letters }
        if options.json {
            let courses: [JSONValue] = sent.map { reminder, letters in
                [
                    "provider": .string(reminder.key.provider.text), "course": .string(reminder.key.course.text),
                    "reviewOn": .string(reminder.reviewOn.description), "letters": .number(JSONNumber(letters)),
                ]
            }
            return Console.out(json: ["letters": .number(JSONNumber(letters)), "courses": .array(courses)])
        }
        Console.out([options.texts(.cycleRemindDone, ["count": .integer(letters)])])
    }
}

/// A cycle as JSON, without anybody's name.
enum CycleJSON {
    static func value(_ cycle: CourseCycle, on day: PlainDate, withSteps: Bool = false) -> JSONValue {
        var object: JSONObject = [
            "provider": .string(cycle.key.provider.text), "course": .string(cycle.key.course.text),
            "state": .string(cycle.standing(on: day).name), "nextStep": .string(cycle.nextStep(on: day).rawValue),
        ]
        if let published = cycle.published {
            object["publishedVersion"] = .string(published.version.version.text)
            object["publishedSha256"] = .string(published.version.digest.text)
            object["reviewOn"] = .string(published.approval.reviewOn.description)
        }
        if withSteps {
            object["steps"] = .array(
                cycle.entries.map { entry in
                    var step: JSONObject = [
                        "step": .string(entry.step.name), "at": .string(entry.at.formatted(.iso8601)),
                        "by": .string(entry.by.text),
                    ]
                    if let digest = entry.step.digest { step["sha256"] = .string(digest.text) }
                    return .object(step)
                })
        }
        return .object(object)
    }
}
