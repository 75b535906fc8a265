// SPDX-License-Identifier: Apache-2.0

import API
import Accounts
import Courses
import Foundation
import HTTPTypes
import Hummingbird
import Localization
import Messages
import Providers
import QualityCycles
import Vocabulary

/// Feedback: a provider's rounds, the form for learners and employers, and results that everybody may read.
extension WebRoutes {
    func addFeedbackRoutes(to routes: inout RouteRegistry) {
        let staff = RouteAccess.permission(.answerReviews)
        routes.get("/my/providers/{id}/feedback", staff) { try await feedbackDesk($0, $1) }
        routes.form("/my/providers/{id}/feedback", staff) { try await changeRound($0, $1, $2) }
        routes.get("/feedback/{round}", .permission(.giveFeedback)) { try await feedbackForm($0, $1) }
        routes.form("/feedback/{round}", .permission(.giveFeedback), atMost: Self.largestCycleForm) {
            try await giveFeedback($0, $1, $2)
        }
        routes.get("/feedback/{round}/results", .everyone) { try await feedbackResults($0, $1) }
    }

    // MARK: The provider's rounds

    private func feedbackDesk(
        _ request: Request, _ context: AppContext, trouble: FormTrouble = .none, status: HTTPResponse.Status = .ok
    ) async throws -> Response {
        let place = try await cyclePlace(context)
        let (feedback, day) = (services.cycles.feedback, try services.cycles.desk.today())
        let cycles = try await services.cycles.cycles.cycles(under: names(of: place.provider.id))
        var rounds: [(round: FeedbackRound, release: FeedbackRelease?)] = []
        for name in try await names(of: place.provider.id).sorted(by: { $0.text < $1.text }) {
            for round in try await feedback.rounds(of: name) {
                rounds.append((round, try await feedback.releases(of: round.id).last))
            }
        }
        let shown = rounds
        let address = services.publicAddress()
        return page(request, context, status: status, isPrivate: true) { setting in
            let text = setting.wording
            func title(_ key: CycleKey) -> Phrase {
                cycles.first { $0.key == key }?.newest.flatMap { text.phrase($0.title) } ?? Phrase(key.course.text)
            }
            let rows = shown.map { round, release in
                FeedbackDeskPage.Row(
                    id: round.id, course: title(round.key),
                    state: round.closedAt == nil
                        ? text(.feedbackStateOpen, ["date": .day(round.closesOn)]) : text(.feedbackStateClosed),
                    isOpen: round.closedAt == nil, isPublic: round.isPublic,
                    link: address + CycleAddress.round(round.id), results: FeedbackResultsView(release, in: text))
            }
            return FeedbackDeskPage(
                setting: setting, provider: place.provider.id, rows: rows,
                courses: cycles.filter { $0.inForce(on: day) != nil }
                    .map { NamedChoice(id: $0.key.course.text, name: title($0.key).text) },
                usualEnd: day.adding(months: 1).description, rights: place.rights, trouble: trouble)
        }
    }

    private func changeRound(
        _ form: SubmittedForm, _ request: Request, _ context: AppContext
    ) async throws -> Response {
        let place = try await cyclePlace(context)
        let rounds = services.cycles.rounds
        return try await answering {
            if form.text("action") == "open" {
                guard let course = form.text("course").flatMap({ CourseID($0) }) else { throw HTTPError(.badRequest) }
                _ = try await rounds.open(
                    CycleKey(provider: place.provider.id, course: course),
                    closesOn: PlainDate(form.text("closes-on") ?? ""), by: place.principal)
            } else {
                guard let id = form.text("round").flatMap({ RoundID($0) }),
                    try await services.cycles.feedback.round(id)?.key.provider == place.provider.id
                else { throw HTTPError(.notFound) }
                switch form.text("action") {
                case "close": try await rounds.close(id, by: place.principal)
                case "publish": try await rounds.show(id, toEverybody: true, by: place.principal)
                case "withdraw": try await rounds.show(id, toEverybody: false, by: place.principal)
                default: throw HTTPError(.badRequest)
                }
            }
            return redirect(to: CycleAddress.feedback(place.provider.id))
        } refused: { findings, status in
            try await feedbackDesk(
                request, context, trouble: FormTrouble(findings, typed: Self.typed(form)), status: status)
        }
    }

