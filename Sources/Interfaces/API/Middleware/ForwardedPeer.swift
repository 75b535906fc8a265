// SPDX-License-Identifier: Apache-2.0

import HTTPTypes
package import Hummingbird

/// Finds out which address asks when proxies stand before the server, for the limits on guessing. It must stand before
/// everything that asks for the address.
package struct ForwardedPeer: RouterMiddleware {
    private static let forwardedFor = HTTPField.Name("X-Forwarded-For")
    private static let forwarded = HTTPField.Name("Forwarded")

    private let proxies: TrustedProxies

    package init(_ proxies: TrustedProxies) { self.proxies = proxies }

    package func handle(
        _ request: Request, context: AppContext, next: (Request, AppContext) async throws -> Response
    ) async throws -> Response {
        var context = context
        context.peer = proxies.origin(
            peer: context.peer, forwardedFor: Self.forwardedFor.map { request.headers[values: $0] } ?? [],
            forwarded: Self.forwarded.map { request.headers[values: $0] } ?? [])
        return try await next(request, context)
    }
}
