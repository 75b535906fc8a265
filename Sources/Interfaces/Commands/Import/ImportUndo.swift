// SPDX-License-Identifier: Apache-2.0

import Accounts
import ArgumentParser
import JSONTree
import Localization
import Messages
import Providers
import Vocabulary

/// `vidimus import undo`.
struct ImportUndo: AccountableCommand {
    static let access = CommandAccess.permission(.keepRegister)
    static let configuration = CommandConfiguration(
        commandName: "undo", abstract: "Take an import back as a whole.",
        discussion: """
            What the import brought no longer counts; what it had changed counts again as
            it was before. The import stays in the list with the time it was undone.

            Ends with 0 when it did what was asked, 2 when it was called wrongly, and 3
            when something could not be read or written.

            Example:
              vidimus import undo 20261124T101500123Z-1a2b3c4d
            """)

    @Argument(help: ArgumentHelp("The import, as the list names it.", valueName: "id"))
    var id: String

    @Option(help: ArgumentHelp("The folder for the database and keys.", valueName: "folder"))
    var data: String?

    @Flag(help: "Print JSON.")
    var json = false

    @OptionGroup var language: LanguageOption

    mutating func run() async throws {
        let desk = try requireServices().quality(in: data)
        guard let name = ImportID(id),
            let outcome = try await desk.store.undo(name, at: desk.clock.now(), by: .operator)
        else {
            throw CommandFailure("There is no import \(id). See: vidimus import list", exit: .misuse)
        }
        let texts = Texts(language.tag)
        switch outcome {
        case .undone(let record):
            if json {
                Console.out(json: ImportJSON.record(record))
            } else {
                Console.out(texts("cli.import.undone", ["id": .text(record.id.text)]))
            }
        case .wasUndone(let record):
            if json {
                Console.out(json: ImportJSON.record(record))
            } else {
                Console.out(texts("cli.import.undoneOn", ["date": .dateTime(record.undoneAt ?? desk.clock.now())]))
            }
            throw ExitStatusReached(status: .negative)
        case .isOfReview(let record):
            if json {
                Console.out(json: ImportJSON.record(record))
            } else {
                Console.out(texts("imports.undo.ofReview"))
            }
            throw ExitStatusReached(status: .negative)
        }
    }
}
