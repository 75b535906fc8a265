// SPDX-License-Identifier: Apache-2.0

/// What a browser is sent to a provider with (OpenID Connect Core 1.0, section 3.1.2.1).
public struct AuthorizationRequest: Sendable, Hashable {
    /// Our name at the provider.
    public let clientID: String
    /// Where the browser comes back to; registered at the provider.
    public let redirectAddress: String
    /// Which claims are asked for; `openid` is always among them.
    public let scopes: [String]
    /// Binds the answer to the request.
    public let state: String
    /// Binds the ID token to the request.
    public let nonce: String
    /// Binds the code to whoever asked for it.
    public let verifier: CodeVerifier
    /// The languages in which to ask, best first, as language tags.
    public let languages: [String]

    /// Puts a request together.
    public init(
        clientID: String, redirectAddress: String, scopes: [String], state: String, nonce: String,
        verifier: CodeVerifier, languages: [String] = []
    ) {
        self.clientID = clientID
        self.redirectAddress = redirectAddress
        self.scopes = scopes.contains("openid") ? scopes : ["openid"] + scopes
        self.state = state
        self.nonce = nonce
        self.verifier = verifier
        self.languages = languages
    }

    /// The address to send the browser to.
    public func address(at provider: ProviderMetadata) -> String {
        var parameters: [(name: String, value: String)] = [
            ("response_type", "code"), ("client_id", clientID), ("redirect_uri", redirectAddress),
            ("scope", scopes.joined(separator: " ")), ("state", state), ("nonce", nonce),
            ("code_challenge", verifier.challenge), ("code_challenge_method", "S256"),
        ]
        if !languages.isEmpty { parameters.append(("ui_locales", languages.joined(separator: " "))) }
        return provider.authorizationEndpoint.adding(parameters)
    }
}
