// SPDX-License-Identifier: Apache-2.0

import API
import Accounts
import Foundation
import HTTPTypes
import Hummingbird
import Localization
import Messages
import Providers
import Vocabulary

/// The desk of those who keep the register of providers and decide who may award.
extension WebRoutes {
    func addAuthorityRoutes(to routes: inout RouteRegistry) {
        let desk = RouteAccess.oneOf([.keepRegister, .suspendProviders])
        let keep = RouteAccess.permission(.keepRegister)
        let suspend = RouteAccess.permission(.suspendProviders)
        routes.get("/authority", desk) { try await showDesk($0, $1) }
        routes.get("/authority/providers/{id}", desk) { request, context in
            try await showEntry(try id(context), request, context)
        }
        routes.get("/authority/merge", keep) { request, context in
            let parameters = request.uri.queryParameters
            func id(_ name: Substring) -> ProviderID? {
                parameters[name].flatMap { ProviderID(String($0).trimmingCharacters(in: .whitespaces)) }
            }
            return try await showMerge(id("first"), id("second"), request, context)
        }
        routes.form("/authority/merge", keep) { try await merge($0, $1, $2) }
        routes.form("/authority/separate", keep) { try await separate($0, $1, $2) }
        routes.get("/authority/separate", keep) { _, _ in redirect(to: AuthorityAddress.desk) }
        routes.get("/authority/providers/{id}/notice", suspend) { request, context in
            let kind = request.uri.queryParameters["kind"].flatMap { ProviderNotice.Kind(rawValue: String($0)) }
            guard try await services.register.answers.names().entry(try id(context)) != nil else {
                throw HTTPError(.notFound)
            }
            let (_, remit) = try await remit(of: try id(context))
            _ = try ground(context, .suspendProviders, on: .provider(remit))
            return try await noticePage(
                try id(context), kind ?? .suspended, day: try today().description, request, context)
        }
        routes.form("/authority/providers/{id}/notice", suspend) { try await giveNotice($0, $1, $2) }
        routes.form("/authority/letters", suspend) { try await sendLetters($0, $1, $2) }
        routes.get("/authority/letters", suspend) { _, _ in redirect(to: AuthorityAddress.desk) }
        addEntryFormRoutes(to: &routes)
    }

    // MARK: Who may

    /// The right by which the reader does it, or a refusal.
    func ground(_ context: AppContext, _ permission: Permission, on subject: AccessSubject) throws -> AccessGround {
        switch services.accounts.policy.decide(try recognised(context).principal, permission, on: subject) {
        case .granted(let ground): return ground
        case .refused: throw HTTPError(.forbidden, message: "This needs the right \(permission.rawValue) here.")
        }
    }

    func holds(_ context: AppContext, _ permission: Permission, on subject: AccessSubject = .somewhere) -> Bool {
        guard let principal = context.caller.principal else { return false }
        return services.accounts.policy.decide(principal, permission, on: subject).ground != nil
    }

    func deed(_ context: AppContext, _ permission: Permission, on subject: AccessSubject) throws -> Deed {
        let ground = try ground(context, permission, on: subject)
        guard let deed = Deed(try recognised(context).principal, by: ground) else {
            throw HTTPError(.internalServerError)
        }
        return deed
    }

    /// Whether the reader may make a provider of some countries one of others. An authority answers for the providers of
    /// its country (``ProviderRemit``); could it move any of them there, it would answer for all.
    func mayMove(_ before: Set<CountryCode>, to after: Set<CountryCode>, _ context: AppContext) throws -> Bool {
        guard !before.isEmpty, before != after, !holds(context, .keepRegister, on: .installation) else { return true }
        let memberships = try recognised(context).principal.memberships.filter { $0.role == .nationalAuthority }
        return memberships.contains { $0.organisation.country.map(before.contains) == true }
    }

    /// The evidence about an entry, and what decides who answers for it.
    func remit(of id: ProviderID) async throws -> (trust: ProviderTrust, remit: ProviderRemit) {
        let evidence = try await services.register.answers.names()
        let trust = try await services.register.answers.trust(of: id)
        let places = evidence.entry(id)?.places ?? []
        return (
            trust,
            ProviderRemit(
                names: evidence.members(of: id), places: places, agencies: trust.history.agencies(of: trust.names.all))
        )
    }

