// SPDX-License-Identifier: Apache-2.0

import API
import Accounts
import HTTPTypes
import Hummingbird
import Localization
import Messages
import Providers
import Reviews
import Vocabulary

/// A provider's own page, and its side of a review.
extension WebRoutes {
    func addMyProviderRoutes(to routes: inout RouteRegistry) {
        let access = RouteAccess.permission(.answerReviews)
        routes.get("/my/providers/{id}", access) { try await showMyProvider($0, $1) }
        routes.form("/my/providers/{id}/reviews", access) { try await requestReview($0, $1, $2) }
        routes.get("/my/providers/{id}/reviews", access) { _, context in
            redirect(to: ReviewAddress.provider(try providerID(context)))
        }
        routes.get("/my/providers/{id}/reviews/{review}", access) { request, context in
            try await showReview(try await own(context), .provider, request, context)
        }
        routes.get("/my/providers/{id}/reviews/{review}/documents/{sha256}", access) { _, context in
            let review = try await own(context)
            // Drafts that were replaced before they were sent stay with the agency.
            let current = review.stage.showsDraft ? review.stage.draft?.document : nil
            let documents = review.publications.compactMap(\.draft.document) + (current.map { [$0] } ?? [])
            return try await document(documents, of: review.id, context)
        }
        for form in ReviewForm.allCases where form.party == .provider {
            let path = "/my/providers/{id}/reviews/{review}/\(form.rawValue)"
            routes.form(path, access, atMost: form.mostBytes) { submitted, request, context in
                _ = try await own(context)
                return try await take(form, submitted, request, context)
            }
            routes.get(path, access) { _, context in
                let (provider, review) = (try providerID(context), try reviewID(context))
                return redirect(to: ReviewAddress.workspace(review, of: provider, for: .provider))
            }
        }
    }

    /// A review of the provider that the address names, for its people.
    private func own(_ context: AppContext) async throws -> Review {
        let review = try await review(context, as: .provider)
        guard review.provider == (try providerID(context)) else { throw HTTPError(.notFound) }
        return review
    }

    /// The entry of the provider, for those who act for it; for everybody else there is no such page.
    private func provider(_ context: AppContext) async throws -> RegisteredProvider {
        let id = try providerID(context)
        let desk = services.reviews.desk
        guard let organisation = OrganisationReference.provider(id),
            desk.policy.decide(
                try recognised(context).principal, .answerReviews, on: .organisation(organisation)
            ).ground != nil,
            let newest = try await services.providers.newest(id)
        else { throw HTTPError(.notFound) }
        return newest.provider
    }

    private func requestReview(
        _ form: SubmittedForm, _ request: Request, _ context: AppContext
    ) async throws -> Response {
        let id = try await provider(context).id
        let (agency, purpose) = (form.text("agency") ?? "", form.text("purpose") ?? "")
        do {
            guard let agency = AgencyID(agency) else { throw ReviewRefusal.unknownAgency }
            let review = try await services.reviews.request(
                agency, to: id, purpose: purpose, by: try recognised(context).principal)
            await notify(review, context)
            return redirect(to: ReviewAddress.workspace(review.id, of: id, for: .provider))
        } catch let refusal as ReviewRefusal {
            let text = Wording(ReaderLanguage.of(request))
            let field = if case .text = refusal { "purpose" } else { "request" }
            let problems = refusal.findings.map { (field, "\(text($0)) (\($0.code.rawValue))") }
            return try await showMyProvider(
                request, context, (agency, String(purpose.prefix(20_000)), problems), .unprocessableContent)
        }
    }

    private func showMyProvider(
        _ request: Request, _ context: AppContext,
        _ asked: (agency: String, purpose: String, problems: [(field: String, message: String)]) = ("", "", []),
        _ status: HTTPResponse.Status = .ok
    ) async throws -> Response {
        let provider = try await provider(context)
        let reviews = services.reviews
        let today = try reviewDay()
        let register = try await reviews.desk.quality.register()
        let registered = register.agencies.values.filter { $0.wasRegistered(on: today) }
            .sorted { $0.name < $1.name }.map(\.id)
        let summaries = try await reviews.desk.store.reviews(ReviewQuery(providers: names(of: provider.id)))
        let trust = try await reviews.trust(BodyIdentity(provider), today)
        let tasks = try await tasks(summaries, today, Wording(ReaderLanguage.of(request)))
        let organisation = OrganisationReference.provider(provider.id)
        let maintains = organisation.map { holds(context, .maintainProvider, on: .organisation($0)) } == true
        return page(request, context, status: status, isPrivate: true) {
            MyProviderPage(
                setting: $0, provider: provider, trust: trust, agencies: register.agencies.mapValues(\.name),
                asked: registered, tasks: tasks, reviews: summaries, maintains: maintains,
                request: asked)
        }
    }

    /// What reviews ask of the provider, and the conditions that it has to meet, the nearest day first.
    private func tasks(
        _ summaries: [ReviewSummary], _ today: PlainDate, _ text: Wording
    ) async throws -> [MyProviderPage.Task] {
        var tasks: [MyProviderPage.Task] = []
        for summary in summaries {
            let address = ReviewAddress.workspace(summary.id, of: summary.provider, for: .provider)
            for task in ReviewTask.tasks(summary, of: .provider, today: today) {
                tasks.append(
                    MyProviderPage.Task(
                        words: [.words(text(.reviewTask(task.rawValue)))], address: address, due: summary.due))
            }
            guard summary.publications > 0,
                let last = try await services.reviews.desk.store.review(summary.id)?.publications.last
            else { continue }
            for condition in last.judgement.conditions where condition.due >= today {
                tasks.append(
                    MyProviderPage.Task(
                        words: text.sentence(.myProviderTodoCondition, ["text": Phrase(condition.text.text)]),
                        address: address, due: condition.due))
            }
        }
        return tasks.sorted { ($0.due?.description ?? "") < ($1.due?.description ?? "") }
    }
}
