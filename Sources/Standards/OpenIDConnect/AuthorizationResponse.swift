// SPDX-License-Identifier: Apache-2.0

/// What a browser comes back with (OpenID Connect Core 1.0, sections 3.1.2.5 and 3.1.2.6).
public struct AuthorizationResponse: Sendable, Hashable {
    /// What the provider decided.
    public enum Outcome: Sendable, Hashable {
        /// Exchange this.
        case code(String)
        /// It refused, with a name such as `access_denied` (RFC 6749, section 4.1.2.1).
        case error(String)
    }

    private static let mostParameters = 32
    private static let longest = 8 << 10

    /// Which request it answers.
    public let state: String
    /// Who answers, when it says (RFC 9207).
    public let issuer: String?
    /// What the provider decided.
    public let outcome: Outcome

    /// Reads the query of the address that the browser came back to.
    ///
    /// - Throws: ``OpenIDConnectError`` with `responseMalformed` when it is long, a parameter comes twice (RFC 6749,
    ///   section 3.1), the state is missing, or it has not exactly one of code and error.
    public init(query: String) throws(OpenIDConnectError) {
        guard query.utf8.count <= Self.longest,
            let fields = FormEncoding.decode(query, most: Self.mostParameters)
        else { throw OpenIDConnectError(.responseMalformed, "The parameters of the answer cannot be read.") }
        var values: [String: String] = [:]
        for field in fields where values.updateValue(field.value, forKey: field.name) != nil {
            throw OpenIDConnectError(.responseMalformed, "A parameter of the answer comes twice.")
        }
        guard let state = values["state"], !state.isEmpty else {
            throw OpenIDConnectError(.responseMalformed, "The answer has no state.")
        }
        self.state = state
        issuer = values["iss"]
        switch (values["code"], values["error"]) {
        case (let code?, nil) where !code.isEmpty: outcome = .code(code)
        case (nil, let error?) where !error.isEmpty: outcome = .error(error)
        default: throw OpenIDConnectError(.responseMalformed, "The answer has not one of code and error.")
        }
    }

    /// Refuses an answer of another provider than was asked.
    ///
    /// One that does not say whose it is, though its provider always does, is refused as well (RFC 9207, section 2.4).
    /// Without this a provider could be made to get codes of another.
    public func check(from provider: ProviderMetadata) throws(OpenIDConnectError) {
        guard issuer == provider.issuer || (issuer == nil && !provider.namesItselfInResponses) else {
            throw OpenIDConnectError(.responseOfAnotherIssuer, "The answer does not come from the provider asked.")
        }
    }
}
