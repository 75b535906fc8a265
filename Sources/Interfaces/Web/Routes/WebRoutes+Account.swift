// SPDX-License-Identifier: Apache-2.0

import API
import Accounts
import HTTPTypes
import Hummingbird
import Localization
import Vocabulary

/// One's own account.
extension WebRoutes {
    func addAccountRoutes(to routes: inout RouteRegistry) {
        let own = RouteAccess.permission(.manageOwnAccount)
        routes.get("/account", own) { try await account($0, $1) }
        routes.form("/account/name", own) { form, request, context in
            guard let name = PersonName.checked(form.text("name") ?? "") else {
                return try await account(request, context, problem: .badName)
            }
            let person = try recognised(context).person.id
            try await services.accounts.store.rename(
                person, to: name,
                recording: AuditEvent(
                    .accountRenamed, by: .person(person), on: .person(person), right: "own account",
                    at: services.clock.now()))
            return redirect(to: "/account")
        }
        routes.form("/account/sessions/end", own) { form, _, context in
            if let id = form.text("session").flatMap({ SessionID($0) }) {
                try await services.accounts.endSessions(.one(id), of: try recognised(context).person.id)
            }
            return redirect(to: "/account")
        }
        routes.form("/account/sessions/end-others", own) { _, _, context in
            if let id = context.caller.session {
                try await services.accounts.endSessions(.allBut(id), of: try recognised(context).person.id)
            }
            return redirect(to: "/account")
        }
        routes.form("/account/tokens", own) { try await createToken($0, $1, $2) }
        routes.form("/account/tokens/revoke", own) { form, _, context in
            if let id = form.text("token").flatMap({ TokenID($0) }) {
                try await services.accounts.revokeToken(id, of: try recognised(context).person.id)
            }
            return redirect(to: "/account")
        }
        routes.form("/account/identities/link", own) { form, request, context in
            guard let provider = form.text("provider").flatMap({ IdentityProviderID($0) }) else {
                throw HTTPError(.notFound)
            }
            return try await depart(
                to: provider, destination: .account, linkingTo: try recognised(context).person.id, request, context)
        }
        routes.form("/account/identities/unlink", own) { form, _, context in
            if let id = form.text("identity").flatMap({ IdentityID($0) }) {
                try await services.accounts.unlinkIdentity(id, of: try recognised(context).person.id)
            }
            return redirect(to: "/account")
        }
        // The answers to these forms are pages; a reload of their address leads back.
        routes.get("/account/tokens", own) { _, _ in redirect(to: "/account") }
        routes.get("/account/name", own) { _, _ in redirect(to: "/account") }
        routes.get("/account/identities/link", own) { _, _ in redirect(to: "/account") }
    }

    private func createToken(
        _ form: SubmittedForm, _ request: Request, _ context: AppContext
    ) async throws -> Response {
        let recognised = try recognised(context)
        do {
            let text = try await services.accounts.createToken(
                form.text("token-name") ?? "", scopes: Set(form.texts("scope").compactMap(Permission.init(rawValue:))),
                for: recognised.person.id, as: recognised.principal)
            return try await account(request, context, newToken: text)
        } catch let refusal as CreateToken.Refusal {
            switch refusal {
            case .badName: return try await account(request, context, problem: .badTokenName)
            case .noScope: return try await account(request, context, problem: .noScope)
            case .tooMany: return try await account(request, context, problem: .tooManyTokens)
            case .scopeNotHeld(let permission):
                throw HTTPError(.forbidden, message: "This needs the right \(permission.rawValue).")
            }
        }
    }

    private func account(
        _ request: Request, _ context: AppContext, problem: AccountPage.Problem? = nil, newToken: String? = nil
    ) async throws -> Response {
        let recognised = try recognised(context)
        let (accounts, principal) = (services.accounts, recognised.principal)
        let now = services.clock.now()
        let sessions = try await accounts.store.sessions(of: recognised.person.id)
            .filter { SessionPolicy().isAlive($0, at: now) }
        let tokens = try await accounts.store.tokens(of: recognised.person.id)
        let identities = try await accounts.store.identities(of: recognised.person.id)
        let rights = (
            people: accounts.policy.decide(principal, .managePeople, on: .somewhere).ground != nil,
            audit: accounts.policy.decide(principal, .searchAudit, on: .installation).ground != nil
        )
        return page(request, context, status: problem == nil ? .ok : .unprocessableContent, isPrivate: true) {
            AccountPage(
                setting: $0,
                account: AccountView(
                    recognised, sessions: sessions, tokens: tokens, identities: identities,
                    providers: accounts.exchange.providers,
                    grantable: accounts.createToken.grantable(to: principal), rights: rights, newToken: newToken,
                    in: $0.wording),
                problem: problem)
        }
    }

    /// Who asks; the route's access has seen to it that somebody does.
    func recognised(_ context: AppContext) throws -> Recognised {
        guard let recognised = context.caller.recognised else { throw HTTPError(.unauthorized) }
        return recognised
    }
}
