// SPDX-License-Identifier: Apache-2.0

import Accounts
import ArgumentParser
import Foundation
import JSONTree
import Localization
import Messages
import Providers
import Reviews

/// `vidimus review show`.
struct ReviewShow: AccountableCommand {
    static let access = CommandAccess.permission(.conductReviews)
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Show where a review stands and what was done in it.",
        discussion: """
            Every step is shown with its time, who took it and by which right; the words that
            were written in it are for its two sides. Ends with 0, or with 1 when there is no
            such review.

            Example:
              vidimus review show 0123456789abcdef01234567 --json
            """)

    @Argument(help: "The id of the review.")
    var id: String

    @OptionGroup var options: ProviderOptions

    mutating func run() async throws {
        let services = try requireServices()
        let store = try services.reviews(in: options.data ?? services.defaultDataDirectory())
        guard let id = ReviewID(id) else {
            throw CommandFailure("“\(id.prefix(100))” cannot be the id of a review.", exit: .misuse)
        }
        guard let review = try await store.review(id) else {
            options.show(ReviewRefusal.unknownReview.findings)
            throw ExitStatusReached(status: .negative)
        }
        if options.json { return Console.out(json: Self.json(review)) }
        let stage = options.texts(.reviewStage(review.stage.name.rawValue))
        Console.out(["\(review.provider) <- \(review.agency)", stage])
        for event in review.events {
            Console.out(
                cells: String(event.number), event.deed.at.formatted(.iso8601),
                options.texts(.reviewStep(event.step.name.rawValue)), event.deed.deed.actor.text,
                event.deed.deed.right)
        }
    }

    private static func json(_ review: Review) -> JSONValue {
        var object: JSONObject = [
            "id": .string(review.id.text), "provider": .string(review.provider.text),
            "agency": .string(review.agency.text), "stage": .string(review.stage.name.rawValue),
            "due": review.stage.due.map { .string($0.description) } ?? .null,
            "events": .array(
                review.events.map { event in
                    [
                        "number": .number(JSONNumber(event.number)), "step": .string(event.step.name.rawValue),
                        "at": .string(event.deed.at.formatted(.iso8601)),
                        "actor": .string(event.deed.deed.actor.text), "right": .string(event.deed.deed.right),
                    ]
                }),
        ]
        if let last = review.publications.last { object["published"] = PublishedReviewJSON.value(review, last) }
        return .object(object)
    }
}
