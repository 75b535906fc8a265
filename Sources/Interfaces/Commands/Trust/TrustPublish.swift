// SPDX-License-Identifier: Apache-2.0

import Accounts
import ArgumentParser
import Foundation
import JSONTree
import Localization
import Messages
import ProviderLists

/// `vidimus trust publish`.
struct TrustPublish: AccountableCommand {
    static let access = CommandAccess.permission(.publishTrustedList)
    static let configuration = CommandConfiguration(
        commandName: "publish",
        abstract: "Publish the next version of the list of providers: one sealed file that answers without a network.",
        discussion: """
            The version is numbered, sealed, read back, kept in the data folder and written
            to the file. A number is never used twice. Without --seal the test seal of the
            data folder is used, which proves nothing elsewhere. Ends with 0 when the
            version was published, 2 when the command was called wrongly, and 3 when
            something could not be read or written.

            Examples:
              vidimus trust publish --seal seal.p12 --out list.json
              vidimus trust publish --out list.json --next-update 2026-12-31
            """)

    @OptionGroup var sealing: SealArguments

    @Option(help: ArgumentHelp("The file to write; one that is there is replaced.", valueName: "file"))
    var out: String

    @Option(
        help: ArgumentHelp(
            "The last day on which this version may be taken for the newest; a month away if absent.",
            valueName: "day"))
    var nextUpdate: String?

    @Option(help: ArgumentHelp("The web address where the newest version is found.", valueName: "address"))
    var address: String?

    @Option(help: ArgumentHelp(DataFolder.help, valueName: "folder"))
    var data: String?

    @Flag(help: "Print JSON.")
    var json = false

    @OptionGroup var language: LanguageOption

    func validate() throws {
        if let nextUpdate, nextUpdate.utf8.count != 10 || PlainDate(nextUpdate) == nil {
            throw ValidationError("\(nextUpdate) is not a day such as 2026-12-31.")
        }
        if let address, !address.hasPrefix("https://"), !address.hasPrefix("http://") {
            throw ValidationError("--address is a web address that begins with https://.")
        }
    }

    mutating func run() async throws {
        let texts = Texts(language.tag)
        let target = URL(fileURLWithPath: out)
        // Before a number is given to something that cannot be written.
        var isFolder: ObjCBool = false
        let folder = target.deletingLastPathComponent().path
        guard FileManager.default.fileExists(atPath: folder, isDirectory: &isFolder), isFolder.boolValue else {
            throw CommandFailure(texts("cli.list.noFolder", ["folder": .text(folder)]), exit: .unreadable)
        }
        if FileManager.default.fileExists(atPath: target.path, isDirectory: &isFolder), isFolder.boolValue {
            throw InputFile(out, texts).failure("cli.input.folder")
        }
        let (list, file) = try await requireServices().publishProviderList(
            ListPublishing(
                seal: try sealing.read(texts), dataDirectory: data, address: address,
                nextUpdate: nextUpdate.flatMap { PlainDate($0) }, language: language.tag))
        do {
            try Data(file).write(to: target, options: .atomic)
        } catch {
            throw CommandFailure(
                texts("cli.list.notWritten", ["number": .integer(list.number), "file": .text(out)]), exit: .unreadable)
        }
        if json { return Console.out(json: list.json) }
        Console.out(
            texts(
                "cli.list.published",
                [
                    "number": .integer(list.number), "file": .text(out), "count": .integer(list.providers),
                    "sealer": .text(list.sealer), "until": .day(list.nextUpdate),
                ]))
        Console.out("  SHA-256 \(list.sha256)")
        if list.isTest { Console.out("  \(texts("cli.testSeal"))") }
    }
}
