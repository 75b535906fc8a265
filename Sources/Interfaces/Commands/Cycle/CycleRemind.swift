// SPDX-License-Identifier: Apache-2.0

import Accounts
import ArgumentParser
import Courses
import JSONTree
import Localization
import Messages
import Providers
import QualityCycles

/// `vidimus cycle remind`.
struct CycleRemind: AccountableCommand {
    static let access = CommandAccess.permission(.approveCourses)
    static let configuration = CommandConfiguration(
        commandName: "remind",
        abstract: "Write the reminders that are due, and close rounds of feedback that are over.",
        discussion: """
            For a timer such as cron where no server runs; each reminder goes out once,
            whoever asks for it. Ends with 0 when it is done, also when nothing was due, 2 when
            the command was called wrongly, and 3 when something could not be read or written.

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
