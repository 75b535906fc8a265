// SPDX-License-Identifier: Apache-2.0

import API
import Accounts
import Foundation
import HTTPTypes
import Hummingbird
import Localization
import Providers
import Reviews

/// The desk of an agency and its side of a review; and what was published, for everybody.
extension WebRoutes {
    func addReviewRoutes(to routes: inout RouteRegistry) {
        let access = RouteAccess.permission(.conductReviews)
        routes.get("/reviews", access) { try await showDesk($0, $1) }
        routes.get("/reviews.csv", access) { try await deskCSV($0, $1) }
        routes.get("/reviews/{review}", access) { request, context in
            try await showReview(try await review(context, as: .agency), .agency, request, context)
        }
        routes.get("/reviews/{review}/criteria/{code}", access) { request, context in
            let review = try await review(context, as: .agency)
            guard review.stage.offers.contains(.findingWritten) else { throw HTTPError(.notFound) }
            return try await showCriterion(context.parameters.get("code") ?? "", review, request, context)
        }
        routes.get("/reviews/{review}/documents/{sha256}", access) { _, context in
            let review = try await review(context, as: .agency)
            return try await document(review.documents, of: review.id, context)
        }
        for form in ReviewForm.allCases where form.party == .agency {
            let path = "/reviews/{review}/\(form.rawValue)"
            routes.form(path, access, atMost: form.mostBytes, fields: 256) { try await take(form, $0, $1, $2) }
            // A reload of the answer to a form leads back.
            routes.get(path, access) { _, context in redirect(to: "\(ReviewAddress.desk)/\(try reviewID(context))") }
        }
        routes.get("/providers/{id}/reviews/{review}", .everyone) { try await showPublished($0, $1) }
        routes.get("/providers/{id}/reviews/{review}/documents/{sha256}", .everyone) { _, context in
            let review = try await published(context)
            return try await document(review.publications.compactMap(\.draft.document), of: review.id, context)
        }
    }

    private func showDesk(_ request: Request, _ context: AppContext) async throws -> Response {
        let search = Self.search(request)
        let text = Wording(ReaderLanguage.of(request))
        let all = try await rows(context, text)
        return page(request, context, isPrivate: true) {
            ReviewsPage(
                setting: $0, search: search, waiting: all.filter { !$0.tasks.isEmpty },
                rows: all.filter { Self.fits($0, search) })
        }
    }

    private func deskCSV(_ request: Request, _ context: AppContext) async throws -> Response {
        let search = Self.search(request)
        let rows = try await rows(context, Wording(ReaderLanguage.of(request))).filter { Self.fits($0, search) }
        let lines = [ReviewCSV.heading] + rows.map(ReviewCSV.line)
        return Response(
            status: .ok,
            headers: [
                .contentType: "text/csv; charset=utf-8", .contentDisposition: "attachment; filename=\"reviews.csv\"",
                .cacheControl: "no-store",
            ], body: ResponseBody(byteBuffer: ByteBuffer(string: lines.joined(separator: "\r\n") + "\r\n")))
    }

    /// The reviews of the agencies that the caller acts for.
    private func rows(_ context: AppContext, _ text: Wording) async throws -> [ReviewsPage.Row] {
        let principal = try recognised(context).principal
        let desk = services.reviews.desk
        let today = try reviewDay()
        let agencies = try await desk.quality.register().agencies
        var rows: [ReviewsPage.Row] = []
        var names: [ProviderID: Phrase] = [:]
        for organisation in Set(principal.memberships.map(\.organisation)) where organisation.kind == .qualityAgency {
            guard let agency = AgencyID(organisation.id),
                desk.policy.decide(principal, .conductReviews, on: .organisation(organisation)).ground != nil
            else { continue }
            for summary in try await desk.store.reviews(ReviewQuery(agency: agency)) {
                if names[summary.provider] == nil {
                    names[summary.provider] = try await providerName(summary.provider, text)
                }
                rows.append(
                    ReviewsPage.Row(
                        summary: summary, provider: names[summary.provider] ?? Phrase(summary.provider.text),
                        agency: agencies[agency]?.acronym ?? agency.text,
                        tasks: ReviewTask.tasks(summary, of: .agency, today: today)))
            }
        }
        return rows.sorted { ($1.summary.changedAt, $0.summary.id.text) < ($0.summary.changedAt, $1.summary.id.text) }
    }

    private static func search(_ request: Request) -> ReviewsPage.Search {
        let parameters = request.uri.queryParameters
        return ReviewsPage.Search(
            provider: String((parameters["provider"] ?? "").prefix(200)),
            stage: ReviewStage.Name(rawValue: String(parameters["stage"] ?? ""))?.rawValue ?? "")
    }

    private static func fits(_ row: ReviewsPage.Row, _ search: ReviewsPage.Search) -> Bool {
        guard search.stage.isEmpty || row.summary.stage.rawValue == search.stage else { return false }
        let words = SearchWords.folded(search.provider)
        return words.isEmpty || SearchWords.folded(row.provider.text).contains(words)
            || row.summary.provider.text.contains(search.provider)
    }

    // MARK: For everybody

    /// A review that was published, under the provider that it is about.
    private func published(_ context: AppContext) async throws -> Review {
        guard let review = try await services.reviews.desk.store.review(try reviewID(context)),
            !review.publications.isEmpty, review.provider == (try providerID(context))
        else { throw HTTPError(.notFound) }
        return review
    }

    private func showPublished(_ request: Request, _ context: AppContext) async throws -> Response {
        let review = try await published(context)
        guard let last = review.publications.last else { throw HTTPError(.notFound) }
        let names = try await names(of: review, Wording(ReaderLanguage.of(request)))
        return page(request, context) {
            PublishedReviewPage(setting: $0, review: review, publication: last, names: names)
        }
    }
}

extension Review {
    /// Every document that was ever attached.
    var documents: [ReviewDocument] {
        events.compactMap { event in
            if case .documentAttached(let document) = event.step { document } else { nil }
        }
    }
}
