// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Foundation
import JSONTree
import Localization
import Messages
import ProviderLists
import Providers
import Vocabulary

/// `vidimus trust diff`.
struct TrustDiff: AccountableCommand {
    static let access = CommandAccess.everyone
    static let configuration = CommandConfiguration(
        commandName: "diff",
        abstract: "Say in words what became different from one version of the list to another.",
        discussion: """
            Both must be just as they were sealed; who sealed them is asked only where
            --anchors is given. Ends with 0 when both were compared, 2 when the command was
            called wrongly, and 3 when one of them is no list or was altered.

            Examples:
              vidimus trust diff list-3.json list-4.json
              vidimus trust diff list-3.json list-4.json --on 2025-06-30 --json
            """)

    @Argument(help: ArgumentHelp("The older version.", valueName: "old"))
    var old: String

    @Argument(help: ArgumentHelp("The newer version.", valueName: "new"))
    var new: String

    @Option(help: ArgumentHelp("The day for which answers are compared; today if absent.", valueName: "day"))
    var on: String?

    @OptionGroup var trusted: AnchorArguments

    @Flag(help: "Print JSON.")
    var json = false

    @OptionGroup var language: LanguageOption

    func validate() throws {
        if let on, on.utf8.count != 10 || PlainDate(on) == nil {
            throw ValidationError("\(on) is not a day such as 2026-06-30.")
        }
    }

    mutating func run() async throws {
        let texts = Texts(language.tag)
        let anchors = try trusted.read(texts)
        guard let day = on.flatMap({ PlainDate($0) }) ?? PlainDate(utcDayOf: Date()) else {
            throw CommandFailure("The clock of this machine is wrong.", exit: .unreadable)
        }
        let (before, _) = try await ListArgument(old, texts).list(anchors)
        let (after, _) = try await ListArgument(new, texts).list(anchors)
        let comparison = ProviderListComparison(from: before.content, to: after.content, on: day)
        if json { return Console.out(json: comparison.json(language: language.tag)) }
        Console.out(
            texts(
                "cli.list.compared",
                [
                    "old": .integer(before.number), "new": .integer(after.number),
                    "count": .integer(comparison.differences.count),
                ]))
        for difference in comparison.differences {
            let name = difference.name.best(for: [language.tag])?.text ?? ""
            Console.out(["", "\(difference.provider.text)  \(name)"])
            Console.out(difference.changes.map { "  " + $0.sentence(about: difference.provider, in: language.tag) })
        }
    }
}
