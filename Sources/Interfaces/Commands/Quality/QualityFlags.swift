// SPDX-License-Identifier: Apache-2.0

import Accounts
import ArgumentParser
import JSONTree
import Localization
import Messages
import Providers

/// `vidimus quality flags`.
struct QualityFlags: AccountableCommand {
    static let access = CommandAccess.permission(.keepRegister)
    static let configuration = CommandConfiguration(
        commandName: "flags", abstract: "List the reports that do not count until a person has cleared their flag.",
        discussion: """
            Ends with 0 when it did what was asked, 2 when it was called wrongly, and 3
            when something could not be read or written.
            """)

    @OptionGroup var options: ProviderOptions

    mutating func run() async throws {
        let doubts = try await requireServices().quality(in: options.data).store.reportsInDoubt()
        guard !options.json else {
            return Console.out(
                json: .array(
                    doubts.map { doubt in
                        [
                            "report": .string(doubt.report.id.text), "import": .string(doubt.importID.text),
                            "flags": .array(doubt.flags.map(JSONValue.string)), "source": .string(doubt.source),
                        ]
                    }))
        }
        for doubt in doubts {
            Console.out(cells: doubt.report.id.text, doubt.flags.joined(separator: ", "), doubt.source)
        }
        if doubts.isEmpty { Console.out(options.texts("cli.quality.noFlags")) }
    }
}
