// SPDX-License-Identifier: Apache-2.0

import HTTPTypes
package import Hummingbird

/// Tells browsers to load nothing from elsewhere, to run no script inside a page, and to tell no other
/// site where they were.
///
/// Our own pages may say where they were to ourselves: a page that says so to nobody sends its forms from the origin
/// `null`, and older browsers then give ``SameOrigin`` nothing to know them by.
package struct SecurityHeaders: RouterMiddleware {
    package init() {}

    /// Pictures of credentials are data addresses; everything else comes from here (CSP Level 3).
    private static let policy = [
        "default-src 'none'", "style-src 'self'", "script-src 'self'", "img-src 'self' data:", "connect-src 'self'",
        "form-action 'self'", "base-uri 'none'", "frame-ancestors 'none'",
    ].joined(separator: "; ")

    private static let fields: [(HTTPField.Name, String)] =
        [
            (.contentSecurityPolicy, policy), (.xContentTypeOptions, "nosniff"),
        ]
        + [
            ("Referrer-Policy", "same-origin"), ("Cross-Origin-Opener-Policy", "same-origin"),
            ("Cross-Origin-Resource-Policy", "same-origin"),
            ("Permissions-Policy", "camera=(), geolocation=(), microphone=()"),
        ].compactMap { name, value in HTTPField.Name(name).map { ($0, value) } }

    package func handle(
        _ request: Request, context: AppContext, next: (Request, AppContext) async throws -> Response
    ) async throws -> Response {
        var response = try await next(request, context)
        for (name, value) in Self.fields where response.headers[name] == nil { response.headers[name] = value }
        return response
    }
}
