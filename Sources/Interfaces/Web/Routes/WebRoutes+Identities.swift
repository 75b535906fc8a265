// SPDX-License-Identifier: Apache-2.0

import API
import Accounts
import Foundation
import HTTPTypes
import Hummingbird
import Localization

/// Signing in by identity providers: there and back.
extension WebRoutes {
    func addIdentityRoutes(to routes: inout RouteRegistry) {
        routes.form("/sign-in/with/{provider}", .everyone) { form, request, context in
            try await depart(
                to: try provider(context), destination: form.text("next").flatMap { LocalPath($0) } ?? .account,
                request, context)
        }
        // The answer to the form is a page; a reload of its address leads back.
        routes.get("/sign-in/with/{provider}", .everyone) { _, _ in redirect(to: "/sign-in") }
        routes.get("/sign-in/with/{provider}/return", .everyone) { try await arrive($0, $1) }
    }

    var providerChoices: [NamedChoice] {
        services.accounts.exchange.providers.map { NamedChoice(id: $0.id.text, name: $0.name) }
    }

    private func provider(_ context: AppContext) throws -> IdentityProviderID {
        guard let id = context.parameters.get("provider").flatMap({ IdentityProviderID($0) }) else {
            throw HTTPError(.notFound)
        }
        return id
    }

    /// Sends a browser to a provider.
    func depart(
        to provider: IdentityProviderID, destination: LocalPath, linkingTo person: PersonID? = nil,
        _ request: Request, _ context: AppContext
    ) async throws -> Response {
        let accounts = services.accounts
        if let wait = accounts.limits.take(.departure, context.network) { throw HTTPError.tooMany(wait: wait) }
        do {
            let departure = try await accounts.signInByProvider.depart(
                to: provider, destination: destination, linkingTo: person,
                returnAddress: accounts.returnAddress(from: provider), language: ReaderLanguage.of(request))
            var response = page(request, context, isPrivate: true) {
                DeparturePage(
                    setting: $0, purpose: .signIn, provider: name(of: provider), destination: departure.address)
            }
            if let refresh = HTTPField.Name("Refresh") { response.headers[refresh] = "0; url=\(departure.address)" }
            response.headers.append(
                HTTPField(name: .setCookie, value: accounts.cookie.setDeparture(departure.browser)))
            return response
        } catch let refusal as SignInByIdentityProvider.Refusal {
            return try refused(refusal, by: provider, request, context)
        }
    }

    private func arrive(_ request: Request, _ context: AppContext) async throws -> Response {
        let (accounts, provider) = (services.accounts, try provider(context))
        // The state is a guess until it turned out to be right.
        if let wait = accounts.limits.take(.guess, context.network) { throw HTTPError.tooMany(wait: wait) }
        let parameters = request.uri.queryParameters
        // Some providers leave out the state with an error, against RFC 6749, section 4.1.2.1. Nothing follows from it.
        if parameters["state"] == nil, parameters["error"] != nil {
            return try refused(.exchange(.denied), by: provider, request, context)
        }
        do {
            let arrival = try await accounts.signInByProvider.arrive(
                from: provider, query: request.uri.query ?? "",
                state: parameters["state"].flatMap { Secret($0) },
                browser: accounts.cookie.departure(in: request),
                returnAddress: accounts.returnAddress(from: provider), caller: context.caller.principal?.person,
                language: ReaderLanguage.of(request), device: DeviceName.of(userAgent: request.headers[.userAgent]),
                replacing: context.caller.session)
            accounts.limits.giveBack(.guess, context.network)
            switch arrival {
            case .signedIn(let session, let destination):
                return redirect(
                    to: destination.text, cookies: [accounts.cookie.set(session), accounts.cookie.clearDeparture])
            case .linked(let destination):
                return redirect(to: destination.text, cookies: [accounts.cookie.clearDeparture])
            }
        } catch let refusal as SignInByIdentityProvider.Refusal {
            return try refused(refusal, by: provider, request, context)
        }
    }

    /// Ends the session here, and offers to end the one at the provider that began it.
    func signOut(_ request: Request, _ context: AppContext) async throws -> Response {
        let accounts = services.accounts
        var provider: IdentityProviderID?
        if let id = context.caller.session, let person = context.caller.principal?.person {
            provider = try await accounts.store.sessions(of: person).first { $0.id == id }?.provider
            try await accounts.endSessions(.one(id), of: person)
        }
        guard let provider,
            let address = await accounts.exchange.signingOut(
                of: provider, returningTo: "\(accounts.publicAddress())/")
        else { return redirect(to: "/", cookies: [accounts.cookie.clear]) }
        var leaving = context
        leaving.caller = .nobody
        var response = page(request, leaving, isPrivate: true) {
            DeparturePage(setting: $0, purpose: .signOut, provider: name(of: provider), destination: address)
        }
        response.headers.append(HTTPField(name: .setCookie, value: accounts.cookie.clear))
        return response
    }

    private func name(of provider: IdentityProviderID) -> String {
        services.accounts.exchange.provider(provider)?.name ?? provider.text
    }

    private func refused(
        _ refusal: SignInByIdentityProvider.Refusal, by provider: IdentityProviderID, _ request: Request,
        _ context: AppContext
    ) throws -> Response {
        let (status, problem): (HTTPResponse.Status, IdentityProblemPage.Problem) =
            switch refusal {
            case .noSuchProvider: throw HTTPError(.notFound)
            case .spent: (.gone, .spent)
            case .anotherBrowser: (.forbidden, .anotherBrowser)
            case .exchange(.denied): (.forbidden, .denied)
            case .exchange(.unreachable): (.serviceUnavailable, .unreachable)
            case .exchange(.notTrustworthy): (.badGateway, .notTrustworthy)
            case .emailNotProved: (.conflict, .emailNotProved)
            case .ofAnotherAccount: (.conflict, .ofAnotherAccount)
            case .hasAnother: (.conflict, .hasAnother)
            }
        return page(request, context, status: status, isPrivate: true) {
            IdentityProblemPage(setting: $0, problem: problem, provider: name(of: provider))
        }
    }
}
