// SPDX-License-Identifier: Apache-2.0

import HTTPTypes
package import Hummingbird

/// Answers only requests made to a name of this server.
///
/// A page elsewhere can point a name of its own at the loopback address and so reach a server that listens only there
/// (DNS rebinding); its requests carry that name. Two names in one request are refused (RFC 9112, section 3.2).
package struct AllowedHosts: RouterMiddleware {
    private let hosts: Set<String>

    /// - Parameter hosts: Names and addresses without port, in lower case.
    package init(_ hosts: Set<String>) { self.hosts = hosts }

    package func handle(
        _ request: Request, context: AppContext, next: (Request, AppContext) async throws -> Response
    ) async throws -> Response {
        // The first one was taken for the authority; whoever stands before this server may have taken the last.
        guard !request.headers.contains(where: { $0.name.canonicalName == "host" }) else {
            throw HTTPError(.badRequest, message: "The request names its host twice.")
        }
        guard let authority = request.head.authority, hosts.contains(Self.host(of: authority)) else {
            throw HTTPError(.misdirectedRequest, message: "This server does not go by that name.")
        }
        return try await next(request, context)
    }

    /// The host of an authority: `localhost:8080` is `localhost`, `[::1]:8080` is `[::1]`.
    static func host(of authority: String) -> String {
        let lowered = authority.lowercased()
        if lowered.hasPrefix("["), let end = lowered.firstIndex(of: "]") { return String(lowered[...end]) }
        return String(lowered.prefix { $0 != ":" })
    }
}
