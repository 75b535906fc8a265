// SPDX-License-Identifier: Apache-2.0

public import JOSE
public import JSONTree

/// What a provider says of itself in its discovery document (OpenID Connect Discovery 1.0, section 3), as far as the
/// code flow needs it.
public struct ProviderMetadata: Sendable, Hashable {
    /// The algorithms that are taken for ID tokens, best known first; `none` and shared secrets are not among them.
    public static let takenAlgorithms: [JWSAlgorithm] = [.rs256, .ps256, .es256]

    /// How the client proves who it is at the token endpoint (Core, section 9).
    public enum ClientAuthentication: Sendable, Hashable {
        /// In the `Authorization` header.
        case basic
        /// In the body of the form.
        case post
    }

    /// The provider's name, exactly as it stands in ID tokens.
    public let issuer: String
    /// Where the browser goes to sign in.
    public let authorizationEndpoint: WebAddress
    /// Where a code is exchanged.
    public let tokenEndpoint: WebAddress
    /// Where more claims are.
    public let userInfoEndpoint: WebAddress?
    /// Where the keys are.
    public let keySetAddress: WebAddress
    /// Where the browser goes to sign out (RP-Initiated Logout 1.0, section 2.1).
    public let endSessionEndpoint: WebAddress?
    /// What it takes at the token endpoint.
    public let clientAuthentication: ClientAuthentication
    /// The algorithms of its ID tokens that are taken here.
    public let algorithms: [JWSAlgorithm]
    /// Whether its answers always name it (RFC 9207, section 3).
    public let namesItselfInResponses: Bool

    /// Where the discovery document of an issuer is (Discovery, section 4).
    public static func address(ofIssuer issuer: String) -> String {
        (issuer.hasSuffix("/") ? String(issuer.dropLast()) : issuer) + "/.well-known/openid-configuration"
    }

    /// Reads a discovery document.
    ///
    /// Addresses over http are taken only from an issuer that is reached over http itself.
    ///
    /// - Parameters:
    ///   - document: The document as it was fetched.
    ///   - issuer: The issuer whose document was asked for.
    /// - Throws: ``OpenIDConnectError`` when it is another issuer's, or cannot be used.
    public init(_ document: JSONNode, issuer: String) throws(OpenIDConnectError) {
        guard document.kind == .object, let named = document["issuer"]?.string else {
            throw OpenIDConnectError(.metadataUnusable, "The discovery document names no issuer.")
        }
        guard named == issuer else {
            throw OpenIDConnectError(.metadataOfAnotherIssuer, "The discovery document is another issuer's.")
        }
        let mayBePlain = issuer.hasPrefix("http://")
        self.issuer = issuer
        authorizationEndpoint = try Self.required("authorization_endpoint", in: document, mayBePlain)
        tokenEndpoint = try Self.required("token_endpoint", in: document, mayBePlain)
        keySetAddress = try Self.required("jwks_uri", in: document, mayBePlain)
        userInfoEndpoint = try Self.optional("userinfo_endpoint", in: document, mayBePlain)
        endSessionEndpoint = try Self.optional("end_session_endpoint", in: document, mayBePlain)
        guard Self.names("response_types_supported", in: document)?.contains("code") == true else {
            throw OpenIDConnectError(.metadataUnusable, "The provider does not offer the code flow.")
        }
        let methods = Self.names("code_challenge_methods_supported", in: document)
        guard methods?.contains("S256") != false else {
            throw OpenIDConnectError(.metadataUnusable, "The provider does not take code challenges of S256.")
        }
        let offered = Self.names("id_token_signing_alg_values_supported", in: document) ?? []
        algorithms = Self.takenAlgorithms.filter { offered.contains($0.name) }
        guard !algorithms.isEmpty else {
            throw OpenIDConnectError(.metadataUnusable, "The provider signs with none of RS256, PS256 and ES256.")
        }
        // Left out, it is client_secret_basic (Discovery, section 3).
        let authentication = Self.names("token_endpoint_auth_methods_supported", in: document)
        if authentication?.contains("client_secret_basic") != false {
            clientAuthentication = .basic
        } else if authentication?.contains("client_secret_post") == true {
            clientAuthentication = .post
        } else {
            throw OpenIDConnectError(.metadataUnusable, "The provider takes no client secret.")
        }
        namesItselfInResponses = document["authorization_response_iss_parameter_supported"]?.bool ?? false
    }

    private static func required(
        _ name: String, in document: JSONNode, _ mayBePlain: Bool
    ) throws(OpenIDConnectError) -> WebAddress {
        guard let address = try optional(name, in: document, mayBePlain) else {
            throw OpenIDConnectError(.metadataUnusable, "The discovery document has no \(name).")
        }
        return address
    }

    private static func optional(
        _ name: String, in document: JSONNode, _ mayBePlain: Bool
    ) throws(OpenIDConnectError) -> WebAddress? {
        guard let node = document[name], !node.isNull else { return nil }
        guard let address = node.string.flatMap({ WebAddress($0) }), address.isSecure || mayBePlain else {
            throw OpenIDConnectError(.metadataUnusable, "The \(name) of the discovery document is no https address.")
        }
        return address
    }

    private static func names(_ name: String, in document: JSONNode) -> [String]? {
        guard let list = document[name], list.kind == .array else { return nil }
        return list.elements.compactMap(\.string)
    }
}
