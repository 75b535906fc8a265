// SPDX-License-Identifier: Apache-2.0

import Accounts
import ArgumentParser
import JSONTree
import Localization
import Messages
import Providers

/// `vidimus import show`.
struct ImportShow: AccountableCommand {
    static let access = CommandAccess.permission(.keepRegister)
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Show what an import changed, and what taking it back would do.",
        discussion: """
            Ends with 0 when it did what was asked, 2 when it was called wrongly, and 3
            when something could not be read or written.

            Example:
              vidimus import show 20261124T101500123Z-1a2b3c4d
            """)

    @Argument(help: ArgumentHelp("The import, as the list names it.", valueName: "id"))
    var id: String

    @Option(help: ArgumentHelp("The folder for the database and keys.", valueName: "folder"))
    var data: String?

    @Flag(help: "Print JSON.")
    var json = false

    @OptionGroup var language: LanguageOption

    mutating func run() async throws {
        let store = try requireServices().quality(in: data).store
        guard let name = ImportID(id), let record = try await store.imports().first(where: { $0.id == name }) else {
            throw CommandFailure("There is no import \(id). See: vidimus import list", exit: .misuse)
        }
        let changes = try await store.changes(of: name, after: 0, atMost: 1_000_000)
        let bodies = try await store.bodyChanges(of: name, after: 0, atMost: 1_000_000)
        let refusals = try await store.refusals(of: name)
        let forecast = try await store.forecast(ofUndoing: name)
        guard !json else {
            return Console.out(
                json: ImportJSON.whole(
                    record, changes: changes, bodies: bodies, refusals: refusals, undoing: forecast, in: language.tag))
        }
        let texts = Texts(language.tag)
        let output = ImportOutput(texts: texts, file: record.file, isDryRun: false)
        for line in bodies.flatMap(output.lines) + refusals.flatMap(output.lines) { Console.out(line) }
        for change in changes {
            Console.out(cells: change.report.id.text, texts(.importFate(change.before == nil ? "new" : "changed")))
            for line in output.lines(change) { Console.out(line) }
        }
        Console.out(
            texts(
                "cli.import.forecast",
                [
                    "vanishing": .integer(forecast.vanishing), "goingBack": .integer(forecast.goingBack),
                    "staying": .integer(forecast.staying),
                ]))
    }
}