    func id(_ context: AppContext) throws -> ProviderID {
        guard let id = context.parameters.get("id")?.removingPercentEncoding.flatMap({ ProviderID($0) }) else {
            throw HTTPError(.notFound)
        }
        return id
    }

    // MARK: Reading

    private func showDesk(_ request: Request, _ context: AppContext) async throws -> Response {
        let evidence = try await services.register.answers.names()
        let survey = try await services.register.answers.survey(on: try today())
        let keeps = holds(context, .keepRegister)
        let publishes = holds(context, .publishTrustedList)
        // Of reports in doubt an agency sees its own.
        let memberships = try recognised(context).principal.memberships
        let agencies = memberships.map(\.organisation).filter { $0.kind == .qualityAgency }.compactMap {
            AgencyID($0.id)
        }
        return page(request, context, isPrivate: true) {
            AuthorityPage(
                setting: $0,
                desk: AuthorityView(evidence, survey, ofAgencies: keeps ? nil : Set(agencies), in: $0.wording),
                keepsRegister: keeps,
                publishesList: publishes)
        }
    }

    func showEntry(
        _ id: ProviderID, _ request: Request, _ context: AppContext, problem: MessageKey? = nil,
        _ parameters: [String: MessageArgument] = [:], status: HTTPResponse.Status = .ok
    ) async throws -> Response {
        let history = try await services.providers.history(of: id)
        guard let newest = history.last else { throw HTTPError(.notFound) }
        if case .merged(let successor, _) = newest.standing {
            return Response.redirect(to: AuthorityAddress.entry(successor), type: .normal)
        }
        let evidence = try await services.register.answers.names()
        var merged: [RegisteredProvider] = []
        for member in evidence.members(of: id).subtracting([id]).sorted(by: { $0.text < $1.text }) {
            if let state = try await services.providers.newest(member) { merged.append(state.provider) }
        }
        let (trust, remit) = try await remit(of: id)
        let notices = trust.history.entries.compactMap { entry -> NoticeID? in
            if case .notice(let notice) = entry.content { notice.id } else { nil }
        }
        let letters = try await services.register.letters.counts(of: Set(notices))
        let day = try today()
        let rights = (
            keep: holds(context, .keepRegister, on: .provider(remit)),
            suspend: holds(context, .suspendProviders, on: .provider(remit))
        )
        // Who did what to an entry is for those who keep the register or answer for the provider.
        guard rights.keep || rights.suspend else { throw HTTPError(.forbidden) }
        return page(request, context, status: status, isPrivate: true) { setting in
            AuthorityEntryPage(
                setting: setting,
                entry: AuthorityEntryView(
                    history, merged: merged, trust, letters: letters, agencies: evidence.reviewed.agencies, on: day,
                    in: setting.wording),
                keepsRegister: rights.keep, suspends: rights.suspend,
                problem: problem.map { setting.wording($0, parameters) })
        }
    }

    // MARK: Merging

    private func showMerge(
        _ first: ProviderID?, _ second: ProviderID?, _ request: Request, _ context: AppContext,
        problem: ProviderRegisterError? = nil
    ) async throws -> Response {
        let evidence = try await services.register.answers.names()
        guard let first = first.flatMap({ evidence.standing($0) ?? $0 }), evidence.isKnown(first) else {
            throw HTTPError(.notFound)
        }
        let other = second.map { evidence.standing($0) ?? $0 }
        guard let other, other != first, evidence.isKnown(other) else {
            return try await showEntry(
                first, request, context, problem: .mergeErrorOther,
                ["name": .text(String((second?.text ?? "").prefix(100)))], status: .unprocessableContent)
        }
        var trusts: [ProviderTrust] = []
        for id in [first, other] {
            // Each alone: what one says is what the reader compares with the other.
            trusts.append(
                ProviderTrust(names: .known([id]), history: try await services.register.quality.history(of: id)))
        }
        let day = try today()
        return page(
            request, context, status: problem == nil ? .ok : .unprocessableContent, isPrivate: true
        ) { setting in
            let text = setting.wording
            let sides = zip([first, other], trusts).map { id, trust in
                MergePage.Side(
                    id: id, name: evidence.name(of: id, on: day, text), facts: evidence.facts(of: id, on: day, text),
                    trust: ProviderTrustView(trust, agencies: evidence.reviewed.agencies, on: day, in: text),
                    isOnlyEvidence: evidence.entry(id) == nil)
            }
            return MergePage(setting: setting, sides: sides, problem: problem.map { text.words($0) })
        }
    }

