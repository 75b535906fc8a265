// SPDX-License-Identifier: Apache-2.0

import ArgumentParser

/// `vidimus audit`.
struct Audit: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "audit", abstract: "The log of who did what, to what, when and by which right.",
        discussion: """
            Example:
              vidimus audit verify
            """,
        subcommands: [AuditVerify.self])
}
