// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Foundation
import JSONTree
import Localization
import Messages
import ProviderLists
import Providers
import Vocabulary

/// `vidimus trust on`.
struct TrustOn: AccountableCommand {
    static let access = CommandAccess.everyone
    static let configuration = CommandConfiguration(
        commandName: "on",
        abstract: "Say whether a provider was quality-assured on a day, for what, and on what grounds.",
        discussion: """
            Ends with 0 when the provider was covered, 1 when it was not, was suspended, or
            nothing is known, 2 when the command was called wrongly, and 3 when the
            register could not be read.

            Examples:
              vidimus trust on 2017-05-01 DEQARINST0382
              vidimus trust on 2017-05-01 DEQARINST0382 --for 7,0716
              vidimus trust on 2017-05-01 DEQARINST0382 --as-of 2018-01-01 --json
              vidimus trust on 2017-05-01 DEQARINST0382 --list list.json
            """)

    @Argument(help: ArgumentHelp("The day, such as 2017-05-01.", valueName: "day"))
    var day: String

    @Argument(help: ArgumentHelp("The provider, by its name in the register or an identifier.", valueName: "provider"))
    var provider: String

    @Option(
        name: .customLong("for"),
        help: ArgumentHelp(
            "The EQF level, the field of study (ISCED-F), or both: 7 or 7,0716 or ,0716.", valueName: "level,field"))
    var scope: String?

    @Option(
        name: .customLong("in"),
        help: ArgumentHelp("The country where it is awarded, or an area of it: FI or ESP_PR_BCN.", valueName: "place"))
    var place: String?

    @Option(help: ArgumentHelp("Count only what was known at that time; all of it if absent.", valueName: "time"))
    var asOf: Moment?

    @Option(
        help: ArgumentHelp(
            "A list of providers to ask instead of the register; it must be as it was sealed.", valueName: "file"))
    var list: String?

    @OptionGroup var trusted: AnchorArguments

    @Option(help: ArgumentHelp("The folder for the database and keys.", valueName: "folder"))
    var data: String?

    @Flag(help: "Print JSON.")
    var json = false

    @OptionGroup var language: LanguageOption

    func validate() throws {
        guard day.utf8.count == 10, PlainDate(day) != nil else {
            throw ValidationError("\(day) is not a day such as 2017-05-01.")
        }
        _ = try readScope()
        guard list != nil || trusted.anchors.isEmpty else { throw ValidationError("--anchors belongs to --list.") }
    }

    mutating func run() async throws {
        guard let date = PlainDate(day) else { throw CommandFailure("\(day) is not a day.", exit: .misuse) }
        if let list { return try await ask(list, on: date) }
        let desk = try requireServices().quality(in: data)
        let id = try await ProviderArgument(provider).find(in: desk.answers)
        let trust = try await desk.answers.trust(of: id)
        let answer = trust.answer(on: date, for: try readScope(), asOf: asOf?.date)
        let output = TrustOutput(texts: Texts(language.tag), provider: id, names: trust.names)
        if json {
            Console.out(json: output.json(answer))
        } else {
            Console.out(output.lines(answer))
        }
        throw ExitStatusReached(status: answer.kind == .covered ? .success : .negative)
    }

    /// The answer of a list, in the words of the register.
    private func ask(_ path: String, on date: PlainDate) async throws {
        let texts = Texts(language.tag)
        let (list, report) = try await ListArgument(path, texts).list(try trusted.read(texts))
        let found = list.providers(named: provider)
        guard found.count < 2 else {
            throw CommandFailure("\(found.count) providers have the identifier \(provider).", exit: .misuse)
        }
        guard let id = found.first?.id ?? ProviderID(provider) else {
            throw CommandFailure("\(provider) is not the name of a provider.", exit: .misuse)
        }
        let listed = found.first ?? ListedProvider(id: id)
        let answer = listed.trust(on: date, for: try readScope(), asOf: asOf?.date)
        let output = TrustOutput(texts: texts, provider: id, names: listed.evidenceNames)
        if json {
            var object = JSONObject()
            if case .object(let members) = output.json(answer) { object = members }
            object["list"] = report.file.json
            Console.out(json: .object(object))
        } else {
            Console.out(output.lines(answer))
            let source: [String: MessageArgument] = [
                "number": .integer(list.number), "issuer": .text(list.issuer.name), "issued": .dateTime(list.issued),
            ]
            Console.out(texts(trusted.anchors.isEmpty ? "cli.list.sourceUnchecked" : "cli.list.source", source))
        }
        throw ExitStatusReached(status: answer.kind == .covered ? .success : .negative)
    }

    private func readScope() throws -> TrustScope {
        var found = TrustScope()
        if let place {
            guard let known = Jurisdiction(place) else {
                throw ValidationError("\(place) is not a country such as FI or an area such as ESP_PR_BCN.")
            }
            found.place = known
        }
        guard let scope else { return found }
        let parts = scope.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        guard parts.count <= 2 else { throw ValidationError("--for takes a level and a field, such as 7,0716.") }
        if !parts[0].isEmpty {
            guard let level = Int(parts[0]).flatMap({ EQFLevel($0) }) else {
                throw ValidationError("\(parts[0]) is not a level of the EQF, 1 to 8.")
            }
            found.level = level
        }
        if parts.count == 2, !parts[1].isEmpty {
            guard let field = FieldOfStudy(parts[1]) else {
                throw ValidationError("\(parts[1]) is not a field of ISCED-F, two to four digits.")
            }
            found.field = field
        }
        return found
    }
}
