// SPDX-License-Identifier: Apache-2.0

import HTTPTypes
package import Hummingbird

/// Whether a form comes from a page of this server.
///
/// Browsers say so themselves: in `Sec-Fetch-Site` (Fetch Metadata), else in `Origin`. Our pages send no referrer, so
/// `Origin` may be `null` for our own forms too; what is left then is the token in the form.
package struct FormOrigin: Sendable {
    private let publicAuthority: String?

    /// - Parameter publicAddress: The address under which people reach the server, when a proxy stands before it.
    package init(publicAddress: String? = nil) {
        publicAuthority = publicAddress.flatMap { $0.split(separator: "/").dropFirst().first.map { $0.lowercased() } }
    }

    func check(_ request: Request) throws(HTTPError) {
        guard isFromHere(request) else {
            throw HTTPError(.forbidden, message: "This form was sent from a page of another site.")
        }
    }

    package func isFromHere(_ request: Request) -> Bool {
        if let site = HTTPField.Name("Sec-Fetch-Site").flatMap({ request.headers[$0] }) {
            return site == "same-origin" || site == "none"
        }
        guard let origin = request.headers[.origin], origin != "null" else { return true }
        let parts = origin.lowercased().split(separator: "/")
        guard parts.count == 2, ["http:", "https:"].contains(parts[0]) else { return false }
        return parts[1] == request.head.authority?.lowercased()[...] || publicAuthority == String(parts[1])
    }
}
