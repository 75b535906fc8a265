// SPDX-License-Identifier: Apache-2.0

import Accounts
package import Foundation
package import HTTPTypes
package import Hummingbird

/// Every route with who may ask for it. Modules add their routes here and never see the router, so no route can be
/// without its entry.
package struct RouteRegistry: Sendable {
    package typealias Handler = @Sendable (Request, AppContext) async throws -> Response
    package typealias FormHandler = @Sendable (SubmittedForm, Request, AppContext) async throws -> Response

    package struct Route: Sendable {
        package let method: HTTPRequest.Method
        package let path: String
        package let access: RouteAccess
        /// A browser's session counts for nothing here: a page elsewhere could make a browser send anything with it.
        package var ignoresSession = false
        let handler: Handler
    }

    package private(set) var routes: [Route] = []
    private let gate: RouteGate

    package init(gate: RouteGate = RouteGate()) { self.gate = gate }

    package mutating func get(_ path: String, _ access: RouteAccess, handler: @escaping Handler) {
        routes.append(Route(method: .get, path: path, access: access, handler: handler))
    }

    /// A form of a page that was made for this session; that no other site sent it has been seen to by ``SameOrigin``.
    ///
    /// - Parameters:
    ///   - bytes: The largest form that is read.
    ///   - fields: The most fields of a form without files that are read.
    package mutating func form(
        _ path: String, _ access: RouteAccess, atMost bytes: Int = 64 << 10, fields: Int = 64,
        handler: @escaping FormHandler
    ) {
        routes.append(
            Route(method: .post, path: path, access: access) { request, context in
                let form = try await SubmittedForm(of: request, atMost: bytes, fields: fields)
                if case .person(_, let formToken) = context.caller { try form.check(formToken) }
                return try await handler(form, request, context)
            })
    }

    /// An address for programs, whose body is no form: only a token says who asks.
    package mutating func post(_ path: String, _ access: RouteAccess, handler: @escaping Handler) {
        routes.append(Route(method: .post, path: path, access: access, ignoresSession: true, handler: handler))
    }

    /// Puts the routes under the middleware that the router has by now.
    package func install(on router: Router<AppContext>) {
        for route in routes {
            router.on(RouterPath(route.path), method: route.method) { request, context in
                var context = context
                if route.ignoresSession, case .person = context.caller { context.caller = .nobody }
                if let refusal = try refusal(of: route, request, context) { return refusal }
                return try await route.handler(request, context)
            }
        }
    }

    /// - Returns: The way to the sign-in page for somebody who reads pages; `nil` when the caller may go on.
    /// - Throws: The error for everybody else who may not.
    private func refusal(of route: Route, _ request: Request, _ context: AppContext) throws -> Response? {
        switch gate.answer(context.caller, at: route.access) {
        case .admitted:
            return nil
        case .signInFirst:
            let readsPages =
                route.method == .get && request.headers[.accept]?.contains("text/html") == true
                && !request.uri.path.hasPrefix("/api/")
            guard readsPages else {
                throw HTTPError(.unauthorized, message: "Sign in, or send a token in the Authorization header.")
            }
            return .redirect(to: "/sign-in?next=\(Self.escaped(request.uri.string))", type: .normal)
        case .refused(.noRight(let permission)):
            throw HTTPError(.forbidden, message: "This needs the right \(permission.rawValue).")
        case .refused(.notInToken(let permission)):
            throw HTTPError(.forbidden, message: "The token was not given the right \(permission.rawValue).")
        case .turnedAway(.unknownToken):
            throw HTTPError(.unauthorized, message: "This token opens nothing.")
        case .turnedAway(.tokenInAddress):
            throw HTTPError(
                .badRequest, message: "A token belongs in the Authorization header. Revoke the one in this address.")
        case .turnedAway(.tooManyGuesses(let wait)):
            throw HTTPError.tooMany(wait: wait)
        case .turnedAway(.unavailable):
            throw HTTPError(.serviceUnavailable, headers: [.retryAfter: "5"])
        }
    }

    private static func escaped(_ text: String) -> String {
        text.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
    }
}

extension HTTPError {
    /// Tries are used up for now.
    package static func tooMany(wait: TimeInterval) -> HTTPError {
        HTTPError(
            .tooManyRequests, headers: [.retryAfter: "\(Int(wait.rounded(.up)))"],
            message: "This was tried too often. Wait a little.")
    }
}