    private func merge(_ form: SubmittedForm, _ request: Request, _ context: AppContext) async throws -> Response {
        guard let first = form.text("first").flatMap({ ProviderID($0) }),
            let second = form.text("second").flatMap({ ProviderID($0) }),
            let kept = form.text("keep").flatMap({ ProviderID($0) }), kept == first || kept == second
        else { throw HTTPError(.badRequest) }
        let absorbed = kept == first ? second : first
        let deed = try deed(context, .keepRegister, on: .provider(try await remit(of: kept).remit))
        let evidence = try await services.register.answers.names()
        let (ours, theirs) = (evidence.seats(of: kept), evidence.seats(of: absorbed))
        let together = ours.union(theirs)
        guard try mayMove(ours, to: together, context), try mayMove(theirs, to: together, context) else {
            return try await showEntry(first, request, context, problem: .entryErrorSeat, status: .forbidden)
        }
        do throws(ProviderRegisterError) {
            if evidence.standing(absorbed) == nil, let reviewed = evidence.reviewed.providers[absorbed] {
                let entry = try ProviderRegisterError.checking { () throws(RegisteredProviderFault) in
                    try RegisteredProvider(reviewed)
                }
                try await RegisterProvider(store: services.providers, clock: services.clock)(
                    entry, by: deed, sharing: .admitted)
            }
            try await MergeProviders(store: services.providers, clock: services.clock)(absorbed, into: kept, by: deed)
            return redirect(to: AuthorityAddress.entry(kept))
        } catch {
            if case .store(let trouble) = error { throw trouble }
            return try await showMerge(first, second, request, context, problem: error)
        }
    }

    private func separate(_ form: SubmittedForm, _ request: Request, _ context: AppContext) async throws -> Response {
        guard let absorbed = form.text("absorbed").flatMap({ ProviderID($0) }),
            let kept = form.text("kept").flatMap({ ProviderID($0) })
        else { throw HTTPError(.badRequest) }
        let deed = try deed(context, .keepRegister, on: .provider(try await remit(of: kept).remit))
        do throws(ProviderRegisterError) {
            try await UndoMerge(store: services.providers, clock: services.clock)(absorbed, by: deed)
            return redirect(to: AuthorityAddress.entry(kept))
        } catch {
            if case .store(let trouble) = error { throw trouble }
            return try await showEntry(
                kept, request, context, problem: .entryErrorSeparate, status: .unprocessableContent)
        }
    }
}

extension ProviderEvidence {
    /// Whether the register or the evidence has the body.
    func isKnown(_ id: ProviderID) -> Bool { entry(id) != nil || reviewed.providers[id] != nil }

    /// The countries that decide which authority answers for a body.
    func seats(of id: ProviderID) -> Set<CountryCode> {
        guard let entry = entry(id) else { return Set(reviewed.providers[id]?.seats ?? []) }
        return ProviderRemit(names: [], places: entry.places, agencies: []).countries
    }

    /// What tells two bodies apart or shows that they are one.
    func facts(of id: ProviderID, on day: PlainDate, _ text: Wording) -> [Fact] {
        let identifiers = entry(id)?.identifiers ?? reviewed.providers[id]?.identifiers ?? []
        let countries = entry(id)?.countries ?? reviewed.providers[id]?.seats ?? []
        var facts = identifiers.map { identifier in
            Fact(
                identifier.register ?? text(.identifierScheme(identifier.scheme.rawValue)),
                [Phrase(identifier.notation)])
        }
        facts.append(
            Fact(
                text(.providersColumnCountry),
                countries.map { Phrase($0.name(in: text.language), language: text.language) }))
        guard let entry = entry(id) else { return facts }
        facts += entry.names.map { name in
            Fact(
                text(name.use == .legal ? .providerNamesLegal : .providerNamesDisplay),
                name.text.languages.compactMap { language in
                    name.text[language].map { Phrase($0, language: language) }
                })
        }
        if let homepage = entry.homepage { facts.append(Fact(text(.providerContactHomepage), [Phrase(homepage)])) }
        return facts
    }
}

extension Wording {
    /// Why the register was not changed; the store's own trouble is nobody's mistake and has no words here.
    func words(_ error: ProviderRegisterError) -> String {
        (error.findings ?? []).map { self($0) }.joined(separator: " ")
    }
}
