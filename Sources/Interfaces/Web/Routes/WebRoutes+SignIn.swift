// SPDX-License-Identifier: Apache-2.0

import API
import Accounts
import HTTPTypes
import Hummingbird
import Localization

/// Signing in and out.
extension WebRoutes {
    func addSignInRoutes(to routes: inout RouteRegistry) {
        routes.get("/sign-in", .everyone) { request, context in
            let next = request.uri.queryParameters["next"].flatMap { LocalPath(String($0)) }
            if context.caller.session != nil { return .redirect(to: (next ?? .desk).text, type: .normal) }
            return page(request, context) {
                SignInPage(setting: $0, destination: next?.text ?? "", providers: providerChoices)
            }
        }
        routes.form("/sign-in", .everyone) { try await requestLink($0, $1, $2) }
        routes.get("/sign-in/sent", .everyone) { request, context in
            page(request, context) { LinkPage(setting: $0, step: .sent) }
        }
        routes.get("/sign-in/link/{secret}", .everyone) { try await showLink($0, $1) }
        routes.form("/sign-in/link/{secret}", .everyone) { try await useLink($0, $1, $2) }
        routes.get("/sign-in/first/{secret}", .everyone) { try showFirst($0, $1) }
        routes.form("/sign-in/first/{secret}", .everyone) { try await useFirst($0, $1, $2) }
        routes.form("/sign-out", .permission(.manageOwnAccount)) { try await signOut($1, $2) }
    }

    private func requestLink(
        _ form: SubmittedForm, _ request: Request, _ context: AppContext
    ) async throws -> Response {
        let typed = form.text("email") ?? ""
        let destination = form.text("next").flatMap { LocalPath($0) } ?? .desk
        guard let email = EmailAddress(typed) else {
            return page(request, context, status: .unprocessableContent) {
                SignInPage(
                    setting: $0, destination: destination.text, email: typed, providers: providerChoices,
                    problem: .badEmail)
            }
        }
        let attempts: [(Guard.Attempt, String)] = [
            (.letters, context.network), (.letter, "\(email.text) \(context.network)"), (.letterTo, email.text),
        ]
        if let wait = services.accounts.limits.take(attempts) { throw HTTPError.tooMany(wait: wait) }
        let browser = try await services.accounts.requestLink(
            for: email, destination: destination, language: ReaderLanguage.of(request))
        return redirect(to: "/sign-in/sent", cookies: [services.accounts.cookie.setBrowser(browser)])
    }

    private func showLink(_ request: Request, _ context: AppContext) async throws -> Response {
        let secret = try presented(context)
        do {
            _ = try await services.accounts.signIn.check(
                secret, browser: services.accounts.cookie.browser(in: request))
            services.accounts.limits.giveBack(.guess, context.network)
            return page(request, context, isPrivate: true) {
                LinkPage(setting: $0, step: .confirm(secret: secret.text))
            }
        } catch let refusal as SignInByLink.Refusal {
            return refused(refusal, request, context)
        }
    }

    private func useLink(_ form: SubmittedForm, _ request: Request, _ context: AppContext) async throws -> Response {
        let secret = try presented(context)
        let cookie = services.accounts.cookie
        do {
            let result = try await services.accounts.signIn(
                secret, browser: cookie.browser(in: request), language: ReaderLanguage.of(request),
                device: DeviceName.of(userAgent: request.headers[.userAgent]), replacing: context.caller.session)
            services.accounts.limits.giveBack(.guess, context.network)
            return redirect(
                to: result.destination.text, cookies: [cookie.set(result.session), cookie.clearBrowser])
        } catch let refusal as SignInByLink.Refusal {
            return refused(refusal, request, context)
        }
    }

    private func refused(
        _ refusal: SignInByLink.Refusal, _ request: Request, _ context: AppContext
    ) -> Response {
        switch refusal {
        case .spent:
            page(request, context, status: .gone, isPrivate: true) {
                SignInPage(setting: $0, providers: providerChoices, problem: .spentLink)
            }
        case .anotherBrowser:
            page(request, context, status: .forbidden, isPrivate: true) {
                LinkPage(setting: $0, step: .anotherBrowser)
            }
        }
    }

    private func showFirst(_ request: Request, _ context: AppContext) throws -> Response {
        let secret = try presented(context)
        guard services.accounts.firstAdministrator.isOffered(secret) else {
            return refused(.spent, request, context)
        }
        services.accounts.limits.giveBack(.guess, context.network)
        return page(request, context, isPrivate: true) { FirstAdministratorPage(setting: $0, secret: secret.text) }
    }

    private func useFirst(_ form: SubmittedForm, _ request: Request, _ context: AppContext) async throws -> Response {
        let secret = try presented(context)
        let (name, email) = (form.text("name") ?? "", form.text("email") ?? "")
        func again(_ problem: FirstAdministratorPage.Problem) -> Response {
            page(request, context, status: .unprocessableContent, isPrivate: true) {
                FirstAdministratorPage(setting: $0, secret: secret.text, name: name, email: email, problem: problem)
            }
        }
        do {
            let session = try await services.accounts.firstAdministrator(
                secret, name: name, email: email, language: ReaderLanguage.of(request),
                device: DeviceName.of(userAgent: request.headers[.userAgent]))
            services.accounts.limits.giveBack(.guess, context.network)
            return redirect(to: LocalPath.desk.text, cookies: [services.accounts.cookie.set(session)])
        } catch FirstAdministrator.Refusal.badName {
            return again(.badName)
        } catch FirstAdministrator.Refusal.badEmail {
            return again(.badEmail)
        } catch FirstAdministrator.Refusal.spent {
            return refused(.spent, request, context)
        }
    }

    /// The secret in the address. Each is a guess until it turned out to be right.
    private func presented(_ context: AppContext) throws -> Secret {
        if let wait = services.accounts.limits.take(.guess, context.network) { throw HTTPError.tooMany(wait: wait) }
        guard let secret = context.parameters.get("secret").flatMap({ Secret($0) }) else {
            throw HTTPError(.notFound)
        }
        return secret
    }

    /// A redirection after a form, which a reload does not send again.
    func redirect(to address: String, cookies: [String] = []) -> Response {
        var response = Response.redirect(to: address, type: .normal)
        for cookie in cookies { response.headers.append(HTTPField(name: .setCookie, value: cookie)) }
        return response
    }
}
