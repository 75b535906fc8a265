// SPDX-License-Identifier: Apache-2.0

import API
import Accounts
import Foundation
import HTTPTypes
import Hummingbird
import Localization
import Logging
import Providers
import Reviews
import Vocabulary

// What the pages of reviews share: who is who, which day it is, documents and letters.
extension WebRoutes {
    func reviewDay() throws -> PlainDate {
        guard let day = PlainDate(utcDayOf: services.clock.now()) else { throw HTTPError(.internalServerError) }
        return day
    }

    func reviewID(_ context: AppContext) throws -> ReviewID {
        guard let id = context.parameters.get("review").flatMap({ ReviewID($0) }) else { throw HTTPError(.notFound) }
        return id
    }

    func providerID(_ context: AppContext) throws -> ProviderID {
        let text = context.parameters.get("id")?.removingPercentEncoding
        guard let id = text.flatMap({ ProviderID($0) }) else { throw HTTPError(.notFound) }
        return id
    }

    /// A review for somebody of one of its sides; for everybody else there is none.
    func review(_ context: AppContext, as party: ReviewParty) async throws -> Review {
        let id = try reviewID(context)
        do {
            return try await services.reviews.desk.review(id, as: party, by: try recognised(context).principal)
        } catch is ReviewRefusal {
            throw HTTPError(.notFound)
        }
    }

    /// The name of a provider as its page shows it today; its id when the register has lost sight of it.
    func providerName(_ id: ProviderID, _ text: Wording) async throws -> Phrase {
        guard let provider = try await services.providers.newest(id)?.provider else { return Phrase(id.text) }
        return text.phrase(provider.displayName(on: try reviewDay())) ?? Phrase(id.text)
    }

    func names(of review: Review, _ text: Wording) async throws -> ReviewNames {
        let desk = services.reviews.desk
        let agency = try await desk.quality.register().agencies[review.agency]
        let panel = (review.stage.panel?.members ?? []).map(\.person)
        let actors = review.events.compactMap { event in
            if case .person(let person) = AuditActor(event.deed.deed.actor) { person } else { nil }
        }
        var people: [PersonID: String] = [:]
        for person in Set(panel + actors) {
            people[person] = try await desk.people.member(person)?.person.displayName
        }
        return ReviewNames(
            provider: try await providerName(review.provider, text),
            agency: Phrase(agency?.name ?? review.agency.text),
            procedures: (agency?.activities ?? []).filter { $0.kind.providers.contains(1) }, people: people,
            criteria: desk.criteria)
    }

    /// Writes to those whom the last step concerns. What was done is done, whether or not the letters can be written.
    func notify(_ review: Review, _ context: AppContext) async {
        let accounts = services.accounts
        let agency = try? await services.reviews.desk.quality.register().agencies[review.agency]?.name
        let provider = try? await services.providers.newest(review.provider)?.provider
        let day = try? reviewDay()
        let notify = NotifyConcerned(people: accounts.store, mail: accounts.mail, policy: accounts.policy) {
            review, step, party, person in
            let name = day.flatMap { provider?.displayName(on: $0).best(for: [person.language])?.text }
            let path = ReviewAddress.workspace(review.id, of: review.provider, for: party)
            return ReviewLetters.letter(
                review, step, provider: name ?? review.provider.text, agency: agency ?? review.agency.text,
                at: accounts.publicAddress() + path, to: person)
        }
        let unsent = await notify(review)
        if unsent > 0 {
            context.logger.error("letters about a review could not be written", metadata: ["count": "\(unsent)"])
        }
    }

