// SPDX-License-Identifier: Apache-2.0

package import Accounts
import ArgumentParser

/// Who may run a command.
package enum CommandAccess: Sendable, Hashable {
    /// Whoever has the programme: it reads what its caller names and what the register tells everybody.
    case everyone
    /// Those who hold a right over the installation.
    case permission(Permission)
}

/// A command that does something itself, and says who may run it. The runner runs no other.
protocol AccountableCommand: AsyncParsableCommand {
    static var access: CommandAccess { get }
}

/// The commands as they stand below the root.
package enum CommandTree {
    /// A command that does something, by the words that call it, and who may run it; `nil` for one that does not say.
    package struct Entry: Sendable, Hashable {
        package let words: String
        package let access: CommandAccess?
    }

    /// Every command that is no group of others.
    package static var entries: [Entry] { entries(below: VidimusCommand.self, words: []) }

    private static func entries(below command: any ParsableCommand.Type, words: [String]) -> [Entry] {
        let configuration = command.configuration
        guard configuration.subcommands.isEmpty else {
            return configuration.subcommands.flatMap { entries(below: $0, words: words + [$0._commandName]) }
        }
        let access = (command as? any AccountableCommand.Type)?.access
        return [Entry(words: words.joined(separator: " "), access: access)]
    }

    /// Whether a command is one of ours that does something; help and completions are the parser's.
    static func isOwn(_ command: any ParsableCommand) -> Bool { isOwn(type(of: command), below: VidimusCommand.self) }

    private static func isOwn(_ command: any ParsableCommand.Type, below group: any ParsableCommand.Type) -> Bool {
        let subcommands = group.configuration.subcommands
        return subcommands.isEmpty ? command == group : subcommands.contains { isOwn(command, below: $0) }
    }
}
