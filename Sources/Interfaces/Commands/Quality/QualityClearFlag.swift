// SPDX-License-Identifier: Apache-2.0

import Accounts
import ArgumentParser
import JSONTree
import Localization
import Messages
import Providers

/// `vidimus quality clear-flag`.
struct QualityClearFlag: AccountableCommand {
    static let access = CommandAccess.permission(.keepRegister)
    static let configuration = CommandConfiguration(
        commandName: "clear-flag", abstract: "Let a report count that was taken with a high flag.",
        discussion: """
            The report counts from now on. What was answered before stays as it was: the
            clearing is an entry of its own, with its reason and its time.

            Ends with 0 when it did what was asked, 2 when it was called wrongly, and 3
            when something could not be read or written.

            Example:
              vidimus quality clear-flag 20:A-1 --reason "Mandate checked with the ministry"
            """)

    @Argument(help: ArgumentHelp("The report, as the register names it.", valueName: "report"))
    var report: String

    @Option(help: ArgumentHelp("Why it counts, in words that others will read.", valueName: "text"))
    var reason: String

    @OptionGroup var options: ProviderOptions

    func validate() throws {
        guard !reason.allSatisfy(\.isWhitespace) else { throw ValidationError("--reason must say something.") }
    }

    mutating func run() async throws {
        let desk = try requireServices().quality(in: options.data)
        let id = try QualityCommand.report(report)
        do {
            try await ClearFlag(store: desk.store, clock: desk.clock)(id, reason: reason, by: .operator)
        } catch let error as FlagError {
            throw CommandFailure(Self.words(error), exit: .misuse)
        }
        if options.json {
            let answer: JSONValue = ["done": true, "report": .string(id.text)]
            Console.out(json: answer)
        } else {
            Console.out(options.texts("cli.quality.cleared", ["report": .text(id.text)]))
        }
    }

    private static func words(_ error: FlagError) -> String {
        switch error {
        case .noReason: "--reason must say something."
        case .unreadableReason: "--reason is too long or holds signs that cannot be seen."
        case .noSuchReport(let report): "There is no report \(report)."
        case .notInDoubt(let report): "\(report) has no high flag that is not cleared. See: vidimus quality flags"
        }
    }
}
