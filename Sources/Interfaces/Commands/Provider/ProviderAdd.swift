// SPDX-License-Identifier: Apache-2.0

import Accounts
import ArgumentParser
import Courses
import Foundation
import JSONTree
import Messages
import Providers
import Vocabulary

/// `vidimus provider add`.
struct ProviderAdd: AccountableCommand {
    static let access = CommandAccess.permission(.keepRegister)
    static let configuration = CommandConfiguration(
        commandName: "add",
        abstract: "Enter a provider from a YAML or JSON file, or correct its entry.",
        discussion: """
            Demo/providers/kasityokoulu.yaml shows every element. An identifier that another
            entry holds is refused: then it is the same body, or a number is wrong.
            Ends with 0, 1 when something is wrong with the entry, 2 when the command was
            called wrongly, and 3 when the file could not be read.

            Examples:
              vidimus provider add school.yaml
              vidimus provider add --correct school.yaml
            """)

    @Argument(help: ArgumentHelp("The entry; - reads standard input.", valueName: "file"))
    var file: String

    @Flag(help: "Put it in the place of the entry with its id.")
    var correct = false

    @OptionGroup var options: ProviderOptions

    mutating func run() async throws {
        let services = try requireServices()
        let input = InputFile(file, options.texts)
        let folder = URL(fileURLWithPath: file).deletingLastPathComponent()
        let reading = ProviderFile.read(try input.read(limit: 4 << 20)) { name in
            (try? Data(contentsOf: folder.appending(path: name))).map { [UInt8]($0) }
        }
        guard let provider = reading.provider else {
            options.show(reading.findings, of: input.name)
            throw ExitStatusReached(status: .negative)
        }
        let register = try services.providerRegister(in: options.data ?? services.defaultDataDirectory())
        do throws(ProviderRegisterError) {
            if correct {
                let seen = try await Self.newest(provider.id, register)
                try await CorrectProvider(store: register.store, clock: register.clock)(
                    provider, after: seen, by: .operator)
            } else {
                try await RegisterProvider(store: register.store, clock: register.clock)(provider, by: .operator)
            }
        } catch {
            try options.refuse(error)
        }
        if options.json {
            let answer: JSONValue = ["done": true, "id": .string(provider.id.text)]
            Console.out(json: answer)
        } else {
            Console.out(provider.id.text)
        }
    }

    private static func newest(
        _ id: ProviderID, _ register: ProviderRegister
    ) async throws(ProviderRegisterError) -> Int {
        do {
            return try await register.store.newest(id)?.number ?? 0
        } catch {
            throw .store(error)
        }
    }
}
