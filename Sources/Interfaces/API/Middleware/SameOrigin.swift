// SPDX-License-Identifier: Apache-2.0

package import HTTPTypes
package import Hummingbird

/// Refuses what a page of another site makes a reader's browser send (cross-site request forgery).
///
/// A browser says who asks, and no page can change what it says: `Sec-Fetch-Site` (Fetch Metadata), and `Origin` with
/// everything but reading (Fetch, section 3.2). A request with an unsafe method passes when what it carries of the two
/// names this server: any of its names, with the scheme and port of the request or of the public address. Programs that
/// are no browsers send neither and pass: they act for nobody but themselves.
///
/// It needs no token in forms and no session, and must stand after ``AllowedHosts``, because it takes the port that the
/// request itself names. It is no sign-in: it says that a request comes from our own pages, not who sent it.
package struct SameOrigin: RouterMiddleware {
    /// What changes nothing (RFC 9110, section 9.2.1).
    private static let safeMethods: Set<HTTPRequest.Method> = [.get, .head, .options, .trace]
    private static let fetchSite = HTTPField.Name("Sec-Fetch-Site")

    private let hosts: Set<String>
    private let publicOrigin: Origin?

    /// - Parameters:
    ///   - hosts: The names of this server, as ``AllowedHosts`` has them.
    ///   - publicAddress: Where people reach the server when that is another scheme or port than its own.
    package init(hosts: Set<String>, publicAddress: String? = nil) {
        self.hosts = hosts
        self.publicOrigin = publicAddress.flatMap { Origin($0) }
    }

    package func handle(
        _ request: Request, context: AppContext, next: (Request, AppContext) async throws -> Response
    ) async throws -> Response {
        guard allows(request.head) else {
            throw HTTPError(.forbidden, message: "A page of another site may not send this.")
        }
        return try await next(request, context)
    }

    /// Whether a request changes nothing, comes from a page of this server, or from no page at all.
    package func allows(_ request: HTTPRequest) -> Bool {
        guard !Self.safeMethods.contains(request.method) else { return true }
        let site = Self.fetchSite.flatMap { request.headerFields[$0] }
        // `none` is the reader's own doing, such as sending a form again from the history.
        if let site, site != "same-origin", site != "none" { return false }
        guard let origin = request.headerFields[.origin] else { return true }
        // A page that is told to hide where it is sends `null`, and so does one whose origin is really unknown: then only
        // the other field can vouch for it.
        if origin == "null" { return site != nil }
        return Origin(origin).map { isOwn($0, of: request) } ?? false
    }

    private func isOwn(_ origin: Origin, of request: HTTPRequest) -> Bool {
        let asked = request.authority.flatMap { Origin(scheme: request.scheme ?? "http", authority: $0) }
        return hosts.contains(origin.host)
            && [asked, publicOrigin].contains { $0?.scheme == origin.scheme && $0?.port == origin.port }
    }
}
