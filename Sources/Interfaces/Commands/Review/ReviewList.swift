// SPDX-License-Identifier: Apache-2.0

import Accounts
import ArgumentParser
import Foundation
import JSONTree
import Localization
import Messages
import Providers
import Reviews

/// `vidimus review list`.
struct ReviewList: AccountableCommand {
    static let access = CommandAccess.permission(.conductReviews)
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List reviews, those that changed last first.",
        discussion: """
            Ends with 0, also when there is none.

            Examples:
              vidimus review list
              vidimus review list --agency 20 --stage appealed --json
            """)

    @Option(help: ArgumentHelp("Only reviews of this provider.", valueName: "id"))
    var provider: String?

    @Option(help: ArgumentHelp("Only reviews by this agency.", valueName: "number"))
    var agency: String?

    @Option(help: ArgumentHelp("Only reviews at this stage, such as commenting.", valueName: "stage"))
    var stage: String?

    @OptionGroup var options: ProviderOptions

    func validate() throws {
        if let agency, AgencyID(agency) == nil { throw ValidationError("--agency is the number of an agency.") }
        if let stage, ReviewStage.Name(rawValue: stage) == nil {
            let stages = ReviewStage.Name.allCases.map(\.rawValue).joined(separator: ", ")
            throw ValidationError("--stage is one of: \(stages).")
        }
    }

    mutating func run() async throws {
        let services = try requireServices()
        let store = try services.reviews(in: options.data ?? services.defaultDataDirectory())
        let query = ReviewQuery(
            providers: Set(try [provider].compactMap { try $0.map { try ProviderOptions.id($0) } }),
            agency: agency.flatMap { AgencyID($0) },
            stage: stage.flatMap { ReviewStage.Name(rawValue: $0) })
        let found = try await store.reviews(query)
        if options.json {
            let answer: JSONValue = ["reviews": .array(found.map(Self.json))]
            return Console.out(json: answer)
        }
        for review in found {
            Console.out(
                cells: review.id.text, options.texts(.reviewStage(review.stage.rawValue)),
                review.due?.description ?? "", review.provider.text, review.agency.text)
        }
    }

    private static func json(_ review: ReviewSummary) -> JSONValue {
        [
            "id": .string(review.id.text), "provider": .string(review.provider.text),
            "agency": .string(review.agency.text), "stage": .string(review.stage.rawValue),
            "due": review.due.map { .string($0.description) } ?? .null,
            "openComplaints": .number(JSONNumber(review.openComplaints)),
            "publications": .number(JSONNumber(review.publications)),
            "events": .number(JSONNumber(review.events)),
            "changed": .string(review.changedAt.formatted(.iso8601)),
        ]
    }
}
