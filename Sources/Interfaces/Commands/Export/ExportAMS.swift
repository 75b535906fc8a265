// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Foundation
import JSONTree
import Localization
import Messages
import Providers

/// `vidimus export ams`.
struct ExportAMS: AccountableCommand {
    static let access = CommandAccess.everyone
    static let configuration = CommandConfiguration(
        commandName: "ams",
        abstract: "Write the evidence as accreditations of the European Learning Model 3.3, profile AMS.",
        discussion: """
            Only what counts today is written: the last word on each report, without those
            that were taken back or stand under a high flag. What would claim more there than
            it does here is left out and named, and so are negative decisions, which accredit
            nobody. Ends with 0 when everything was written, 1 when something was left out or
            the provider is not known, 2 when the command was called wrongly, and 3 when
            something could not be read or written.

            Examples:
              vidimus export ams --out accreditations.jsonld
              vidimus export ams --provider DEQARINST0382 --out school.jsonld
            """)

    @Option(help: ArgumentHelp("Only this provider, by its name in the register.", valueName: "id"))
    var provider: String?

    @Option(help: ArgumentHelp("The file to write; one that is there is not overwritten.", valueName: "file"))
    var out: String

    @Option(help: ArgumentHelp(DataFolder.help, valueName: "folder"))
    var data: String?

    @OptionGroup var language: LanguageOption

    mutating func run() async throws {
        let texts = Texts(language.tag)
        var id: ProviderID?
        if let provider {
            guard let named = ProviderID(provider) else {
                throw CommandFailure("\(provider) is not the name of a provider.", exit: .misuse)
            }
            id = named
        }
        guard let export = try await requireServices().accreditations(of: id, in: data) else {
            throw CommandFailure(
                texts("cli.export.nobody", ["provider": .text(provider ?? "")]), exit: .negative)
        }
        do {
            try Data(export.document.serialized(indent: 2)).write(
                to: URL(fileURLWithPath: out), options: .withoutOverwriting)
        } catch {
            throw CommandFailure(texts("cli.export.unwritten", ["file": .text(out)]), exit: .unreadable)
        }
        for remark in export.leftOut { Console.errorText("\(remark.report): \(texts.text(of: remark.finding))") }
        let left = Set(export.leftOut.map(\.report)).count
        Console.out(
            texts(
                "cli.export.done",
                ["count": .integer(export.count), "left": .integer(left), "file": .text(out)]))
        if left > 0 { throw ExitStatusReached(status: .negative) }
    }
}
