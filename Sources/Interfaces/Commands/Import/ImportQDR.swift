// SPDX-License-Identifier: Apache-2.0

import Accounts
import ArgumentParser

/// `vidimus import qdr`.
struct ImportQDR: AccountableCommand {
    static let access = CommandAccess.permission(.keepRegister)
    static let configuration = CommandConfiguration(
        commandName: "qdr",
        abstract: "Bring in accreditations as the European register of qualification data answers them.",
        discussion: """
            Reads framed JSON-LD, a graph with its own context of names and prefixes,
            expanded JSON-LD, and the register's plain JSON; other forms of JSON-LD are
            refused. An accreditation enters the same history as reports, within the levels,
            fields, places and qualifications it is limited to. Organisations and bodies
            that no register has come with it.

            Ends with 0 when nothing was refused, 1 when some accreditations were, 2 when
            the command was called wrongly, and 3 when a file could not be read; then
            nothing is kept.

            Examples:
              vidimus import qdr accreditation.jsonld --dry-run
              vidimus import qdr answers/ --source-version 2026-11-01
            """)

    @OptionGroup var arguments: EvidenceArguments

    mutating func run() async throws {
        try await arguments.run(requireServices(), with: \.importQDR)
    }
}
