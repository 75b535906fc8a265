// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Foundation
import Frameworks
import JSONTree
import Localization
import Messages
import Vocabulary

/// `vidimus credits`.
struct CreditsCommand: AccountableCommand {
    static let access = CommandAccess.everyone
    static let configuration = CommandConfiguration(
        commandName: "credits", abstract: "Reckon hours of work or points of other systems into ECTS credits.",
        discussion: """
            A credit stands for another amount of work in each country, so the answer is an
            interval, with the arithmetic. Hours may be given by activity. Without a country
            the ECTS Users' Guide counts, 25 to 30 hours.

            Ends with 0 when it did what was asked, 1 when a claim lies outside, 2 when the
            command was called wrongly, and 3 when the tables could not be read.

            Examples:
              vidimus credits --hours 84 --country NL
              vidimus credits --hours contact=24 --hours reading=60 --country AT --claim 5
              vidimus credits --cats 20
              vidimus credits --sbu 240 --json
            """)

    @Option(help: ArgumentHelp("Hours of a learner's work, by activity if you like.", valueName: "[activity=]number"))
    var hours: [String] = []

    @Option(help: ArgumentHelp("Points of the British scheme, two to a credit.", valueName: "number"))
    var cats: String?

    @Option(help: ArgumentHelp("Scottish credit points, two to a credit.", valueName: "number"))
    var scqf: String?

    @Option(help: ArgumentHelp("Dutch hours of study load, 28 to a credit.", valueName: "number"))
    var sbu: String?

    @Option(help: ArgumentHelp("The country, or a part of it; all are compared if absent.", valueName: "country"))
    var country: String?

    @Option(help: ArgumentHelp("The credits that somebody claims for these hours.", valueName: "credits"))
    var claim: String?

    @OptionGroup var options: FrameworkOptions

    func validate() throws {
        let units = [cats, scqf, sbu].compactMap(\.self)
        guard units.count + (hours.isEmpty ? 0 : 1) == 1 else {
            throw ValidationError("Give either --hours, or one of --cats, --scqf and --sbu.")
        }
        for (name, text) in [("--cats", cats), ("--scqf", scqf), ("--sbu", sbu)] {
            guard text == nil || text.flatMap(Amount.read) != nil else {
                throw ValidationError("\(name) is a number above nought, such as 20 or 7.5.")
            }
        }
        for text in hours where Activity(text) == nil {
            throw ValidationError("\(text) is no number of hours: write 84, or contact=24.")
        }
        guard claim == nil || claim.flatMap({ ECTSCredits($0) }) != nil else {
            throw ValidationError("--claim is a number of credits, such as 5 or 2.5.")
        }
        guard claim == nil || !hours.isEmpty else { throw ValidationError("--claim is about --hours.") }
        guard country == nil || !hours.isEmpty else { throw ValidationError("--country is about --hours.") }
    }

    mutating func run() async throws {
        let output = CreditsOutput(texts: options.texts, json: options.json)
        for (scheme, text) in [(CreditScheme.cats, cats), (.scqf, scqf), (.sbu, sbu)] {
            if let units = text.flatMap(Amount.read) { return output.convert(units, scheme) }
        }
        let activities = hours.compactMap(Activity.init)
        let total = activities.reduce(Decimal(0)) { $0 + $1.hours }
        let rules = try rules()
        let intervals = rules.map { CreditInterval(hours: total, rule: $0) }
        let credits = claim.flatMap { ECTSCredits($0) }
        output.show(intervals, activities, claim: credits, isNamed: country != nil)
        // Without a country the Users' Guide, which comes first, decides about the claim.
        let judged = country == nil ? Array(intervals.prefix(1)) : intervals
        if let credits, judged.contains(where: { $0.judge(credits) != .fits }) {
            throw ExitStatusReached(status: .negative)
        }
    }

    private func rules() throws -> [CreditHours] {
        let tables = try FrameworkTables.load()
        guard let country else { return [.usersGuide] + tables.creditHours.filter { $0.years.contains(options.year) } }
        let rules = tables.creditHours(country, in: options.year)
        guard !rules.isEmpty else {
            throw CommandFailure(
                options.texts(.creditsNoCountry, ["code": .text(country)]), exit: .misuse)
        }
        return rules
    }

    /// Hours of one activity, or of all together.
    struct Activity {
        let name: String
        let hours: Decimal

        init?(_ text: String) {
            let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
            guard let hours = parts.last.flatMap(Amount.read), parts.count == 1 || !parts[0].isEmpty else { return nil }
            name = parts.count == 2 ? parts[0] : ""
            self.hours = hours
        }
    }

    /// Plain numbers above nought, at most 100,000.
    enum Amount {
        static func read(_ text: String) -> Decimal? {
            let plain = text.replacing(",", with: ".")
            guard (1...12).contains(plain.utf8.count), plain.utf8.allSatisfy({ (48...57).contains($0) || $0 == 46 }),
                plain.split(separator: ".", omittingEmptySubsequences: false).count <= 2,
                plain.utf8.contains(where: { $0 != 46 }),
                let number = Decimal(string: plain), number > 0, number <= 100_000
            else { return nil }
            return number
        }
    }
}
