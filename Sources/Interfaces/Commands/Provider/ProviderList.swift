// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import JSONTree
import Localization
import Messages
import Providers
import Vocabulary

/// `vidimus provider list`.
struct ProviderList: AccountableCommand {
    static let access = CommandAccess.everyone
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "Search the register by name or identifier.",
        discussion: """
            Each word must begin a word of one of the provider's names, in any language;
            capitals and accents do not matter. Ends with 0, also when nothing fits.

            Examples:
              vidimus provider list
              vidimus provider list --country FI --kind higher-education opisto
              vidimus provider list --json FI12345671
            """)

    @Argument(help: "Words of a name, or an identifier.")
    var words: [String] = []

    @Option(help: ArgumentHelp("Only those with a place in this country.", valueName: "code"))
    var country: String?

    @Option(help: ArgumentHelp("Only bodies of this kind, such as vocational-school.", valueName: "kind"))
    var kind: String?

    @Option(help: "Which page of the answer, counted from 1.")
    var page = 1

    @OptionGroup var options: ProviderOptions

    func validate() throws {
        if let country, CountryCode(country) == nil { throw ValidationError("--country is a code such as FI.") }
        if let kind, ProviderKind(rawValue: kind) == nil {
            let kinds = ProviderKind.allCases.map(\.rawValue).joined(separator: ", ")
            throw ValidationError("--kind is one of: \(kinds).")
        }
        guard page >= 1 else { throw ValidationError("--page is counted from 1.") }
    }

    mutating func run() async throws {
        let services = try requireServices()
        let register = try services.providerRegister(in: options.data ?? services.defaultDataDirectory())
        let query = ProviderQuery(
            text: words.joined(separator: " "), country: country.flatMap { CountryCode($0) },
            kind: kind.flatMap { ProviderKind(rawValue: $0) }, page: page, size: ProviderQuery.largestSize)
        let found = try await register.store.search(query)
        if options.json {
            let answer: JSONValue = [
                "total": .number(JSONNumber(found.total)), "page": .number(JSONNumber(query.page)),
                "size": .number(JSONNumber(query.size)), "providers": .array(found.providers.map(\.json)),
            ]
            return Console.out(json: answer)
        }
        let day = try ProviderOptions.day(register.clock)
        for provider in found.providers {
            let name = provider.displayName(on: day).best(for: [options.language.tag])?.text ?? ""
            let countries = provider.countries.map(\.alpha2).joined(separator: ",")
            Console.out(cells: provider.id.text, countries, name)
        }
        Console.errorText(options.texts(.providersCount, ["count": .integer(found.total)]))
    }
}
