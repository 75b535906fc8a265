// SPDX-License-Identifier: Apache-2.0

import JOSE

/// The exchange of a code at the token endpoint (OpenID Connect Core 1.0, section 3.1.3.1).
public struct TokenRequest: Sendable {
    /// The form to post, as `application/x-www-form-urlencoded`.
    public let body: String
    /// The `Authorization` header, where the secret goes there.
    public let authorization: String?

    /// Puts an exchange together.
    ///
    /// - Parameters:
    ///   - code: What the browser came back with.
    ///   - redirectAddress: The address that the authorization request named.
    ///   - verifier: The secret whose challenge the authorization request carried (RFC 7636).
    ///   - clientID: The name under which the provider knows this installation.
    ///   - clientSecret: `nil` for a client that the provider knows without one.
    ///   - provider: The provider whose token endpoint is asked.
    public init(
        code: String, redirectAddress: String, verifier: CodeVerifier, clientID: String, clientSecret: String?,
        at provider: ProviderMetadata
    ) {
        var fields: [(name: String, value: String)] = [
            ("grant_type", "authorization_code"), ("code", code), ("redirect_uri", redirectAddress),
            ("code_verifier", verifier.text),
        ]
        switch (clientSecret, provider.clientAuthentication) {
        case (let secret?, .basic):
            // Name and secret are form-encoded before they are put together (RFC 6749, section 2.3.1).
            let pair = "\(FormEncoding.escape(clientID)):\(FormEncoding.escape(secret))"
            authorization = "Basic " + String(decoding: Base64.encode(Array(pair.utf8)), as: UTF8.self)
        case (let secret?, .post):
            authorization = nil
            fields += [("client_id", clientID), ("client_secret", secret)]
        case (nil, _):
            authorization = nil
            fields.append(("client_id", clientID))
        }
        body = FormEncoding.encode(fields)
    }
}
