// SPDX-License-Identifier: Apache-2.0

import Accounts
import ArgumentParser
import Foundation
import JSONTree
import Localization
import Messages
import Providers

/// `vidimus import list`.
struct ImportList: AccountableCommand {
    static let access = CommandAccess.permission(.keepRegister)
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List what was imported, newest first, with source, version and who.",
        discussion: """
            Ends with 0 when it did what was asked, 2 when it was called wrongly, and 3
            when something could not be read or written.

            Examples:
              vidimus import list
              vidimus import list --json
            """)

    @Option(help: ArgumentHelp("The folder for the database and keys.", valueName: "folder"))
    var data: String?

    @Flag(help: "Print JSON.")
    var json = false

    @OptionGroup var language: LanguageOption

    mutating func run() async throws {
        let records = try await requireServices().quality(in: data).store.imports()
        guard !json else {
            return Console.out(json: JSONValue.array(records.map(ImportJSON.record)))
        }
        let texts = Texts(language.tag)
        for record in records {
            let state = record.undoneAt.map { texts("cli.import.undoneOn", ["date": .dateTime($0)]) }
            let columns = [
                record.id.text, record.source, record.file, record.version, record.author?.text ?? "",
                texts("cli.import.took", ["count": .integer(record.counts.new + record.counts.changed)]),
            ]
            Console.out(cells: columns + (state.map { [$0] } ?? []))
        }
        if records.isEmpty { Console.out(texts("cli.import.none")) }
    }
}
