// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Frameworks
import JSONTree
import Localization
import Messages
import Vocabulary

/// `vidimus levels compare`.
struct LevelsCompare: AccountableCommand {
    static let access = CommandAccess.everyone
    static let configuration = CommandConfiguration(
        commandName: "compare", abstract: "Put two national frameworks beside each other by the levels of the EQF.",
        discussion: """
            Levels that meet are comparable; what a qualification is worth to somebody is for
            them to decide. Ends with 0 when it did what was asked, 1 when the level that was
            named meets none, 2 when there is no such country or level, and 3 when the tables
            could not be read.

            Examples:
              vidimus levels compare IE NL
              vidimus levels compare IE NL 8
              vidimus levels compare GB-SCT FI --on 2019-06-01 --json
            """)

    @Argument(help: ArgumentHelp("A country, or the part of it that has a framework.", valueName: "country"))
    var left: String

    @Argument(help: ArgumentHelp("Another one.", valueName: "country"))
    var right: String

    @Argument(help: ArgumentHelp("A level of the first; all of them if absent.", valueName: "level"))
    var level: String?

    @OptionGroup var options: FrameworkOptions

    mutating func run() async throws {
        let output = FrameworkOutput(texts: options.texts, year: options.year)
        let tables = try FrameworkTables.load()
        let comparison = LevelComparison(try output.framework(left, tables), try output.framework(right, tables))
        guard let level else { return show(comparison, output) }
        guard let own = comparison.left.level(level) else { throw output.unknown(level, in: [comparison.left]) }
        let met = comparison.counterparts(of: own)
        if options.json {
            Console.out(
                json: [
                    "level": FrameworkJSON.level(own, of: comparison.left, in: options.year),
                    "meets": .array(met.map { FrameworkJSON.level($0, of: comparison.right, in: options.year) }),
                ])
        } else {
            let words = met.isEmpty ? "–" : met.map(\.notation).joined(separator: ", ")
            Console.out(
                "\(comparison.left.code) \(own.notation) ↔ \(output.standing(comparison.left, own)) ↔ "
                    + "\(comparison.right.code) \(words)")
            for line in output.remarks(comparison) { Console.out(line) }
        }
        if met.isEmpty { throw ExitStatusReached(status: .negative) }
    }

    private func show(_ comparison: LevelComparison, _ output: FrameworkOutput) {
        let (left, right) = (comparison.left, comparison.right)
        if options.json {
            func levels(_ levels: [FrameworkLevel], _ framework: NationalFramework) -> JSONValue {
                .array(levels.map { FrameworkJSON.level($0, of: framework, in: options.year) })
            }
            return Console.out(
                json: [
                    "left": FrameworkJSON.framework(left), "right": FrameworkJSON.framework(right),
                    "rows": .array(
                        comparison.rows.map {
                            [
                                "eqf": .number(JSONNumber($0.eqf.number)), "left": levels($0.left, left),
                                "right": levels($0.right, right),
                            ]
                        }),
                    "leftAlone": levels(comparison.leftAlone, left), "rightAlone": levels(comparison.rightAlone, right),
                ])
        }
        func words(_ levels: [FrameworkLevel]) -> String {
            levels.isEmpty ? "–" : levels.map(\.notation).joined(separator: ", ")
        }
        Console.out(cells: "EQF", left.code, right.code)
        for row in comparison.rows { Console.out(cells: "\(row.eqf.number)", words(row.left), words(row.right)) }
        if !comparison.leftAlone.isEmpty || !comparison.rightAlone.isEmpty {
            Console.out(cells: "–", words(comparison.leftAlone), words(comparison.rightAlone))
        }
        for line in output.remarks(comparison) { Console.out(line) }
    }
}
