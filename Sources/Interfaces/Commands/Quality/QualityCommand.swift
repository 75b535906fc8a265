// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Providers

/// `vidimus quality`.
struct QualityCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "quality", abstract: "Look after reports: settle doubts, keep what their documents are.",
        discussion: """
            Ends with 0 when it did what was asked, 1 when the answer is no, 2 when the
            command was called wrongly, and 3 when something could not be read or written.

            Examples:
              vidimus quality flags
              vidimus quality clear-flag 20:A-1 --reason "Mandate checked with the ministry"
              vidimus quality document 20:A-1 report.pdf
              vidimus quality document 20:A-1 report.pdf --check
            """,
        subcommands: [QualityFlags.self, QualityClearFlag.self, QualityDocument.self])

    static func report(_ text: String) throws(CommandFailure) -> ReportID {
        guard let id = ReportID(text) else {
            throw CommandFailure("“\(text.prefix(100))” cannot be the name of a report.", exit: .misuse)
        }
        return id
    }
}
