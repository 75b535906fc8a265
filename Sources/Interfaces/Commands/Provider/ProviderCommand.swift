// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Foundation
import JSONTree
import Localization
import Messages
package import Providers
package import Vocabulary

/// `vidimus provider`.
struct ProviderCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "provider", abstract: "The register of providers.",
        discussion: """
            Ends with 0 when it did what was asked, 1 when the answer is no, 2 when the
            command was called wrongly, and 3 when something could not be read or written.

            Examples:
              vidimus provider add school.yaml
              vidimus provider list --country FI opisto
              vidimus provider merge https://old.example https://school.example
              vidimus provider suspend DEQARINST0382 --from 2026-12-01 --reason "Review under way"
            """,
        subcommands: [
            ProviderList.self, ProviderShow.self, ProviderAdd.self, ProviderMergeCommand.self, ProviderUnmerge.self,
            ProviderSuspend.self, ProviderWithdraw.self, ProviderLift.self,
        ])
}

/// What every command of the register is told.
struct ProviderOptions: ParsableArguments {
    @Option(help: ArgumentHelp("The folder for the database and keys.", valueName: "folder"))
    var data: String?

    @Flag(help: "Print JSON.")
    var json = false

    @OptionGroup var language: LanguageOption

    var texts: Texts { Texts(language.tag) }

    static func id(_ text: String) throws(CommandFailure) -> ProviderID {
        guard let id = ProviderID(text) else {
            throw CommandFailure("“\(text.prefix(100))” cannot be the id of a provider.", exit: .misuse)
        }
        return id
    }

    /// Today, by a clock.
    static func day(_ clock: Clock) throws(CommandFailure) -> PlainDate {
        guard let day = PlainDate(String(clock.now().formatted(.iso8601).prefix(10))) else {
            throw CommandFailure("The clock of this machine is wrong.", exit: .unreadable)
        }
        return day
    }

    /// Says what the register refused, and ends; a store that failed is passed on.
    func refuse(_ error: ProviderRegisterError) throws -> Never {
        guard let findings = error.findings else {
            throw CommandFailure("The register could not be changed: \(error)", exit: .unreadable)
        }
        show(findings)
        throw ExitStatusReached(status: .negative)
    }

    /// Findings on standard error, or as JSON on standard output.
    func show(_ findings: [Finding], of file: String? = nil) {
        if json {
            let values = findings.map { FindingJSON.value($0, in: texts.language, file: file) }
            let answer: JSONValue = ["done": .bool(false), "findings": .array(values)]
            Console.out(json: answer)
        } else {
            for finding in findings {
                let place = file.map { "\($0): " } ?? ""
                Console.errorText(
                    "\(place)\(FindingPlace.prefix(finding, texts))\(texts.text(of: finding))  [\(finding.code.rawValue)]"
                )
            }
        }
    }
}

/// What the commands need to work with the register.
package struct ProviderRegister: Sendable {
    package let store: any ProviderStore
    package let clock: Clock

    package init(store: any ProviderStore, clock: Clock) {
        self.store = store
        self.clock = clock
    }
}
