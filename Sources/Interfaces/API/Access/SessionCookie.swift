// SPDX-License-Identifier: Apache-2.0

package import Accounts
package import Hummingbird

/// The cookies of signing in.
///
/// Over https the names begin with `__Host-`, so that no other host and no plain connection can set them (RFC 6265bis,
/// section 4.1.3.2); on the loopback address without https browsers would refuse that.
package struct SessionCookie: Sendable {
    private let isSecure: Bool

    package init(isSecure: Bool) { self.isSecure = isSecure }

    private var name: String { isSecure ? "__Host-vidimus" : "vidimus-session" }
    /// Binds a link in a letter to the browser that asked for it.
    private var browserName: String { isSecure ? "__Host-vidimus-browser" : "vidimus-browser" }

    /// Binds the way to an identity provider and back to the browser that set out on it.
    private var departureName: String { isSecure ? "__Host-vidimus-departure" : "vidimus-departure" }

    package func secret(in request: Request) -> Secret? { request.cookies[name].flatMap { Secret($0.value) } }
    package func browser(in request: Request) -> Secret? { request.cookies[browserName].flatMap { Secret($0.value) } }
    package func departure(in request: Request) -> Secret? {
        request.cookies[departureName].flatMap { Secret($0.value) }
    }

    /// How every cookie of a session begins.
    var sessionPrefix: String { "\(name)=" }

    /// Whether a browser presents anything under the session's name.
    func isPresent(in request: Request) -> Bool { request.cookies[name] != nil }

    package func set(_ secret: Secret) -> String { cookie(name, secret.text, nil) }
    package var clear: String { cookie(name, "", 0) }
    package func setBrowser(_ secret: Secret) -> String { cookie(browserName, secret.text, Int(SignInLink.lifetime)) }
    package var clearBrowser: String { cookie(browserName, "", 0) }

    package func setDeparture(_ secret: Secret) -> String {
        cookie(departureName, secret.text, Int(PendingSignIn.lifetime))
    }
    package var clearDeparture: String { cookie(departureName, "", 0) }

    private func cookie(_ name: String, _ value: String, _ maxAge: Int?) -> String {
        Cookie(
            name: name, value: value, maxAge: maxAge, path: "/", secure: isSecure, httpOnly: true, sameSite: .lax
        ).description
    }
}
