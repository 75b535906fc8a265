// SPDX-License-Identifier: Apache-2.0

import API
import Accounts
import Awards
import Foundation
import HTTPTypes
import Hummingbird
import Localization
import Messages
import Providers
import Vocabulary

/// Suspending, withdrawing and lifting, with what follows from it.
extension WebRoutes {
    /// The form, or what would happen.
    func noticePage(
        _ id: ProviderID, _ kind: ProviderNotice.Kind, day: String, reason: String = "",
        _ request: Request, _ context: AppContext, problem: NoticePage.Problem? = nil,
        preview: NoticePage.Preview? = nil
    ) async throws -> Response {
        let evidence = try await services.register.answers.names()
        guard let entry = evidence.entry(id) else { throw HTTPError(.notFound) }
        let today = try today()
        return page(request, context, status: problem == nil ? .ok : .unprocessableContent, isPrivate: true) {
            NoticePage(
                setting: $0, provider: entry.id, name: evidence.name(of: entry.id, on: today, $0.wording), kind: kind,
                day: day, reason: reason, problem: problem, preview: preview)
        }
    }

    func giveNotice(_ form: SubmittedForm, _ request: Request, _ context: AppContext) async throws -> Response {
        let id = try id(context)
        let evidence = try await services.register.answers.names()
        guard let entry = evidence.entry(id) else { throw HTTPError(.notFound) }
        let (trust, remit) = try await remit(of: entry.id)
        let deed = try deed(context, .suspendProviders, on: .provider(remit))
        guard let kind = form.text("kind").flatMap({ ProviderNotice.Kind(rawValue: $0) }) else {
            throw HTTPError(.badRequest)
        }
        let day = String((form.text("from") ?? "").prefix(20))
        // Browsers end lines with two signs, of which one is hidden.
        let reason = (form.text("reason") ?? "").replacing("\r\n", with: "\n")
        func again(_ problem: NoticePage.Problem?) async throws -> Response {
            try await noticePage(id, kind, day: day, reason: reason, request, context, problem: problem)
        }
        guard day.utf8.count == 10, let from = PlainDate(day) else { return try await again(.day) }
        let step = form.text("step")
        if step == "change" { return try await again(nil) }
        let give = GiveNotice(store: services.register.quality, clock: services.clock)
        do {
            let names = trust.names.all
            guard step == "confirm" else {
                _ = try await give.check(kind, of: entry.id, known: names, from: from, reason: reason)
                let preview = try await preview(trust, remit, evidence.members(of: entry.id), from: from)
                return try await noticePage(
                    entry.id, kind, day: day, reason: reason, request, context, preview: preview)
            }
            let notice = try await give(kind, of: entry.id, known: names, from: from, reason: reason, by: deed)
            _ = try await letters(about: entry)(notice, of: remit)
            return redirect(to: AuthorityAddress.entry(entry.id))
        } catch let error as NoticeError {
            return try await again(NoticePage.Problem(error))
        }
    }

    /// Sends the letters that have not gone out; those that have are not sent again.
    func sendLetters(_ form: SubmittedForm, _ request: Request, _ context: AppContext) async throws -> Response {
        guard let id = form.text("provider").flatMap({ ProviderID($0) }),
            let noticeID = form.text("notice").flatMap({ NoticeID($0) })
        else { throw HTTPError(.badRequest) }
        let evidence = try await services.register.answers.names()
        guard let entry = evidence.entry(id) else { throw HTTPError(.notFound) }
        let (trust, remit) = try await remit(of: entry.id)
        _ = try ground(context, .suspendProviders, on: .provider(remit))
        let notice = trust.history.entries.lazy.compactMap { told -> ProviderNotice? in
            if case .notice(let notice) = told.content, notice.id == noticeID { notice } else { nil }
        }.first
        guard let notice else { throw HTTPError(.notFound) }
        _ = try await letters(about: entry)(notice, of: remit)
        return redirect(to: AuthorityAddress.entry(entry.id))
    }

    private func letters(about entry: RegisteredProvider) throws -> SendNoticeLetters {
        let name = entry.displayName(on: try today())
        let address = services.publicAddress() + ProviderAddress.page(entry.id)
        return SendNoticeLetters(
            people: services.accounts.store, letters: services.register.letters, mail: services.accounts.mail,
            clock: services.clock
        ) { RegisterLetters.notice($0, name: name, at: address, to: $1) }
    }

    private func preview(
        _ trust: ProviderTrust, _ remit: ProviderRemit, _ members: Set<ProviderID>, from: PlainDate
    ) async throws -> NoticePage.Preview {
        let days = try await services.register.awards.awardsByDay(of: members)
        var (before, covered, after) = (0, 0, 0)
        for (day, count) in days {
            if day >= from {
                after += count
            } else {
                before += count
                if trust.answer(on: day).kind == .covered { covered += count }
            }
        }
        var people: Set<PersonID> = []
        var agencyPeople: Set<PersonID> = []
        for organisation in remit.names {
            people.formUnion(try await services.accounts.store.members(of: organisation).map(\.person.id))
        }
        for agency in remit.agencies.compactMap({ OrganisationReference(.qualityAgency, $0.text) }) {
            agencyPeople.formUnion(try await services.accounts.store.members(of: agency).map(\.person.id))
        }
        return NoticePage.Preview(
            before: before, covered: covered, after: after, people: people.count,
            agencyPeople: agencyPeople.subtracting(people).count)
    }
}

extension NoticePage.Problem {
    init(_ error: NoticeError) {
        self =
            switch error {
            case .noReason: .noReason
            case .unreadableReason: .unreadableReason
            case .nothingToLift: .nothingToLift
            case .alreadyInForce: .alreadyInForce
            }
    }
}
