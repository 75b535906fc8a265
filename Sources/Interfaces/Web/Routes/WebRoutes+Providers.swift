// SPDX-License-Identifier: Apache-2.0

import API
import Accounts
import Foundation
import HTTPTypes
import Hummingbird
import Localization
import Messages
import Providers
import Reviews
import Vocabulary

/// The register of providers.
extension WebRoutes {
    func addProviderRoutes(to routes: inout RouteRegistry) {
        routes.get("/providers", .everyone) { try await showProviders($0, $1) }
        routes.get("/providers.csv", .everyone) { request, _ in try await providersCSV(request) }
        routes.get("/providers/{id}", .everyone) { request, context in
            try await showProvider(request, context, id: context.parameters.get("id"))
        }
    }

    private func showProviders(_ request: Request, _ context: AppContext) async throws -> Response {
        var search = Self.search(request)
        let day = try today()
        let survey = try await services.register.answers.survey(on: day)
        let query = Self.query(search, survey, page: search.page)
        search.page = query.page
        search.country = query.country?.alpha2 ?? ""
        search.kind = query.kind?.rawValue ?? ""
        search.trust = query.only == nil ? "" : Self.covered
        let found = try await services.providers.search(query)
        let countries = try await services.providers.countries()
        return page(request, context) { setting in
            let text = setting.wording
            let names = countries.map { (code: $0.alpha2, name: $0.name(in: text.language)) }
            return ProvidersPage(
                setting: setting, search: search,
                rows: found.providers.map { Self.row($0, on: day, survey.kinds[$0.id], text) },
                total: found.total, pages: (found.total + query.size - 1) / query.size,
                countries: names.sorted { SearchWords.folded($0.name) < SearchWords.folded($1.name) })
        }
    }

    private func showProvider(_ request: Request, _ context: AppContext, id text: String?) async throws -> Response {
        guard let id = text?.removingPercentEncoding.flatMap({ ProviderID($0) }) else { throw HTTPError(.notFound) }
        let history = try await services.providers.history(of: id)
        guard let newest = history.last else { throw HTTPError(.notFound) }
        if case .merged(let successor, _) = newest.standing {
            return Response.redirect(to: ProviderAddress.page(successor), type: .normal)
        }
        let agents = try await services.providers.agents(of: id)
        let day = try today()
        let others = ProviderDirectory(
            try await related(to: newest.provider), on: day, merged: try await services.providers.successors())
        let trust = try await services.register.answers.trust(of: newest.provider.id)
        let names = try await names(of: newest.provider.id)
        let agencies = try await services.register.answers.names().reviewed.agencies
        let typed = Self.question(request)
        let english = ProviderView(history, others: others, agents: agents, on: day, in: Wording(.en))
        guard let english else { throw HTTPError(.notFound) }
        let desks = try await desks(of: newest.provider, context)
        let reviews = try await services.reviews.desk.store.reviews(
            ReviewQuery(providers: names, onlyPublished: true))
        return page(request, context) { setting in
            let text = setting.wording
            let own = ProviderView(history, others: others, agents: agents, on: day, in: text) ?? english
            return ProviderPage(
                setting: setting, provider: own,
                trust: ProviderTrustView(published: trust, agencies: agencies, on: day, in: text),
                question: TrustQuestion(
                    typed, about: trust.published, name: own.title.text, agencies: agencies, in: text),
                desks: desks.map { NamedChoice(id: $0.address, name: text($0.name)) },
                reviews: reviews.map { review in
                    NamedChoice(
                        id: ReviewAddress.published(review.id, of: review.provider),
                        name: agencies[review.agency]?.name ?? review.agency.text)
                })
        }
    }

    /// The ids of a provider, those of the entries merged with it among them.
    func names(of id: ProviderID) async throws -> Set<ProviderID> {
        try await services.providers.successors().names(of: id)
    }

