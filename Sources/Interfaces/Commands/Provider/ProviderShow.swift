// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Foundation
import JSONTree
import Localization
import Messages
import Providers
import Vocabulary

/// `vidimus provider show`.
struct ProviderShow: AccountableCommand {
    static let access = CommandAccess.everyone
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "Show an entry of the register with its history.",
        discussion: """
            Ends with 0, or with 1 when there is no such entry. An entry that was merged
            into another is shown with the name of that one.

            Examples:
              vidimus provider show https://school.example
              vidimus provider show https://school.example --json
            """)

    @Argument(help: "The id of the entry.")
    var id: String

    @OptionGroup var options: ProviderOptions

    mutating func run() async throws {
        let services = try requireServices()
        let register = try services.providerRegister(in: options.data ?? services.defaultDataDirectory())
        let id = try ProviderOptions.id(id)
        let history = try await register.store.history(of: id)
        guard let newest = history.last else { try options.refuse(.unknown(id)) }
        if options.json { return Console.out(json: Self.json(newest, history)) }
        let day = try ProviderOptions.day(register.clock)
        let provider = newest.provider
        var lines = [provider.displayName(on: day).best(for: [options.language.tag])?.text ?? id.text]
        lines += provider.identifiers.map { identifier in
            "  \(identifier.register ?? options.texts(.identifierScheme(identifier.scheme.rawValue))): \(identifier.notation)"
        }
        if case .merged(let successor, _) = newest.standing { lines.append("  -> \(successor)") }
        lines += history.map {
            "  \($0.number)  \($0.change.date.formatted(.iso8601))  \($0.change.kind.rawValue)  \($0.change.actor)"
        }
        Console.out(lines)
    }

    private static func json(_ newest: ProviderRevision, _ history: [ProviderRevision]) -> JSONValue {
        var answer: JSONObject = [
            "provider": newest.provider.json, "revision": .number(JSONNumber(newest.number)),
            "history": .array(
                history.map { revision in
                    [
                        "revision": .number(JSONNumber(revision.number)),
                        "change": .string(revision.change.kind.rawValue),
                        "actor": .string(revision.change.actor.text),
                        "at": .string(revision.change.date.formatted(.iso8601)),
                    ]
                }),
        ]
        if case .merged(let successor, _) = newest.standing { answer["mergedInto"] = .string(successor.text) }
        return .object(answer)
    }
}
