// SPDX-License-Identifier: Apache-2.0

import Accounts
import ArgumentParser
import Foundation
import JSONTree
import Localization
import Vocabulary

/// `vidimus audit list`.
struct AuditList: AccountableCommand {
    static let access = CommandAccess.permission(.searchAudit)
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "List who did what, to what, when and by which right, newest first.",
        discussion: """
            Actors, actions and subjects are named as the log names them: person/…, signed-in,
            provider/…. Ends with 0 when it did what was asked, 2 when it was called wrongly,
            and 3 when the log cannot be read.

            Examples:
              vidimus audit list
              vidimus audit list --action evidence-imported --from 2026-01-01 --json
              vidimus audit list --subject provider/urn:example:college --limit 10
              vidimus audit list --before 4711                   what came before entry 4711
            """)

    @Option(help: "Only what this actor did.")
    var actor: String?

    @Option(help: "Only this action.")
    var action: String?

    @Option(help: "Only what was done to this.")
    var subject: String?

    @Option(help: ArgumentHelp("Only from this day on, in UTC.", valueName: "day"))
    var from: String?

    @Option(help: ArgumentHelp("Only up to and including this day, in UTC.", valueName: "day"))
    var until: String?

    @Option(help: ArgumentHelp("Only entries before this one.", valueName: "number"))
    var before: Int?

    @Option(help: ArgumentHelp("How many entries at most, 1 to 1000.", valueName: "number"))
    var limit = 50

    @Option(help: ArgumentHelp("The folder for the database and keys.", valueName: "folder"))
    var data: String?

    @Flag(help: "Print JSON.")
    var json = false

    func validate() throws {
        for (name, day) in [("--from", from), ("--until", until)] {
            guard let day else { continue }
            guard day.utf8.count == 10, PlainDate(day) != nil else {
                throw ValidationError("\(name) is a day such as 2026-01-01.")
            }
        }
        guard (1...1_000).contains(limit) else { throw ValidationError("--limit is a number from 1 to 1000.") }
        guard before.map({ $0 > 0 }) ?? true else { throw ValidationError("--before is the number of an entry.") }
    }

    mutating func run() async throws {
        let services = try requireServices()
        let log = try services.auditLog(in: data ?? services.defaultDataDirectory())
        let entries = try await log.search(query)
        if json {
            Console.out(json: .array(entries.map(\.json)))
        } else {
            for entry in entries {
                Console.out(
                    cells: "\(entry.sequence)", entry.at.formatted(.iso8601), entry.actor, entry.action, entry.subject,
                    entry.right, Self.details(entry))
            }
            if entries.isEmpty { Console.out("No entry fits.") }
        }
    }

    private var query: AuditQuery {
        var query = AuditQuery()
        query.actor = actor ?? ""
        query.action = action ?? ""
        query.subject = subject ?? ""
        query.from = from.flatMap { PlainDate($0) }?.utcStart
        query.until = until.flatMap { PlainDate($0) }?.utcStart.addingTimeInterval(86_400)
        query.before = before
        query.limit = limit
        return query
    }

    private static func details(_ entry: AuditEntry) -> String {
        entry.details.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }.joined(separator: ", ")
    }
}
