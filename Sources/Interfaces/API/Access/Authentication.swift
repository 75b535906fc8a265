// SPDX-License-Identifier: Apache-2.0

package import Accounts
import Foundation
import HTTPTypes
package import Hummingbird
import Logging
package import Providers

/// Finds out who asks, before any route answers: by the session cookie, or by a token in the `Authorization` header.
///
/// It refuses nobody itself; that is for the route's ``RouteAccess``, so that errors have their pages.
package struct Authentication: RouterMiddleware {
    private let sessions: RecogniseSession
    private let tokens: RecogniseToken
    private let cookie: SessionCookie
    private let limits: Guard
    private let successors: @Sendable () async throws -> [ProviderID: ProviderID]

    /// - Parameter successors: which provider each merged one was merged into.
    package init(
        sessions: RecogniseSession, tokens: RecogniseToken, cookie: SessionCookie, limits: Guard,
        successors: @escaping @Sendable () async throws -> [ProviderID: ProviderID]
    ) {
        self.successors = successors
        self.sessions = sessions
        self.tokens = tokens
        self.cookie = cookie
        self.limits = limits
    }

    package func handle(
        _ request: Request, context: AppContext, next: (Request, AppContext) async throws -> Response
    ) async throws -> Response {
        var context = context
        do {
            context.caller = try await caller(request, network: context.network)
        } catch {
            context.logger.error("accounts cannot be read", metadata: ["error": "\(type(of: error))"])
            context.caller = .turnedAway(.unavailable)
        }
        var response = try await next(request, context)
        // A session that has ended leaves no cookie behind, unless the answer starts a new one.
        if case .nobody = context.caller, cookie.isPresent(in: request),
            !response.headers[values: .setCookie].contains(where: { $0.hasPrefix(cookie.sessionPrefix) })
        {
            response.headers.append(HTTPField(name: .setCookie, value: cookie.clear))
        }
        return response
    }

    private func caller(_ request: Request, network: String) async throws -> Caller {
        if request.uri.query?.contains(APIToken.prefix) == true { return .turnedAway(.tokenInAddress) }
        if let header = request.headers[.authorization] { return try await program(header, network: network) }
        guard let secret = cookie.secret(in: request), let recognised = try await sessions(secret) else {
            return .nobody
        }
        return .person(try await placed(recognised), formToken: secret.derived(for: "form"))
    }

    private func program(_ header: String, network: String) async throws -> Caller {
        if let wait = limits.take(.guess, network) { return .turnedAway(.tooManyGuesses(wait: wait)) }
        let words = header.split(separator: " ")
        guard words.count == 2, words[0].lowercased() == "bearer", let secret = APIToken.secret(in: String(words[1])),
            let recognised = try await tokens(secret)
        else { return .turnedAway(.unknownToken) }
        limits.giveBack(.guess, network)
        return .program(try await placed(recognised))
    }

    /// Somebody who acts for a provider, with the entries that were merged with it.
    private func placed(_ recognised: Recognised) async throws -> Recognised {
        guard recognised.principal.memberships.contains(where: { $0.organisation.kind == .provider }) else {
            return recognised
        }
        return Recognised(
            principal: recognised.principal.following(try await successors()), person: recognised.person)
    }
}
