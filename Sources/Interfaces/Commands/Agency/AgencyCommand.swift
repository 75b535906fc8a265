// SPDX-License-Identifier: Apache-2.0

import Accounts
import ArgumentParser
import JSONTree
import Localization
import Messages
import Providers
import Vocabulary

/// `vidimus agency`.
struct AgencyCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "agency", abstract: "The agencies whose reports count.",
        discussion: """
            Ends with 0 when it did what was asked, 1 when the answer is no, 2 when the
            command was called wrongly, and 3 when something could not be read or written.

            Examples:
              vidimus agency list
              vidimus agency show 20
              vidimus agency add agency.yaml
            """,
        subcommands: [AgencyList.self, AgencyShow.self, AgencyAdd.self])

    static func json(_ agency: QualityAssuranceAgency) -> JSONValue {
        var object: JSONObject = [
            "id": .string(agency.id.text), "acronym": .string(agency.acronym), "name": .string(agency.name),
            "seat": agency.seat.map { .string($0.alpha2) } ?? .null,
        ]
        object["registrations"] = .array(
            agency.registrations.map {
                [
                    "from": .string($0.from.description), "until": $0.until.map { .string($0.description) } ?? .null,
                ]
            })
        object["activities"] = .array(
            agency.activities.map {
                [
                    "id": .string($0.id.text), "name": .string($0.name), "kind": .string($0.kind.rawValue),
                    "group": $0.group.map(JSONValue.string) ?? .null,
                ]
            })
        object["countries"] = .array(
            agency.countries.map { ["country": .string($0.code.alpha2), "official": .bool($0.isOfficial)] })
        return .object(object)
    }
}

/// `vidimus agency list`.
struct AgencyList: AccountableCommand {
    static let access = CommandAccess.everyone
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List the agencies that are known, by their acronyms.",
        discussion: """
            Ends with 0 when it did what was asked, 2 when it was called wrongly, and 3
            when something could not be read or written.
            """)

    @OptionGroup var options: ProviderOptions

    mutating func run() async throws {
        let register = try await requireServices().quality(in: options.data).store.register()
        let agencies = register.agencies.values.sorted {
            ($0.acronym.lowercased(), $0.id.text) < ($1.acronym.lowercased(), $1.id.text)
        }
        guard !options.json else { return Console.out(json: .array(agencies.map(AgencyCommand.json))) }
        for agency in agencies {
            Console.out(cells: agency.id.text, agency.acronym, agency.seat?.alpha2 ?? "", agency.name)
        }
        if agencies.isEmpty { Console.out(options.texts("cli.agency.none")) }
    }
}

/// `vidimus agency show`.
struct AgencyShow: AccountableCommand {
    static let access = CommandAccess.everyone
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Show an agency: its registrations, procedures and countries, as JSON.",
        discussion: """
            Ends with 0 when it did what was asked, 1 when there is no such agency, 2 when it
            was called wrongly, and 3 when something could not be read or written.

            Example:
              vidimus agency show ASIIN
            """)

    @Argument(help: ArgumentHelp("Its number, name or acronym.", valueName: "agency"))
    var agency: String

    @OptionGroup var options: ProviderOptions

    mutating func run() async throws {
        let register = try await requireServices().quality(in: options.data).store.register()
        guard let found = register.agency(named: agency) else {
            Console.errorText(options.texts("cli.agency.unknown", ["agency": .text(agency)]))
            throw ExitStatusReached(status: .negative)
        }
        Console.out(json: AgencyCommand.json(found))
    }
}

/// `vidimus agency add`.
struct AgencyAdd: AccountableCommand {
    static let access = CommandAccess.permission(.keepRegister)
    static let configuration = CommandConfiguration(
        commandName: "add",
        abstract: "Enter an agency from a YAML or JSON file, or put a new entry in the place of its old one.",
        discussion: """
            Demo/agencies/taitolautakunta.yaml shows every element. It is kept as an import
            of its own, so that `vidimus import undo` takes it back.

            Ends with 0, 1 when something is wrong with the entry, 2 when the command was
            called wrongly, and 3 when the file could not be read.

            Example:
              vidimus agency add agency.yaml
            """)

    @Argument(help: ArgumentHelp("The entry; - reads standard input.", valueName: "file"))
    var file: String

    @OptionGroup var options: ProviderOptions

    mutating func run() async throws {
        let services = try requireServices()
        let files = try EvidenceFolder(options.texts, services).files([file])
        let desk = try services.quality(in: options.data)
        let outcome = try await desk.enterAgency(files, by: .operator)
        guard !outcome.reading.isRefused else {
            options.show(outcome.reading.findings, of: file)
            throw ExitStatusReached(status: .negative)
        }
        let output = ImportOutput(texts: options.texts, file: file, isDryRun: false)
        if options.json { Console.out(json: output.json(outcome)) } else { output.show(outcome) }
    }
}
