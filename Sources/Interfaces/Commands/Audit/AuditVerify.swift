// SPDX-License-Identifier: Apache-2.0

import Accounts
import ArgumentParser
import JSONTree

/// `vidimus audit verify`.
struct AuditVerify: AccountableCommand {
    static let access = CommandAccess.permission(.searchAudit)
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: "Walk the audit log and name the first place where it does not hold.",
        discussion: """
            Each entry holds the hash of the one before, so a change, a gap or a swap is
            found. A log from whose end entries were cut still holds by itself: write down
            the head from time to time, and ask for it with --head.

            Ends with 0 when the log holds, 1 when it does not, 2 when the command was
            called wrongly, and 3 when the log cannot be read.

            Examples:
              vidimus audit verify
              vidimus audit verify --data /srv/vidimus --json
              vidimus audit verify --head 5f2c…                  is this entry still in it?
            """)

    @Option(help: ArgumentHelp("The folder for the database and keys.", valueName: "folder"))
    var data: String?

    @Option(help: ArgumentHelp("The hash of an entry that must be in the log.", valueName: "hash"))
    var head: String?

    @Flag(help: "Print JSON.")
    var json = false

    mutating func run() async throws {
        let services = try requireServices()
        let log = try services.auditLog(in: data ?? services.defaultDataDirectory())
        let report = try await VerifyAudit(log: log)(head: head)
        if json {
            Console.out(json: Self.json(report))
        } else {
            Console.out(text(report))
        }
        if report.isWhole { try await services.recordAuditVerified(in: log) }
        throw ExitStatusReached(status: report.isWhole ? .success : .negative)
    }

    private static func json(_ report: VerifyAudit.Report) -> JSONValue {
        var object: JSONObject = [
            "holds": .bool(report.isWhole), "entries": .number(JSONNumber(report.chain.count)),
            "head": .string(report.chain.head),
        ]
        if let place = report.chain.firstBreak {
            object["firstBreak"] = [
                "sequence": .number(JSONNumber(place.sequence)), "kind": .string(place.kind.rawValue),
            ]
        }
        if let holdsHead = report.holdsHead { object["holdsHead"] = .bool(holdsHead) }
        return .object(object)
    }

    private func text(_ report: VerifyAudit.Report) -> [String] {
        var lines: [String] = []
        if let place = report.chain.firstBreak {
            lines.append("The audit log does not hold: entry \(place.sequence) \(Self.words(place.kind)).")
            lines.append("\(report.chain.count) entries before it hold.")
        } else {
            lines.append("The audit log holds: \(report.chain.count) entries.")
        }
        if report.holdsHead == false {
            lines.append("The entry with the hash \(head ?? "") is not in the part that holds: entries were cut off.")
        }
        lines.append("Head: \(report.chain.head)")
        return lines
    }

    private static func words(_ kind: AuditChain.Break.Kind) -> String {
        switch kind {
        case .sequence: "is missing or out of its place"
        case .link: "does not follow the one before it"
        case .content: "was changed"
        }
    }
}