    /// All results of a search as a table for other programs.
    private func providersCSV(_ request: Request) async throws -> Response {
        let search = Self.search(request)
        var lines = [ProviderCSV.heading]
        var page = 1
        let day = try today()
        let survey = try await services.register.answers.survey(on: day)
        while true {
            let query = Self.query(search, survey, page: page, size: ProviderQuery.largestSize)
            let found = try await services.providers.search(query)
            lines += found.providers.map { ProviderCSV.line($0, on: day, survey.kinds[$0.id]) }
            guard page * query.size < found.total, !found.providers.isEmpty, page < Self.mostCSVPages else { break }
            page += 1
        }
        return Response(
            status: .ok,
            headers: [
                .contentType: "text/csv; charset=utf-8", .contentDisposition: "attachment; filename=\"providers.csv\"",
                .cacheControl: "no-store",
            ],
            body: ResponseBody(byteBuffer: ByteBuffer(string: lines.joined(separator: "\r\n") + "\r\n")))
    }

    /// Ten thousand rows; who needs more takes the interface for programs.
    private static let mostCSVPages = 100

    /// Everything that the roles of an entry name, found through merges, and itself.
    private func related(to provider: RegisteredProvider) async throws -> [RegisteredProvider] {
        var related = [provider]
        for var principal in Set(provider.roles.compactMap(\.principal)) {
            for _ in 0..<16 {
                guard let newest = try await services.providers.newest(principal) else { break }
                guard case .merged(let successor, _) = newest.standing else {
                    related.append(newest.provider)
                    break
                }
                principal = successor
            }
        }
        return related
    }

    /// The day in UTC, which is the register's.
    func today() throws -> PlainDate {
        guard let day = PlainDate(String(services.clock.now().formatted(.iso8601).prefix(10))) else {
            throw HTTPError(.internalServerError)
        }
        return day
    }

    /// Where the reader may work on an entry.
    private func desks(
        of provider: RegisteredProvider, _ context: AppContext
    ) async throws -> [(address: String, name: MessageKey)] {
        guard context.caller.principal != nil else { return [] }
        let remit = try await remit(of: provider.id).remit
        var desks: [(address: String, name: MessageKey)] = []
        if holds(context, .keepRegister, on: .provider(remit))
            || holds(context, .suspendProviders, on: .provider(remit))
        {
            desks.append((AuthorityAddress.entry(provider.id), .deskRegister))
        }
        if holds(context, .answerReviews, on: .provider(remit)) {
            desks.append((ReviewAddress.provider(provider.id), .providerOwnPage))
        }
        if holds(context, .maintainProvider, on: .provider(remit)) {
            desks.append((AuthorityAddress.maintain(provider.id), .entryMaintainTitle))
        }
        return desks
    }

    /// What the filter of the list is called that leaves those that are quality-assured today.
    private static let covered = TrustAnswer.Kind.covered.rawValue

    private static func query(
        _ search: ProvidersPage.Search, _ survey: RegisterSurvey, page: Int, size: Int = ProviderQuery.standardSize
    ) -> ProviderQuery {
        ProviderQuery(
            text: search.text, country: CountryCode(search.country), kind: ProviderKind(rawValue: search.kind),
            only: search.trust == covered ? survey.covered : nil, page: page, size: size)
    }

    private static func question(_ request: Request) -> TrustQuestion.Typed {
        func parameter(_ name: Substring) -> String { String((request.uri.queryParameters[name] ?? "").prefix(20)) }
        return TrustQuestion.Typed(day: parameter("on"), level: parameter("level"), field: parameter("field"))
    }

    private static func search(_ request: Request) -> ProvidersPage.Search {
        func parameter(_ name: Substring) -> String {
            String((request.uri.queryParameters[name] ?? "").unicodeScalars.prefix(200).map(Character.init))
        }
        return ProvidersPage.Search(
            text: parameter("q"), country: parameter("country"), kind: parameter("kind"), trust: parameter("trust"),
            page: Int(parameter("page")) ?? 1)
    }

    private static func row(
        _ provider: RegisteredProvider, on day: PlainDate, _ kind: TrustAnswer.Kind?, _ text: Wording
    ) -> ProvidersPage.Row {
        ProvidersPage.Row(
            address: ProviderAddress.page(provider.id),
            name: text.phrase(provider.displayName(on: day)) ?? Phrase(provider.id.text),
            kinds: provider.kinds.map { text(.providerKind($0.rawValue)) }.joined(separator: ", "),
            countries: provider.countries.map { $0.name(in: text.language) }.joined(separator: ", "),
            standing: kind.map { ProviderTrustView.Standing($0, in: text) })
    }
}
