// SPDX-License-Identifier: Apache-2.0

import Foundation
import HTTPTypes
import Hummingbird
import JSONTree
import Localization
import Messages
package import Providers
package import Reviews

/// Published reviews for programs. What is under way is nobody's business but that of its two sides.
package struct ReviewRoutes: Sendable {
    private let store: any ReviewStore
    private let providers: any ProviderStore

    package init(_ store: any ReviewStore, providers: any ProviderStore) {
        self.store = store
        self.providers = providers
    }

    package func add(to routes: inout RouteRegistry) {
        routes.get("/api/reviews", .everyone) { request, _ in try await list(request) }
    }

    private func list(_ request: Request) async throws -> Response {
        let parameters = request.uri.queryParameters
        var query = ReviewQuery(onlyPublished: true, limit: 100)
        if let text = parameters["provider"], !text.isEmpty {
            guard let id = ProviderID(String(text)) else {
                return Self.refusal("request.provider", "The parameter provider is the id of an entry of the register.")
            }
            query.providers = try await providers.successors().names(of: id)
        }
        if let text = parameters["agency"], !text.isEmpty {
            guard let id = AgencyID(String(text)) else {
                return Self.refusal("request.agency", "The parameter agency is the number of an agency.")
            }
            query.agency = id
        }
        var reviews: [JSONValue] = []
        for summary in try await store.reviews(query) {
            if let review = try await store.review(summary.id), let last = review.publications.last {
                reviews.append(PublishedReviewJSON.value(review, last))
            }
        }
        return .json(["reviews": .array(reviews)])
    }

    private static func refusal(_ code: String, _ detail: String) -> Response {
        ProblemDetails(.badRequest, code: code, detail: detail).response()
    }
}
