// SPDX-License-Identifier: Apache-2.0

import ArgumentParser

/// `vidimus audit`.
struct Audit: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "audit", abstract: "The log of who did what, to what, when and by which right.",
        discussion: """
            Ends with 0 when it did what was asked, 1 when the answer is no, 2 when the
            command was called wrongly, and 3 when something could not be read or written.

            Examples:
              vidimus audit list --action signed-in
              vidimus audit verify
            """,
        subcommands: [AuditList.self, AuditVerify.self])
}