    /// The bytes of a document of a review, if it is among those that the reader may have.
    func document(_ allowed: [ReviewDocument], of review: ReviewID, _ context: AppContext) async throws -> Response {
        guard let digest = context.parameters.get("sha256"),
            let document = allowed.first(where: { $0.sha256 == digest }),
            let bytes = try await services.reviews.desk.store.document(digest, of: review)
        else { throw HTTPError(.notFound) }
        let name = "review-\(digest.prefix(12)).\(document.kind.fileEnding)"
        return Response(
            status: .ok,
            headers: [
                .contentType: document.kind == .text ? "text/plain; charset=utf-8" : document.kind.rawValue,
                .contentDisposition: "attachment; filename=\"\(name)\"", .cacheControl: "no-store",
            ], body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
    }

    /// Takes a form of a review: the step it asks for, or the page again with what was typed and what is wrong.
    func take(
        _ form: ReviewForm, _ submitted: SubmittedForm, _ request: Request, _ context: AppContext
    ) async throws -> Response {
        let review = try await review(context, as: form.party)
        var state = ReviewFormState(form, submitted)
        if submitted.text("more") != nil {
            state.lines = min(state.lines + 3, ReviewForm.mostLines)
            return try await showReview(review, form.party, request, context, state)
        }
        let reader = ReviewFormReader(form: form, submitted: submitted)
        do {
            let next = try await act(form, reader, review, request, try recognised(context).principal)
            await notify(next, context)
            let place = form == .finding ? "#draft" : ""
            return redirect(to: ReviewAddress.workspace(review.id, of: review.provider, for: form.party) + place)
        } catch let refusal as ReviewRefusal {
            state.refuse(refusal, in: Wording(ReaderLanguage.of(request)))
            let status: HTTPResponse.Status =
                switch refusal {
                case .notAllowed, .conflictOfInterest: .forbidden
                case .stale: .conflict
                default: .unprocessableContent
                }
            // As it is now: somebody else may have changed it.
            let newest = try await self.review(context, as: form.party)
            if form == .finding {
                return try await showCriterion(reader.text("code"), newest, request, context, state, status)
            }
            return try await showReview(newest, form.party, request, context, state, status)
        }
    }

    private func act(
        _ form: ReviewForm, _ reader: ReviewFormReader, _ review: Review, _ request: Request, _ principal: Principal
    ) async throws -> Review {
        let reviews = services.reviews
        switch form {
        case .accept:
            guard let activity = ActivityID(reader.text("activity")) else { throw ReviewRefusal.unknownProcedure }
            let standard = ReviewStandard(rawValue: String(reader.text("standard").prefix(100)))
            return try await reviews.accept(
                review.id, by: activity, against: standard, seen: reader.seen, by: principal)
        case .panel:
            return try await reviews.appoint(
                reader.candidates(), to: review.id, seen: reader.seen, language: ReaderLanguage.of(request),
                by: principal)
        case .document:
            let (document, bytes) = try reader.document()
            return try await reviews.take(
                .documentAttached(document), in: review.id, seen: reader.seen, document: bytes, by: principal)
        default:
            return try await reviews.take(
                try reader.step(in: review), in: review.id, seen: reader.seen, by: principal)
        }
    }

    func showReview(
        _ review: Review, _ party: ReviewParty, _ request: Request, _ context: AppContext,
        _ state: ReviewFormState = ReviewFormState(), _ status: HTTPResponse.Status = .ok
    ) async throws -> Response {
        let names = try await names(of: review, Wording(ReaderLanguage.of(request)))
        let today = try reviewDay()
        return page(request, context, status: status, isPrivate: true) {
            ReviewPage(setting: $0, review: review, names: names, party: party, today: today, state: state)
        }
    }

    func showCriterion(
        _ code: String, _ review: Review, _ request: Request, _ context: AppContext,
        _ state: ReviewFormState = ReviewFormState(), _ status: HTTPResponse.Status = .ok
    ) async throws -> Response {
        guard let procedure = review.stage.procedure, procedure.criteria.contains(code) else {
            throw HTTPError(.notFound)
        }
        let title = services.reviews.desk.criteria.title(of: code, in: procedure.standard)
        return page(request, context, status: status, isPrivate: true) {
            CriterionPage(
                setting: $0, review: review, code: code, criterion: $0.wording.phrase(title) ?? Phrase(code),
                state: state)
        }
    }
}
