// SPDX-License-Identifier: Apache-2.0

/// A command could not do its work, in the words that the person at the terminal reads.
package struct CommandFailure: Error, Hashable {
    package let message: String
    package let exit: ExitStatus

    package init(_ message: String, exit: ExitStatus) {
        self.message = message
        self.exit = exit
    }
}

/// The exit codes of every command (see the architecture document, "The verdict").
package enum ExitStatus: Int32, Sendable, Hashable {
    /// Valid, or all rows done.
    case success = 0
    /// Invalid or indeterminate, or some rows refused.
    case negative = 1
    /// The command was called wrongly.
    case misuse = 2
    /// Something could not be read, or no decision was possible.
    case unreadable = 3
}