    // MARK: The answer

    private func feedbackForm(
        _ request: Request, _ context: AppContext, trouble: FormTrouble = .none, status: HTTPResponse.Status = .ok
    ) async throws -> Response {
        let (round, principal) = (try await round(context), try recognised(context).principal)
        let give = services.cycles.giveFeedback
        let earlier = try await give.earlier(in: round, by: principal)
        let names = try await names(round)
        let isThanked = request.uri.queryParameters["kept"] != nil && earlier != nil
        let state: FeedbackFormPage.State =
            if !round.takesAnswers(on: try services.cycles.desk.today()) {
                .closed
            } else if try await give.isOfProvider(principal, round.key.provider) {
                .ownProvider
            } else {
                isThanked ? .thanks : .open
            }
        return page(request, context, status: status, isPrivate: true) { setting in
            let text = setting.wording
            return FeedbackFormPage(
                setting: setting, round: round, course: text.phrase(names.course) ?? Phrase(round.key.course.text),
                provider: text.phrase(names.provider) ?? Phrase(round.key.provider.text),
                groups: give.groups(of: principal), earlier: earlier, state: state, trouble: trouble)
        }
    }

    private func giveFeedback(
        _ form: SubmittedForm, _ request: Request, _ context: AppContext
    ) async throws -> Response {
        let (round, principal) = (try await round(context), try recognised(context).principal)
        var values: [FeedbackQuestion: Int] = [:]
        for question in FeedbackQuestion.allCases {
            values[question] = form.text(question.rawValue).flatMap { Int($0) }
        }
        let given = values
        let group = form.text("group").map { FeedbackGroup(rawValue: $0) } ?? .learners
        return try await answering {
            guard let group else { throw HTTPError(.badRequest) }
            try await services.cycles.giveFeedback(
                given, comment: Self.plain(form.text("comment") ?? ""), as: group, in: round.id, by: principal)
            return redirect(to: CycleAddress.round(round.id) + "?kept=1")
        } refused: { findings, status in
            try await feedbackForm(
                request, context, trouble: FormTrouble(findings, typed: Self.typed(form)), status: status)
        }
    }

    // MARK: Results for everybody

    private func feedbackResults(_ request: Request, _ context: AppContext) async throws -> Response {
        let round = try await round(context)
        // Its provider's people may read them before; for others an unpublished round is none.
        let isStaff =
            context.caller.principal.map { principal in
                OrganisationReference.provider(round.key.provider).map { organisation in
                    services.cycles.policy.decide(principal, .answerReviews, on: .organisation(organisation)).ground
                        != nil
                } ?? false
            } ?? false
        guard round.isPublic || isStaff else { throw HTTPError(.notFound) }
        let names = try await names(round)
        let release = try await services.cycles.feedback.releases(of: round.id).last
        let cycle = try await services.cycles.cycles.cycle(round.key)
        let day = try services.cycles.desk.today()
        return page(request, context, isPrivate: !round.isPublic) { setting in
            let text = setting.wording
            let changes =
                cycle.map { CycleView($0, on: day, people: [:], rounds: [], reviews: [], in: text).changes } ?? []
            return FeedbackResultsPage(
                setting: setting, course: text.phrase(names.course) ?? Phrase(round.key.course.text),
                provider: text.phrase(names.provider) ?? Phrase(round.key.provider.text),
                results: FeedbackResultsView(release, in: text),
                changes: changes.filter { $0.address == CycleAddress.results(round.id) })
        }
    }

    private func round(_ context: AppContext) async throws -> FeedbackRound {
        guard let id = context.parameters.get("round").flatMap({ RoundID($0) }),
            let round = try await services.cycles.feedback.round(id)
        else { throw HTTPError(.notFound) }
        return round
    }

    private func names(_ round: FeedbackRound) async throws -> (course: LocalizedText, provider: LocalizedText) {
        let version = try await services.cycles.cycles.cycle(round.key)?.versions.first { $0.digest == round.version }
        let provider = try await services.providers.newest(round.key.provider)?.provider
        let day = try services.cycles.desk.today()
        return (version?.title ?? LocalizedText(), provider?.displayName(on: day) ?? LocalizedText())
    }
}
