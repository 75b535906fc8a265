// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Frameworks
import JSONTree
import Localization
import Messages

/// `vidimus levels show`.
struct LevelsShow: AccountableCommand {
    static let access = CommandAccess.everyone
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Say which level of the EQF a national level is linked to, and since when.",
        discussion: """
            A country is named by its code, a part of it by GB-SCT or BE-VLG; without a level
            all are shown. Ends with 0 when the level is linked, 1 when it is linked to none
            or was not yet, 2 when there is no such country or level, and 3 when the tables
            could not be read.

            Examples:
              vidimus levels show IE 8
              vidimus levels show GB-SCT
              vidimus levels show FR II-"Grade de Licence" --on 2015-06-01
              vidimus levels show NL 4+ --json
            """)

    @Argument(help: ArgumentHelp("The country, or the part of it that has a framework.", valueName: "country"))
    var country: String

    @Argument(help: ArgumentHelp("The level as the framework writes it.", valueName: "level"))
    var level: String?

    @OptionGroup var options: FrameworkOptions

    mutating func run() async throws {
        let output = FrameworkOutput(texts: options.texts, year: options.year)
        let frameworks = try output.frameworks(country, FrameworkTables.load())
        guard let level else { return show(frameworks, output) }
        let found = frameworks.compactMap { framework in framework.level(level).map { (framework, $0) } }
        guard !found.isEmpty else { throw output.unknown(level, in: frameworks) }
        if options.json {
            Console.out(json: .array(found.map { FrameworkJSON.level($1, of: $0, in: options.year) }))
        } else {
            for (framework, level) in found {
                Console.out("\(framework.code) \(level.notation): \(output.standing(framework, level))")
                Console.out("\(framework.name). \(output.referencing(framework))")
                if let iri = level.iri { Console.out(iri) }
            }
        }
        guard found.allSatisfy({ output.isLinked($0, $1) }) else { throw ExitStatusReached(status: .negative) }
    }

    private func show(_ frameworks: [NationalFramework], _ output: FrameworkOutput) {
        if options.json {
            return Console.out(
                json: .array(
                    frameworks.map { framework in
                        var object = JSONObject()
                        if case .object(let members) = FrameworkJSON.framework(framework) { object = members }
                        object["levels"] = .array(
                            framework.levels.map { FrameworkJSON.level($0, of: framework, in: options.year) })
                        return .object(object)
                    }))
        }
        for framework in frameworks {
            Console.out("\(framework.code): \(framework.name). \(output.referencing(framework))")
            for level in framework.levels {
                Console.out(cells: level.notation, output.standing(framework, level), level.iri ?? "")
            }
        }
    }
}
