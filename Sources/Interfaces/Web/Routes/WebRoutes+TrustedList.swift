// SPDX-License-Identifier: Apache-2.0

import API
import Accounts
import Foundation
import HTTPTypes
import Hummingbird
import Localization
import Messages
import ProviderLists
import Providers
import Verifications
import Vocabulary

/// The list of providers: its versions for everybody, and publishing for those who may.
extension WebRoutes {
    func addTrustedListRoutes(to routes: inout RouteRegistry) {
        let publishing = RouteAccess.permission(.publishTrustedList, on: .everybodys)
        routes.get("/trusted-list", .everyone) { try await trustedList($0, $1) }
        routes.form("/trusted-list/check", .everyone, atMost: services.maximumBytes + (1 << 20)) {
            try await checkList($0, $1, $2)
        }
        routes.get("/trusted-list/check", .everyone) { _, _ in redirect(to: "/trusted-list#check") }
        routes.get("/trusted-list/versions", .everyone) { request, context in
            let (versions, day) = (try await services.lists.store.versions(), try listDay())
            return page(request, context) { setting in
                ListVersionsPage(
                    setting: setting, versions: versions.map { TrustedListView($0, on: day, in: setting.wording) })
            }
        }
        routes.get("/trusted-list/versions/{number}", .everyone) { request, context in
            try await listVersion(request, context, context.parameters.get("number"))
        }
        routes.get("/trusted-list/publish", publishing) { try await previewList($0, $1) }
        routes.form("/trusted-list/publish", publishing) { try await publishList($0, $1, $2) }
    }

    private func trustedList(
        _ request: Request, _ context: AppContext, hasNoFile: Bool = false
    ) async throws -> Response {
        let lists = services.lists
        let (newest, day) = (try await lists.store.newest(), try listDay())
        var counts: ProviderListCounts?
        if let newest { counts = try await lists.shelf.counts(of: newest, on: day, in: lists.store) }
        let mayPublish = publishingGround(context) != nil
        return page(request, context, status: hasNoFile ? .unprocessableContent : .ok) { setting in
            TrustedListPage(
                setting: setting, newest: newest.map { TrustedListView($0, on: day, in: setting.wording) },
                counts: counts.map { ListCountsView($0, on: day, in: setting.wording) },
                megabytes: services.maximumMegabytes, hasNoFile: hasNoFile, mayPublish: mayPublish)
        }
    }

    private func listVersion(_ request: Request, _ context: AppContext, _ text: String?) async throws -> Response {
        let lists = services.lists
        guard let number = text.flatMap({ Int($0) }), let list = try await lists.store.version(number) else {
            throw HTTPError(.notFound)
        }
        let others = try await lists.store.versions().map(\.number).filter { $0 < number }
        let asked = request.uri.queryParameters["since"].flatMap { Int($0) }
        let since = asked.flatMap { others.contains($0) ? $0 : nil } ?? others.first
        let day = try listDay()
        let comparison = try await lists.shelf.comparison(from: since, to: number, on: day, in: lists.store)
        return page(request, context) { setting in
            ListVersionPage(
                setting: setting, list: TrustedListView(list, on: day, in: setting.wording),
                differences: comparison.map { ListDifferencesView($0, since: since, in: setting.wording) },
                others: others, compared: since, wasPublishedNow: request.uri.queryParameters["published"] == "1")
        }
    }

    // MARK: Checking

    private func checkList(_ form: SubmittedForm, _ request: Request, _ context: AppContext) async throws -> Response {
        let bytes = form.fileBytes("file")
        guard !bytes.isEmpty else { return try await trustedList(request, context, hasNoFile: true) }
        do {
            let report = try await services.lists.verify(bytes, services.clock.now())
            return page(request, context, isPrivate: true) { Self.checkPage(report, $0) }
        } catch let refusal as ListRefusal {
            return page(request, context, isPrivate: true) { setting in
                ListCheckPage(
                    setting: setting, heading: setting.wording(.listVerdict(.invalid)), ornament: .broken, what: nil,
                    refusal: setting.wording(refusal.finding), isTest: false, layers: [])
            }
        }
    }

    private static func checkPage(_ report: ProviderListReport, _ setting: PageSetting) -> ListCheckPage {
        let text = setting.wording
        let file = report.file
        let ornament: SealOrnament.State =
            switch report.verdict {
            case .valid: .whole
            case .invalid: .broken
            case .indeterminate: .outline
            }
        return ListCheckPage(
            setting: setting, heading: text(.listVerdict(report.verdict)), ornament: ornament,
            what: text(
                "cli.list.what",
                [
                    "number": .integer(file.number), "issuer": .text(file.issuer.name),
                    "issued": .dateTime(file.issued),
                ]), refusal: nil, isTest: report.sealer?.isTest == true,
            layers: report.layers.map { VerdictView.LayerView($0, question: .listQuestion($0.name), in: text) })
    }

    // MARK: Publishing

    private func previewList(
        _ request: Request, _ context: AppContext, hasMoved: Bool = false
    ) async throws -> Response {
        guard publishingGround(context) != nil else { throw HTTPError(.forbidden) }
        let lists = services.lists
        let newest = try await lists.store.newest()
        let content = try await lists.compile()
        var before: TrustedProviderList.Content?
        if let newest, let file = try await lists.store.file(newest.number) {
            before = await (try? ProviderListFile(file))?.readConcurrently().list?.content
        }
        let comparison = ProviderListComparison(from: before, to: content, on: try listDay())
        return page(request, context, status: hasMoved ? .conflict : .ok, isPrivate: true) { setting in
            ListPublishPage(
                setting: setting, number: (newest?.number ?? 0) + 1, providers: content.providers.count,
                differences: ListDifferencesView(comparison, since: newest?.number, in: setting.wording),
                hasMoved: hasMoved)
        }
    }

    private func publishList(
        _ form: SubmittedForm, _ request: Request, _ context: AppContext
    ) async throws -> Response {
        guard let ground = publishingGround(context), let principal = context.caller.principal,
            let deed = Deed(principal, by: ground)
        else { throw HTTPError(.forbidden) }
        // What was looked at is what is published: somebody else's version in between has to be looked at first.
        let next = (try await services.lists.store.newest()?.number ?? 0) + 1
        guard form.text("number") == String(next) else {
            return try await previewList(request, context, hasMoved: true)
        }
        let list = try await services.lists.publish(deed)
        return redirect(to: "\(TrustedListView.page(list.number))?published=1")
    }

    /// By which right the caller may publish; `nil` when they may not.
    private func publishingGround(_ context: AppContext) -> AccessGround? {
        guard let principal = context.caller.principal else { return nil }
        return services.accounts.policy.decide(principal, .publishTrustedList, on: .everybodys).ground
    }

    private func listDay() throws -> PlainDate {
        guard let day = PlainDate(utcDayOf: services.clock.now()) else { throw HTTPError(.internalServerError) }
        return day
    }
}
